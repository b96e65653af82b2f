import { notFound } from '../../../kernel/refusal.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Actor } from '../actor.ts';
import { appendSecurityEvent } from '../log/security-event-store.ts';
import { identityPolicy } from '../policy.ts';
import { deleteSession, deleteSessionOf, deleteSessionsOf } from '../session-store.ts';

/** Ends this session. */
export async function signOut({ database }: Platform, actor: Actor): Promise<void> {
  await inTransaction(database, (tx) => deleteSession(tx, actor.sessionId));
}

/** Ends one session of the account, on whatever device. @throws Refusal `session-unknown` */
export async function endSession({ database, now }: Platform, actor: Actor, sessionId: Uuid): Promise<void> {
  const { accountId } = actor;
  identityPolicy.require(actor, 'manage-account', { account: accountId });
  await inTransaction(database, async (tx) => {
    if (!(await deleteSessionOf(tx, accountId, sessionId))) throw unknownSession();
    await appendSecurityEvent(tx, { at: now(), kind: 'session-ended', accountId, byAccount: accountId });
  });
}

/** Ends every session of the account, this one included. */
export async function signOutEverywhere({ database, now }: Platform, actor: Actor): Promise<void> {
  const { accountId } = actor;
  identityPolicy.require(actor, 'manage-account', { account: accountId });
  await inTransaction(database, async (tx) => {
    await deleteSessionsOf(tx, accountId);
    await appendSecurityEvent(tx, {
      at: now(),
      kind: 'signed-out-everywhere',
      accountId,
      byAccount: accountId,
    });
  });
}

export function unknownSession(): Error {
  return notFound('session-unknown', {
    zh: '这处登录已经退出。',
    en: 'This device has been signed out already.',
  });
}
