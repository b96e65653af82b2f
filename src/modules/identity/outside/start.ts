import type { Locale } from '../../../kernel/messages.ts';
import type { Platform } from '../../../platform/platform.ts';
import { sealText } from '../../../platform/sealed-text.ts';
import { signInByAddress } from '../attempt-rule.ts';
import { countAttempt } from '../attempt-store.ts';
import { digestOfToken, hoursAfter, makeToken } from '../session.ts';
import { addressKey } from '../sign-in/admit.ts';
import type { Client } from '../sign-in/client.ts';
import type { Protocol } from './protocol.ts';
import type { Provider } from './provider.ts';
import { insertStep } from './step-store.ts';

/** Long enough to look for a telephone and type a code at the provider. */
export const stepHours = 1 / 4;

export interface Start {
  readonly provider: Provider;
  /** Token of the browser that begins, and has to come back. */
  readonly browser: string;
  readonly next: string | undefined;
  readonly client: Client;
  readonly locale: Locale;
}

/** Where to send the browser. @throws Refusal `provider-unreachable`, `too-many-attempts` */
export async function startAtProvider(
  platform: Platform,
  protocol: Protocol,
  { provider, browser, next, client, locale }: Start,
): Promise<URL> {
  const { database, secret } = platform;
  const now = platform.now();
  await countAttempt(database, signInByAddress, { key: addressKey(secret, client), now });
  const { token: state, digest } = makeToken();
  const { address, nonce, verifier } = await protocol.begin(provider, state);
  await insertStep(database, digest, {
    browserDigest: digestOfToken(browser),
    provider: provider.code,
    sealed: sealText(secret, 'provider-step', state, JSON.stringify({ nonce, verifier })),
    next,
    locale,
    expiresAt: hoursAfter(now, stepHours),
  });
  return address;
}
