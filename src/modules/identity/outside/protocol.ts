import type { Configuration, DiscoveryRequestOptions } from 'openid-client';
import { isOnThisMachine } from '../../../kernel/web-address.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Provider } from './provider.ts';
import { providerDenied, providerRefused, providerUnreachable } from './refusals.ts';
import { type VouchedPerson, vouchedPersonOf } from './vouched-person.ts';

/** The library, loaded when the first person asks. */
type Library = typeof import('openid-client');

/** What has to be the same when somebody comes back. */
export interface Expected {
  readonly nonce: string;
  readonly verifier: string;
}

export interface Protocol {
  /** Where to send the browser. @throws Refusal `provider-unreachable` */
  begin(provider: Provider, state: string): Promise<Expected & { address: URL }>;
  /**
   * Checks what came back: state, issuer (RFC 9207), code with verifier, signature, audience, time and nonce.
   * @throws Refusal `provider-refused`, `provider-denied`, `provider-unreachable`
   */
  finish(provider: Provider, search: string, expected: Expected & { state: string }): Promise<VouchedPerson>;
}

const answerSeconds = 5;
const keptMilliseconds = 3_600_000;

interface Kept {
  readonly issuer: string;
  readonly until: number;
  readonly configuration: Promise<Configuration>;
}

/** OpenID Connect as the asking side: code flow with PKCE, each provider with a way back of its own. */
export function protocolOf(platform: Platform): Protocol {
  const kept = new Map<string, Kept>();
  const configurationOf = (library: Library, provider: Provider): Promise<Configuration> => {
    const now = platform.now().getTime();
    const known = kept.get(provider.code);
    if (known && known.issuer === provider.issuer && known.until > now) return known.configuration;
    const configuration = discover(library, provider, platform.config.providerSecrets.get(provider.code));
    kept.set(provider.code, { issuer: provider.issuer, until: now + keptMilliseconds, configuration });
    configuration.catch(() => kept.delete(provider.code));
    return configuration;
  };
  return {
    async begin(provider, state) {
      const library = await import('openid-client');
      const configuration = await configurationOf(library, provider).catch(() => {
        throw providerUnreachable();
      });
      const verifier = library.randomPKCECodeVerifier();
      const nonce = library.randomNonce();
      const address = library.buildAuthorizationUrl(configuration, {
        redirect_uri: wayBack(platform, provider),
        scope: ['openid', ...provider.scopes].join(' '),
        code_challenge: await library.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      });
      return { address, nonce, verifier };
    },
    async finish(provider, search, { state, nonce, verifier }) {
      const library = await import('openid-client');
      try {
        const configuration = await configurationOf(library, provider);
        const back = new URL(wayBack(platform, provider) + search);
        const tokens = await library.authorizationCodeGrant(configuration, back, {
          pkceCodeVerifier: verifier,
          expectedState: state,
          expectedNonce: nonce,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (!claims) throw providerRefused();
        const more = configuration.serverMetadata().userinfo_endpoint
          ? await library.fetchUserInfo(configuration, tokens.access_token, claims.sub)
          : {};
        return vouchedPersonOf(provider, `${claims.iss} ${claims.sub}`, { ...claims, ...more });
      } catch (error) {
        throw explain(platform, library, provider, error);
      }
    },
  };
}

function discover(library: Library, provider: Provider, secret: string | undefined): Promise<Configuration> {
  const options: DiscoveryRequestOptions = {
    timeout: answerSeconds,
    // Signatures are checked although the token comes over TLS: a proxy in between may not be trusted.
    execute: [
      library.enableNonRepudiationChecks,
      ...(isOnThisMachine(provider.issuer) ? [library.allowInsecureRequests] : []),
    ],
  };
  const authentication = secret === undefined ? library.None() : library.ClientSecretBasic(secret);
  return library.discovery(new URL(provider.issuer), provider.clientId, undefined, authentication, options);
}

/** One address a provider: an answer of one is never taken for that of another (mix-up, RFC 9700 4.4). */
function wayBack({ publicUrl }: Platform, { code }: Provider): string {
  return `${publicUrl}/sign-in/with/${code}/back`;
}

/** People are told what to do; the log is told why, without a code or token. */
function explain({ log }: Platform, library: Library, { code }: Provider, error: unknown): Error {
  if (error instanceof library.AuthorizationResponseError && error.error === 'access_denied') {
    return providerDenied();
  }
  const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unexpected';
  const isSilent = error instanceof TypeError || reason === 'OAUTH_TIMEOUT';
  log.info('identity.provider-refused', { provider: code, reason: isSilent ? 'no answer' : reason });
  return isSilent ? providerUnreachable() : providerRefused();
}
