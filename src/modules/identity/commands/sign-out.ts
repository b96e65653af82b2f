import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Actor } from '../actor.ts';
import { identityPolicy } from '../policy.ts';
import { deleteSession, deleteSessionsOf } from '../session-store.ts';

/** Ends this session. */
export async function signOut({ database }: Platform, actor: Actor): Promise<void> {
  await inTransaction(database, (tx) => deleteSession(tx, actor.sessionId));
}

/** Ends every session of the account, this one included. @returns how many */
export async function signOutEverywhere({ database }: Platform, actor: Actor): Promise<number> {
  identityPolicy.require(actor, 'manage-account', { account: actor.accountId });
  return inTransaction(database, (tx) => deleteSessionsOf(tx, actor.accountId));
}
