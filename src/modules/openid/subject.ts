import { createHmac } from 'node:crypto';
import { isUuid, type Uuid } from '../../kernel/uuid.ts';
import type { Actor } from '../identity/index.ts';

/** Whom the protocol speaks of: an account in one session of it, so that everything ends with that session. */
export interface Subject {
  readonly account: Uuid;
  readonly session: Uuid;
}

export function subjectOf({ accountId, sessionId }: Pick<Actor, 'accountId' | 'sessionId'>): string {
  return `${accountId}.${sessionId}`;
}

export function parseSubject(text: string | undefined): Subject | undefined {
  const [account = '', session = ''] = (text ?? '').split('.');
  return isUuid(account) && isUuid(session) ? { account, session } : undefined;
}

/** The same account has another name in every system, so that systems cannot put their records together (pairwise). */
export function pairwiseName(secret: Buffer, subject: string, client: string): string {
  const { account } = parseSubject(subject) ?? { account: subject };
  return createHmac('sha256', secret).update(`openid subject ${client} ${account}`).digest('base64url');
}

/** So has the session (`sid`), by which a system ends just what began in it. */
export function pairwiseSession(secret: Buffer, session: Uuid, client: string): string {
  return createHmac('sha256', secret).update(`openid session ${client} ${session}`).digest('base64url');
}
