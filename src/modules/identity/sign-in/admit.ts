import type { Uuid } from '../../../kernel/uuid.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { blindDigest, type Channel, type SignInMethod } from '../session.ts';
import { deleteSession } from '../session-store.ts';
import { appendSignIn, type SignInOutcome } from '../sign-in-store.ts';
import type { Client } from './client.ts';
import { type StartedSession, startSession } from './start-session.ts';

export interface Admission {
  readonly accountId: Uuid;
  readonly channel: Channel;
  readonly method: SignInMethod;
  readonly client: Client;
  /** Session of the same browser, ended by the new one. */
  readonly replaces: Uuid | undefined;
}

/** Starts the session of somebody who has proved who it is, and writes it down. */
export async function admit(platform: Platform, tx: Tx, admission: Admission): Promise<StartedSession> {
  if (admission.replaces) await deleteSession(tx, admission.replaces);
  const now = platform.now();
  const started = await startSession(tx, { ...admission, now });
  await recordSignIn(platform, tx, { ...admission, outcome: 'signed-in' });
  return started;
}

/** A line of the sign-in history. */
export function recordSignIn(
  { secret, now }: Platform,
  tx: Platform['database'],
  record: {
    accountId: Uuid | undefined;
    outcome: SignInOutcome;
    channel: Channel;
    method: SignInMethod;
    client: Client;
  },
): Promise<void> {
  const { client, ...rest } = record;
  return appendSignIn(tx, {
    ...rest,
    at: now(),
    device: client.device,
    place: client.place,
    addressDigest: addressKey(secret, client),
  });
}

export function addressKey(secret: Buffer, { address }: Client): Buffer {
  return blindDigest(secret, 'address', address);
}
