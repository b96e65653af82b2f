import { timingSafeEqual } from 'node:crypto';
import type { Locale } from '../../../kernel/messages.ts';
import { invalid } from '../../../kernel/refusal.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { openText } from '../../../platform/sealed-text.ts';
import { findCredential } from '../account-store.ts';
import { signInByAddress } from '../attempt-rule.ts';
import { takeBackAttempt } from '../attempt-store.ts';
import { hasFactor, readFactors } from '../factors/factor-store.ts';
import { digestOfToken, isToken } from '../session.ts';
import { addressKey, admit, recordSignIn } from '../sign-in/admit.ts';
import { askSecondStep } from '../sign-in/ask-second-step.ts';
import type { Client } from '../sign-in/client.ts';
import type { SecondStep, SignedIn } from '../sign-in/signed-in.ts';
import { keepArrival, subjectOf } from './arrival.ts';
import { findLinkedAccount } from './link-store.ts';
import { connectPath } from './paths.ts';
import type { Expected, Protocol } from './protocol.ts';
import type { Provider } from './provider.ts';
import { providerRefused } from './refusals.ts';
import { findLocaleOfStep, takeStep } from './step-store.ts';

export interface Return {
  readonly provider: Provider;
  /** Query of the address to which the provider has sent the browser: `?code=…&state=…&iss=…` */
  readonly search: string;
  readonly browser: string | undefined;
  readonly client: Client;
  /** Session of the same browser, ended by the new one. */
  readonly replaces: Uuid | undefined;
  /** A person who is signed in and comes back to connect stays signed in as such. */
  readonly mayConnect: boolean;
}

export interface Returned {
  readonly next: string | undefined;
  /** Absent: no account is connected, or one is to be. */
  readonly signedIn: SignedIn | SecondStep | undefined;
}

/**
 * Somebody comes back from a provider. A connected account is signed in, with its second factor where it has one;
 * everybody else has arrived and is asked what to do. Nothing is connected here.
 * @throws Refusal `provider-refused`, `provider-denied`, `provider-unreachable`, `account-closed`
 */
export async function finishAtProvider(
  platform: Platform,
  protocol: Protocol,
  given: Return,
): Promise<Returned> {
  const { provider, client } = given;
  try {
    const { browser, state, expected, next } = await takeOwnStep(platform, given);
    const person = await protocol.finish(provider, given.search, { ...expected, state });
    const isConnecting = given.mayConnect && next === connectPath;
    const key = addressKey(platform.secret, client);
    const accountId = await inTransaction(platform.database, async (tx) => {
      await takeBackAttempt(tx, signInByAddress, key);
      const linked = await findLinkedAccount(tx, subjectOf(platform.secret, provider, person));
      if (linked === undefined || isConnecting) {
        await keepArrival(platform, tx, { provider, person, browser });
      }
      return linked;
    });
    const isSigningIn = accountId !== undefined && !isConnecting;
    return { next, signedIn: isSigningIn ? await signInLinked(platform, given, accountId) : undefined };
  } catch (error) {
    const nobody = { accountId: undefined, channel: 'web', method: 'provider' } as const;
    await recordSignIn(platform, platform.database, { ...nobody, outcome: 'wrong-provider', client });
    throw error;
  }
}

/** In which language somebody reads who comes back; nothing where nobody was sent. */
export async function localeOfReturn(platform: Platform, search: string): Promise<Locale | undefined> {
  const state = new URLSearchParams(search).get('state') ?? '';
  return isToken(state) ? findLocaleOfStep(platform.database, digestOfToken(state)) : undefined;
}

/** The step that began in this browser, for this provider; it is gone now. */
async function takeOwnStep(platform: Platform, { provider, search, browser }: Return) {
  const state = new URLSearchParams(search).get('state') ?? '';
  if (!isToken(state) || browser === undefined || !isToken(browser)) throw providerRefused();
  const step = await takeStep(platform.database, digestOfToken(state), platform.now());
  const isOwn =
    step !== undefined &&
    step.provider === provider.code &&
    timingSafeEqual(step.browserDigest, digestOfToken(browser));
  if (!isOwn) throw providerRefused();
  const expected = JSON.parse(openText(platform.secret, 'provider-step', state, step.sealed)) as Expected;
  return { browser, state, expected, next: step.next };
}

async function signInLinked(
  platform: Platform,
  { client, replaces }: Return,
  accountId: Uuid,
): Promise<SignedIn | SecondStep> {
  const admission = { accountId, channel: 'web', method: 'provider', client, replaces } as const;
  const credential = await findCredential(platform.database, accountId);
  if (!credential || credential.isClosed) throw closed();
  const factors = await readFactors(platform.database, accountId);
  if (hasFactor(factors)) return askSecondStep(platform, admission, factors);
  const started = await inTransaction(platform.database, (tx) => admit(platform, tx, admission));
  const { kind, isTemporary } = credential;
  return { step: 'done', ...started, kind, mustChangePassword: isTemporary };
}

function closed() {
  return invalid('account-closed', {
    zh: '这个账号已停用。请联系政务服务热线。',
    en: 'This account has been closed. Ask the service hotline.',
  });
}
