import { notAllowed, notFound } from '../../../kernel/refusal.ts';
import { inTransaction, type Tx } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Actor } from '../actor.ts';
import { appendSecurityEvent } from '../log/security-event-store.ts';
import { identityPolicy } from '../policy.ts';
import { deleteRecoveryCodes, deleteSecret, hasFactor, readFactors } from './factor-store.ts';
import { deletePasskeys } from './passkey-store.ts';
import { renewRecoveryCodes } from './set-up-codes.ts';

/** Stops asking for codes of the authenticator. @throws Refusal `factor-unknown`, `second-factor-needed` */
export function removeCodes(platform: Platform, actor: Actor): Promise<void> {
  return remove(platform, actor, 'codes-removed', (tx) => deleteSecret(tx, actor.accountId));
}

/** @throws Refusal `factor-unknown`, `second-factor-needed` */
export function removePasskey(platform: Platform, actor: Actor, id: string): Promise<void> {
  return remove(
    platform,
    actor,
    'passkey-removed',
    async (tx) => (await deletePasskeys(tx, actor.accountId, id)) > 0,
  );
}

/** New recovery codes, to be shown once. */
export async function replaceRecoveryCodes(platform: Platform, actor: Actor): Promise<string[]> {
  identityPolicy.require(actor, 'manage-account', { account: actor.accountId });
  return inTransaction(platform.database, (tx) => renewRecoveryCodes(platform, tx, actor));
}

async function remove(
  platform: Platform,
  actor: Actor,
  kind: 'codes-removed' | 'passkey-removed',
  change: (tx: Tx) => Promise<boolean>,
): Promise<void> {
  const { accountId } = actor;
  identityPolicy.require(actor, 'manage-account', { account: accountId });
  await inTransaction(platform.database, async (tx) => {
    if (!(await change(tx))) throw unknownFactor();
    if (!hasFactor(await readFactors(tx, accountId))) {
      if (actor.kind === 'official' && platform.config.secondFactor === 'required') throw needed();
      await deleteRecoveryCodes(tx, accountId);
    }
    await appendSecurityEvent(tx, { at: platform.now(), kind, accountId, byAccount: accountId });
  });
}

function unknownFactor() {
  return notFound('factor-unknown', {
    zh: '没有这项登录保护，或者已经停用。',
    en: 'There is no such factor, or it has been removed.',
  });
}

function needed() {
  return notAllowed('second-factor-needed', {
    zh: '工作人员账号至少保留一项登录保护。请先设置另一项，再停用这一项。',
    en: 'A staff account keeps at least one second factor. Set up another one first.',
  });
}
