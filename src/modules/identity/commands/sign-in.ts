import { invalid, Refusal } from '../../../kernel/refusal.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Credential, findCredentialByLogin, savePasswordHash } from '../account-store.ts';
import { signInByAddress, signInByLogin } from '../attempt-rule.ts';
import { countAttempt, forgetAttempts, takeBackAttempt } from '../attempt-store.ts';
import { normaliseLogin } from '../login-name.ts';
import { checkNothing, checkPassword, hashPassword } from '../password.ts';
import { blindDigest, type Channel } from '../session.ts';
import { deleteSession } from '../session-store.ts';
import { appendSignIn, type SignInOutcome } from '../sign-in-store.ts';
import { type StartedSession, startSession } from './start-session.ts';

export interface SignIn {
  /** Sign-in name, mobile phone or identity number, as typed. */
  readonly login: string;
  readonly password: string;
  readonly channel: Channel;
  readonly clientAddress: string;
  /** Session of the same browser, ended by the new one. */
  readonly replaces?: Uuid | undefined;
}

export interface SignedIn extends StartedSession {
  readonly kind: Credential['kind'];
  /** The password was set by an administrator and should be replaced now. */
  readonly mustChangePassword: boolean;
}

/**
 * Checks a password and starts a session. Unknown login and wrong password give the same answer after the same time.
 * @throws Refusal `sign-in-incomplete`, `sign-in-wrong`, `too-many-attempts`, `account-closed`
 */
export async function signIn(platform: Platform, input: SignIn): Promise<SignedIn> {
  requireBoth(input);
  const keys = keysOf(platform, input);
  await countBoth(platform, input, keys);

  const credential = await findCredentialByLogin(platform.database, normaliseLogin(input.login));
  if (!credential) {
    await checkNothing(input.password);
    return refuse(platform, input, { keys, outcome: 'unknown-login' });
  }
  const { matches, isOutdated } = await checkPassword(input.password, credential.passwordHash);
  if (!matches) return refuse(platform, input, { keys, credential, outcome: 'wrong-password' });
  if (credential.isClosed) return refuse(platform, input, { keys, credential, outcome: 'closed' });

  const renewed = isOutdated ? await hashPassword(input.password) : undefined;
  return admit(platform, input, { keys, credential, renewed });
}

interface Keys {
  readonly login: Buffer;
  readonly address: Buffer;
}

function keysOf({ secret }: Platform, input: SignIn): Keys {
  return {
    login: blindDigest(secret, 'login', normaliseLogin(input.login)),
    address: blindDigest(secret, 'address', input.clientAddress),
  };
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
    if (error instanceof Refusal) await record(platform, input, { keys, outcome: 'too-many' });
    throw error;
  }
}

async function admit(
  platform: Platform,
  input: SignIn,
  { keys, credential, renewed }: { keys: Keys; credential: Credential; renewed: string | undefined },
): Promise<SignedIn> {
  const { accountId, kind, isTemporary: mustChangePassword } = credential;
  const now = platform.now();
  return inTransaction(platform.database, async (tx) => {
    if (input.replaces) await deleteSession(tx, input.replaces);
    if (renewed) await savePasswordHash(tx, accountId, { hash: renewed });
    await forgetAttempts(tx, signInByLogin, keys.login);
    await takeBackAttempt(tx, signInByAddress, keys.address);
    const started = await startSession(tx, { accountId, channel: input.channel, now });
    await appendSignIn(tx, {
      at: now,
      accountId,
      outcome: 'signed-in',
      channel: input.channel,
      addressDigest: keys.address,
    });
    return { ...started, kind, mustChangePassword };
  });
}

interface Failure {
  readonly keys: Keys;
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

function record(platform: Platform, input: SignIn, { keys, outcome, credential }: Failure): Promise<void> {
  return appendSignIn(platform.database, {
    at: platform.now(),
    accountId: credential?.accountId,
    outcome,
    channel: input.channel,
    addressDigest: keys.address,
  });
}
