import { invalid, Refusal } from '../../../kernel/refusal.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Credential, findCredentialByLogin, savePasswordHash } from '../account-store.ts';
import { signInByAddress, signInByLogin } from '../attempt-rule.ts';
import { countAttempt, forgetAttempts, takeBackAttempt } from '../attempt-store.ts';
import { hasFactor, readFactors } from '../factors/factor-store.ts';
import { normaliseLogin } from '../login-name.ts';
import { checkNothing, checkPassword, hashPassword } from '../password/password.ts';
import { blindDigest, type Channel } from '../session.ts';
import type { SignInOutcome } from '../sign-in-store.ts';
import { addressKey, admit, recordSignIn } from './admit.ts';
import { askSecondStep } from './ask-second-step.ts';
import type { Client } from './client.ts';
import { spendSecondFactor } from './second-step.ts';
import type { SecondStep, SignedIn } from './signed-in.ts';

export interface SignIn {
  /** Sign-in name, mobile phone or identity number, as typed. */
  readonly login: string;
  readonly password: string;
  /** Code of the second step, where a program gives it at once. */
  readonly code?: string | undefined;
  readonly channel: Channel;
  readonly client: Client;
  /** Session of the same browser, ended by the new one. */
  readonly replaces?: Uuid | undefined;
}

/**
 * Checks a password, and starts a session where no second factor is set up. Unknown login and wrong password give the
 * same answer after the same time; whether there is a second factor is told only after the right password.
 * @throws Refusal `sign-in-incomplete`, `sign-in-wrong`, `code-wrong`, `too-many-attempts`, `account-closed`
 */
export async function signIn(platform: Platform, input: SignIn): Promise<SignedIn | SecondStep> {
  requireBoth(input);
  const keys = {
    login: blindDigest(platform.secret, 'login', normaliseLogin(input.login)),
    address: addressKey(platform.secret, input.client),
  };
  await countBoth(platform, input, keys);

  const credential = await findCredentialByLogin(platform.database, normaliseLogin(input.login));
  if (!credential) {
    await checkNothing(input.password);
    return refuse(platform, input, { outcome: 'unknown-login' });
  }
  const { matches, isOutdated } = await checkPassword(input.password, credential.passwordHash);
  if (!matches) return refuse(platform, input, { credential, outcome: 'wrong-password' });
  if (credential.isClosed) return refuse(platform, input, { credential, outcome: 'closed' });
  const renewed = isOutdated ? await hashPassword(input.password) : undefined;

  await inTransaction(platform.database, async (tx) => {
    if (renewed) await savePasswordHash(tx, credential.accountId, { hash: renewed });
    await forgetAttempts(tx, signInByLogin, keys.login);
    await takeBackAttempt(tx, signInByAddress, keys.address);
  });
  const factors = await readFactors(platform.database, credential.accountId);
  if (!hasFactor(factors)) return finish(platform, input, credential);
  return input.code === undefined
    ? askSecondStep(
        platform,
        { ...admissionOf(input), accountId: credential.accountId, method: 'password' },
        factors,
      )
    : finishWithCode(platform, input, { credential, code: input.code });
}

interface Keys {
  readonly login: Buffer;
  readonly address: Buffer;
}

function requireBoth({ login, password }: SignIn): void {
  const faults = [
    ...(login.trim() === ''
      ? [
          {
            field: 'login',
            message: {
              zh: '请填写登录名、手机号码或身份证号码',
              en: 'Enter your sign-in name, phone or identity number',
            },
          },
        ]
      : []),
    ...(password === ''
      ? [{ field: 'password', message: { zh: '请填写密码', en: 'Enter your password' } }]
      : []),
  ];
  if (faults.length === 0) return;
  throw invalid(
    'sign-in-incomplete',
    { zh: '请填写登录名和密码。', en: 'Enter your sign-in name and password.' },
    faults,
  );
}

async function countBoth(platform: Platform, input: SignIn, keys: Keys): Promise<void> {
  const now = platform.now();
  try {
    await countAttempt(platform.database, signInByAddress, { key: keys.address, now });
    await countAttempt(platform.database, signInByLogin, { key: keys.login, now });
  } catch (error) {
    if (error instanceof Refusal) await record(platform, input, { outcome: 'too-many' });
    throw error;
  }
}

function finish(
  platform: Platform,
  { channel, client, replaces }: SignIn,
  { accountId, kind, isTemporary }: Credential,
): Promise<SignedIn> {
  return inTransaction(platform.database, async (tx) => {
    const started = await admit(platform, tx, { accountId, channel, client, replaces, method: 'password' });
    return { step: 'done' as const, ...started, kind, mustChangePassword: isTemporary };
  });
}

async function finishWithCode(
  platform: Platform,
  { channel, client, replaces }: SignIn,
  { credential, code }: { credential: Credential; code: string },
): Promise<SignedIn> {
  const { accountId, kind, isTemporary } = credential;
  const method = await spendSecondFactor(platform, { accountId, code, channel, client });
  return inTransaction(platform.database, async (tx) => {
    const started = await admit(platform, tx, { accountId, channel, client, replaces, method });
    return { step: 'done' as const, ...started, kind, mustChangePassword: isTemporary };
  });
}

function admissionOf({ channel, client, replaces }: SignIn) {
  return { channel, client, replaces };
}

interface Failure {
  readonly outcome: Exclude<SignInOutcome, 'signed-in'>;
  readonly credential?: Credential;
}

async function refuse(platform: Platform, input: SignIn, failure: Failure): Promise<never> {
  await record(platform, input, failure);
  if (failure.outcome === 'closed') {
    throw invalid('account-closed', {
      zh: '这个账号已停用。请联系本单位管理员或政务服务热线。',
      en: 'This account has been closed. Ask your administrator or the service hotline.',
    });
  }
  throw invalid('sign-in-wrong', {
    zh: '登录名或密码不正确。请核对后重试，注意大小写；连续输错5次将暂停登录15分钟。',
    en: 'The sign-in name or password is not right. Check both and try again; after 5 wrong tries sign-in pauses for 15 minutes.',
  });
}

function record(platform: Platform, input: SignIn, { outcome, credential }: Failure): Promise<void> {
  const { channel, client } = input;
  return recordSignIn(platform, platform.database, {
    accountId: credential?.accountId,
    outcome,
    channel,
    method: 'password',
    client,
  });
}
