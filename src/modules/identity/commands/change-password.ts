import { type FieldFault, invalid } from '../../../kernel/refusal.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { findCredential, listLogins, savePasswordHash } from '../account-store.ts';
import { type Actor, selfOf } from '../actor.ts';
import { signInByLogin } from '../attempt-rule.ts';
import { countAttempt, forgetAttempts } from '../attempt-store.ts';
import { appendSecurityEvent } from '../log/security-event-store.ts';
import { checkPassword, hashPassword } from '../password/password.ts';
import { passwordFault } from '../password/password-rules.ts';
import { identityPolicy } from '../policy.ts';
import { blindDigest } from '../session.ts';
import { deleteSessionsOf } from '../session-store.ts';
import type { Client } from '../sign-in/client.ts';
import { deletePendingOf } from '../sign-in/pending-store.ts';
import { type StartedSession, startSession } from '../sign-in/start-session.ts';

export interface PasswordChange {
  readonly current: string;
  readonly password: string;
  readonly again: string;
}

/**
 * Sets a new password, ends every session of the account and starts a new one for this browser.
 * @throws Refusal `password-invalid` with faults at `current`, `password`, `again`; `too-many-attempts`
 */
export async function changePassword(
  platform: Platform,
  actor: Actor,
  input: PasswordChange & { client: Client },
): Promise<StartedSession> {
  identityPolicy.require(actor, 'manage-account', { account: actor.accountId });
  const name = actor.kind === 'person' ? selfOf(actor).name : actor.name;
  const known = [...(await listLogins(platform.database, actor.accountId)), name];
  refuseWhere(faultsOf(input, known));
  await requireCurrentPassword(platform, actor, input.current);
  const hash = await hashPassword(input.password);
  const { accountId } = actor;
  const now = platform.now();
  return inTransaction(platform.database, async (tx) => {
    await savePasswordHash(tx, accountId, { hash, changedAt: now, isTemporary: false });
    await deleteSessionsOf(tx, accountId);
    await deletePendingOf(tx, accountId);
    await appendSecurityEvent(tx, { at: now, kind: 'password-changed', accountId, byAccount: accountId });
    return startSession(tx, { accountId, channel: 'web', method: 'password', client: input.client, now });
  });
}

/** Guessing here is counted like guessing at the sign-in page. */
async function requireCurrentPassword(platform: Platform, actor: Actor, current: string): Promise<void> {
  const key = blindDigest(platform.secret, 'password-change', actor.accountId);
  await countAttempt(platform.database, signInByLogin, { key, now: platform.now() });
  const credential = await findCredential(platform.database, actor.accountId);
  const isRight = credential !== undefined && (await checkPassword(current, credential.passwordHash)).matches;
  if (!isRight) {
    refuseWhere([
      { field: 'current', message: { zh: '当前密码不正确', en: 'The current password is not right' } },
    ]);
  }
  await forgetAttempts(platform.database, signInByLogin, key);
}

function faultsOf({ current, password, again }: PasswordChange, known: readonly string[]): FieldFault[] {
  const faults: FieldFault[] = [];
  if (current === '') {
    faults.push({ field: 'current', message: { zh: '请填写当前密码', en: 'Enter your current password' } });
  }
  const weakness = passwordFault(password, known);
  if (weakness) faults.push({ field: 'password', message: weakness });
  else if (password === current) {
    faults.push({
      field: 'password',
      message: { zh: '新密码不能与当前密码相同', en: 'Choose a password other than the current one' },
    });
  } else if (password !== again) {
    faults.push({
      field: 'again',
      message: { zh: '两次填写的新密码不一致', en: 'The two new passwords differ' },
    });
  }
  return faults;
}

function refuseWhere(faults: readonly FieldFault[]): void {
  if (faults.length === 0) return;
  throw invalid(
    'password-invalid',
    { zh: '密码没有修改。', en: 'The password has not been changed.' },
    faults,
  );
}
