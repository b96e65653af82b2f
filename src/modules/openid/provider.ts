import { createHmac } from 'node:crypto';
import type Provider from 'oidc-provider';
import type { Configuration, JWK, KoaContextWithOIDC } from 'oidc-provider';
import type { Platform } from '../../platform/platform.ts';
import { findActorOfSession } from '../identity/index.ts';
import { actorBehind } from './actor-behind.ts';
import { adapterOf } from './adapter.ts';
import { claimsOf, claimsOfScopes } from './claims.ts';
import { getSigningKeys, openKey } from './keys/signing-keys.ts';
import { savePresence } from './logout/presence-store.ts';
import { endSessionPath, failedPath, interactionPath, mountPath } from './paths.ts';
import { findConsent } from './store/consent-store.ts';
import { pairwiseName, pairwiseSession, parseSubject, subjectOf } from './subject.ts';

const minute = 60;

/** The library, loaded when the first system asks. */
type Library = typeof import('oidc-provider');

/** The library at work, with the handler that answers requests whole. */
export interface Speaker {
  readonly provider: Provider;
  readonly handle: ReturnType<Provider['callback']>;
}

/** The provider for the keys in force; a new key makes a new one, and what the old one signed stays valid. */
export function providerOf(platform: Platform): () => Promise<Speaker> {
  let made: { readonly kids: string; readonly speaker: Promise<Speaker> } | undefined;
  return async () => {
    const keys = await getSigningKeys(platform);
    const kids = keys.map(({ kid }) => kid).join(' ');
    if (made?.kids !== kids) {
      const opened = keys.map((key) => openKey(platform, key));
      made = { kids, speaker: makeProvider(platform, opened) };
    }
    return made.speaker;
  };
}

async function makeProvider(platform: Platform, keys: readonly JWK[]): Promise<Speaker> {
  const library = await import('oidc-provider');
  const configuration = configurationOf(platform, library, keys);
  const provider = new library.default(`${platform.publicUrl}${mountPath}`, configuration);
  // Requests arrive under the public address (`speakProtocol`), whatever host they name.
  provider.proxy = true;
  provider.on('server_error', (_, error) => platform.log.error('openid', error));
  const tell = (event: string) => (ctx: KoaContextWithOIDC, error: Error) =>
    platform.log.info('openid.refused', { event, reason: error.message, client: ctx.oidc?.client?.clientId });
  provider.on('authorization.error', tell('authorization'));
  provider.on('grant.error', tell('grant'));
  provider.on('userinfo.error', tell('userinfo'));
  return { provider, handle: provider.callback() };
}

function configurationOf(platform: Platform, library: Library, keys: readonly JWK[]): Configuration {
  const { database, secret } = platform;
  const isSecure = platform.publicUrl.startsWith('https://');
  const cookie = { signed: true, httpOnly: true, sameSite: 'lax', secure: isSecure } as const;
  return {
    adapter: adapterOf(platform, library),
    jwks: { keys: [...keys] },
    scopes: Object.keys(claimsOfScopes),
    claims: Object.fromEntries(Object.entries(claimsOfScopes).map(([scope, claims]) => [scope, [...claims]])),
    subjectTypes: ['pairwise'],
    pairwiseIdentifier: (_, subject, { clientId }) => pairwiseName(secret, subject, clientId),
    responseTypes: ['code'],
    clientAuthMethods: ['private_key_jwt', 'none'],
    pkce: { required: () => true },
    cookies: {
      keys: [createHmac('sha256', secret).update('openid cookies').digest('hex')],
      names: { session: 'tongban-openid', interaction: 'tongban-openid-step', resume: 'tongban-openid-back' },
      long: cookie,
      short: cookie,
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      revocation: { enabled: true },
    },
    discovery: {
      end_session_endpoint: `${platform.publicUrl}${endSessionPath}`,
      backchannel_logout_supported: true,
      backchannel_logout_session_supported: true,
    },
    interactions: { url: (_, { uid }) => `${interactionPath}/${uid}`, policy: policyOfSignIn(library) },
    findAccount: async (ctx, id) => {
      const { client } = ctx.oidc;
      const session = parseSubject(id)?.session;
      const actor = session && (await findActorOfSession(platform, session));
      return actor && subjectOf(actor) === id
        ? {
            accountId: id,
            claims: async (use) => ({
              sub: id,
              ...(use === 'id_token' && client && { sid: pairwiseSession(secret, session, client.clientId) }),
              ...claimsOf(actor),
            }),
          }
        : undefined;
    },
    loadExistingGrant: async (ctx) => {
      const { client, session, provider } = ctx.oidc;
      const subject = parseSubject(session?.accountId);
      if (!client || !session?.accountId || !subject) return undefined;
      const consent = await findConsent(database, subject.account, client.clientId);
      if (!consent) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope(['openid', ...consent.scopes].join(' '));
      await grant.save();
      await savePresence(database, { ...subject, client: client.clientId }, platform.now());
      return grant;
    },
    renderError: (ctx, { error }) => {
      ctx.redirect(`${failedPath}?${new URLSearchParams({ error })}`);
    },
    ttl: {
      AuthorizationCode: minute,
      AccessToken: 10 * minute,
      IdToken: 10 * minute,
      Interaction: 15 * minute,
      Session: 8 * 60 * minute,
      Grant: 8 * 60 * minute,
    },
  };
}

/** Who is signed in here is signed in there: another account or another session asks again, without a page of its own. */
function policyOfSignIn({ interactionPolicy }: Library) {
  const policy = interactionPolicy.base();
  const { Check } = interactionPolicy;
  policy.get('login')?.checks.add(
    new Check('session_changed', 'somebody else is signed in now', (ctx) => {
      const known = ctx.oidc.session?.accountId;
      if (known === undefined) return Check.NO_NEED_TO_PROMPT;
      const actor = actorBehind(ctx.req);
      return actor && subjectOf(actor) === known ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT;
    }),
  );
  return policy;
}
