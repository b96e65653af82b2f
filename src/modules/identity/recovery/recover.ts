import { type FieldFault, invalid, Refusal } from '../../../kernel/refusal.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { listLogins, savePasswordHash } from '../account-store.ts';
import { recoveryByAddress, recoveryByLogin, signInByLogin } from '../attempt-rule.ts';
import { countAttempt, forgetAttempts } from '../attempt-store.ts';
import { sentCodeWrong } from '../contact/confirm-contact.ts';
import type { MessageSender } from '../contact/message-sender.ts';
import {
  codeMessage,
  codeMinutes,
  digestOfSentCode,
  isSentCode,
  makeSentCode,
} from '../contact/sent-code.ts';
import { hasFactor, readFactors } from '../factors/factor-store.ts';
import { appendSecurityEvent } from '../log/security-event-store.ts';
import { normaliseLogin } from '../login-name.ts';
import { hashPassword } from '../password/password.ts';
import { passwordFault } from '../password/password-rules.ts';
import { blindDigest, digestOfToken, isToken, makeToken } from '../session.ts';
import { deleteSessionsOf } from '../session-store.ts';
import { addressKey } from '../sign-in/admit.ts';
import type { Client } from '../sign-in/client.ts';
import { deletePendingOf } from '../sign-in/pending-store.ts';
import { spendSecondFactor } from '../sign-in/second-step.ts';
import {
  countTry,
  deleteRecoveries,
  findRecoverable,
  findRecovery,
  insertRecovery,
  type Recovery,
  saveConfirmed,
} from './recovery-store.ts';

export interface StartedRecovery {
  readonly token: string;
  readonly expiresAt: Date;
}

/**
 * Sends a code to the confirmed phone or e-mail of whoever has this sign-in name. The answer is the same, and takes as
 * long, when nobody has it.
 * @throws Refusal `login-missing`, `too-many-attempts`
 */
export async function startRecovery(
  platform: Platform,
  sender: MessageSender,
  input: { login: string; by: 'sms' | 'email'; client: Client },
): Promise<StartedRecovery> {
  const login = normaliseLogin(input.login);
  if (login === '') throw loginMissing();
  const now = platform.now();
  await countAttempt(platform.database, recoveryByAddress, {
    key: addressKey(platform.secret, input.client),
    now,
  });
  const key = blindDigest(platform.secret, 'login', login);
  await countAttempt(platform.database, recoveryByLogin, { key, now });

  const found = await findRecoverable(platform.database, login);
  const target = input.by === 'sms' ? found?.phone : found?.email;
  const accountId = target === undefined ? undefined : found?.accountId;
  const { token, digest: tokenDigest } = makeToken();
  const code = makeSentCode();
  const digest = digestOfSentCode(platform.secret, tokenDigest.toString('hex'), code);
  const expiresAt = new Date(now.getTime() + codeMinutes * 60_000);
  await inTransaction(platform.database, async (tx) => {
    await insertRecovery(tx, { tokenDigest, accountId, digest, now, expiresAt });
    // Written for nobody too, so that both take the same time.
    const { place } = input.client;
    await appendSecurityEvent(tx, {
      at: now,
      kind: 'recovery-asked',
      accountId,
      byAccount: undefined,
      place,
    });
  });
  if (target !== undefined) {
    const text = codeMessage(code, { zh: '重设登录密码', en: 'set a new password' });
    // Not waited for: how long a gateway takes would tell whether there was anything to send.
    void sender
      .send({ channel: input.by, target, text })
      .catch((error: unknown) => platform.log.error('recovery.not-sent', error));
  }
  return { token, expiresAt };
}

/** @returns what has been begun under this token, while it lasts */
export async function findRecoveryBy(
  platform: Platform,
  token: string | undefined,
): Promise<Recovery | undefined> {
  if (token === undefined || !isToken(token)) return undefined;
  return findRecovery(platform.database, digestOfToken(token), platform.now());
}

/** The code that was sent. @throws Refusal `sent-code-wrong`, `recovery-expired` */
export async function confirmRecovery(
  platform: Platform,
  token: string | undefined,
  code: string,
): Promise<void> {
  const recovery = await findRecoveryBy(platform, token);
  if (!recovery || token === undefined) throw recoveryExpired();
  const tokenDigest = digestOfToken(token);
  const at = platform.now();
  const isCounted = await countTry(platform.database, tokenDigest, at);
  const isRight = isSentCode(platform.secret, tokenDigest.toString('hex'), code, recovery.digest);
  if (!isCounted || !isRight || recovery.accountId === undefined) throw sentCodeWrong();
  const expiresAt = new Date(at.getTime() + codeMinutes * 60_000);
  await inTransaction(platform.database, (tx) => saveConfirmed(tx, tokenDigest, { at, expiresAt }));
}

export interface NewPassword {
  readonly password: string;
  readonly again: string;
  /** Wanted where a second factor is set up: a lost phone must not be enough for whoever has found it. */
  readonly code: string;
  readonly client: Client;
}

/**
 * Sets a new password and signs the account out everywhere.
 * @throws Refusal `password-invalid`, `code-wrong`, `recovery-expired`, `too-many-attempts`
 */
export async function finishRecovery(
  platform: Platform,
  token: string | undefined,
  input: NewPassword,
): Promise<void> {
  const recovery = await findRecoveryBy(platform, token);
  const accountId = recovery?.isConfirmed ? recovery.accountId : undefined;
  if (accountId === undefined) throw recoveryExpired();
  const logins = await listLogins(platform.database, accountId);
  refuseWhere(faultsOf(input, logins));
  if (hasFactor(await readFactors(platform.database, accountId))) {
    await spendSecondFactor(platform, { accountId, code: input.code, channel: 'web', client: input.client });
  }
  const hash = await hashPassword(input.password);
  const at = platform.now();
  await inTransaction(platform.database, async (tx) => {
    await savePasswordHash(tx, accountId, { hash, changedAt: at, isTemporary: false });
    await deleteSessionsOf(tx, accountId);
    await deletePendingOf(tx, accountId);
    await deleteRecoveries(tx, accountId);
    for (const login of logins) {
      await forgetAttempts(tx, signInByLogin, blindDigest(platform.secret, 'login', login));
    }
    const { place } = input.client;
    await appendSecurityEvent(tx, { at, kind: 'password-recovered', accountId, byAccount: accountId, place });
  });
}

function faultsOf({ password, again }: NewPassword, known: readonly string[]): FieldFault[] {
  const weakness = passwordFault(password, known);
  if (weakness) return [{ field: 'password', message: weakness }];
  if (password === again) return [];
  return [{ field: 'again', message: { zh: '两次填写的密码不一致', en: 'The two passwords differ' } }];
}

function refuseWhere(faults: readonly FieldFault[]): void {
  if (faults.length === 0) return;
  throw invalid(
    'password-invalid',
    { zh: '密码没有修改。', en: 'The password has not been changed.' },
    faults,
  );
}

function loginMissing() {
  const message = {
    zh: '请填写登录名、手机号码或身份证号码',
    en: 'Enter your sign-in name, phone or identity number',
  };
  return invalid('login-missing', message, [{ field: 'login', message }]);
}

function recoveryExpired() {
  return new Refusal('conflict', 'recovery-expired', {
    zh: '等待时间过长，请重新获取验证码。',
    en: 'This took too long. Ask for a new code.',
  });
}
