import { type Uuid, uuidv7 } from '../../../kernel/uuid.ts';
import type { Database } from '../../../platform/database/index.ts';
import { type Channel, hoursAfter, makeToken, sessionLimits } from '../session.ts';
import { insertSession } from '../session-store.ts';

export interface StartedSession {
  readonly sessionId: Uuid;
  /** Goes to the browser or program, and nowhere else. */
  readonly token: string;
  readonly expiresAt: Date;
}

/** A fresh token at every sign-in: one that was known before it is worth nothing after. */
export async function startSession(
  tx: Database,
  account: { accountId: Uuid; channel: Channel; actsFor?: Uuid | undefined; now: Date },
): Promise<StartedSession> {
  const { token, digest } = makeToken();
  const sessionId = uuidv7();
  const expiresAt = hoursAfter(account.now, sessionLimits.absoluteHours);
  await insertSession(tx, { id: sessionId, tokenDigest: digest, expiresAt, ...account });
  return { sessionId, token, expiresAt };
}
