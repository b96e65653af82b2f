import { invalid, notFound } from '../../../kernel/refusal.ts';
import { type Database, inTransaction, type Tx } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../actor.ts';
import { findManagedAccount, type ManagedAccount, saveClosed } from '../administration-store.ts';
import type { SecurityEventKind } from '../log/security-event.ts';
import { appendSecurityEvent } from '../log/security-event-store.ts';
import { normaliseLogin } from '../login-name.ts';
import { identityPolicy } from '../policy.ts';
import { getOfficialFor } from '../posts/official-subject.ts';
import { isReason, reasonMissing } from '../reason.ts';
import { deleteSessionsOf } from '../session-store.ts';

export interface AdministrationInput {
  readonly login: string;
  /** Why, for the record: 本人持身份证到窗口申请. */
  readonly reason: string;
}

/** Nobody can sign in to the account until it is opened again; what it did stays. */
export function closeAccount(
  platform: Platform,
  actor: OfficialActor,
  input: AdministrationInput,
): Promise<void> {
  return administer(platform, actor, { ...input, kind: 'account-closed' }, async (tx, { accountId }) => {
    await saveClosed(tx, accountId, platform.now());
    await deleteSessionsOf(tx, accountId);
  });
}

export function reopenAccount(
  platform: Platform,
  actor: OfficialActor,
  input: AdministrationInput,
): Promise<void> {
  return administer(platform, actor, { ...input, kind: 'account-reopened' }, (tx, { accountId }) =>
    saveClosed(tx, accountId, undefined),
  );
}

async function administer(
  platform: Platform,
  actor: OfficialActor,
  input: AdministrationInput & { kind: SecurityEventKind },
  change: (tx: Tx, account: ManagedAccount) => Promise<unknown>,
): Promise<void> {
  const reason = readReason(input.reason);
  await inTransaction(platform.database, async (tx) => {
    const account = await getManagedAccount(platform, tx, { actor, login: input.login });
    await requireReach(platform, tx, actor, account);
    await change(tx, account);
    await appendSecurityEvent(tx, {
      at: platform.now(),
      kind: input.kind,
      accountId: account.accountId,
      byAccount: actor.accountId,
      reason,
    });
  });
}

/** For whoever may see it. @throws Refusal `account-unknown`, `not-allowed` */
export async function getManagedAccount(
  platform: Platform,
  database: Database,
  { actor, login }: { actor: OfficialActor; login: string },
): Promise<ManagedAccount> {
  const account = await findManagedAccount(database, normaliseLogin(login));
  if (!account) {
    throw notFound('account-unknown', {
      zh: '没有使用这个登录名、手机号码或身份证号码的账号。',
      en: 'There is no account with this sign-in name, phone or identity number.',
    });
  }
  await requireReach(platform, database, actor, account, 'see-account');
  return account;
}

async function requireReach(
  platform: Platform,
  database: Database,
  actor: OfficialActor,
  { officialId, accountId }: ManagedAccount,
  action: 'administer-account' | 'see-account' = 'administer-account',
): Promise<void> {
  if (officialId) await getOfficialFor(platform, database, { actor, action, officialId });
  else identityPolicy.require(actor, action, { account: accountId });
}

function readReason(text: string): string {
  const reason = text.trim();
  if (isReason(reason)) return reason;
  throw invalid('reason-missing', reasonMissing, [{ field: 'reason', message: reasonMissing }]);
}
