import { type Uuid, uuidv7 } from '../../../kernel/uuid.ts';
import type { Database } from '../../../platform/database/index.ts';
import { type Channel, hoursAfter, makeToken, type SignInMethod, sessionLimits } from '../session.ts';
import { insertSession } from '../session-store.ts';
import type { Client } from './client.ts';

export interface StartedSession {
  readonly sessionId: Uuid;
  /** Goes to the browser or program, and nowhere else. */
  readonly token: string;
  readonly expiresAt: Date;
}

export interface SessionStart {
  readonly accountId: Uuid;
  readonly channel: Channel;
  readonly method: SignInMethod;
  readonly client: Client;
  readonly now: Date;
}

/** A fresh token at every sign-in: one that was known before it is worth nothing after. */
export async function startSession(tx: Database, start: SessionStart): Promise<StartedSession> {
  const { token, digest } = makeToken();
  const sessionId = uuidv7();
  const expiresAt = hoursAfter(start.now, sessionLimits.absoluteHours);
  const { device, place } = start.client;
  await insertSession(tx, { id: sessionId, tokenDigest: digest, expiresAt, ...start, device, place });
  return { sessionId, token, expiresAt };
}
