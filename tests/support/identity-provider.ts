import { generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** Claims of whoever is signed in at a provider. */
export interface Known {
  readonly sub: string;
  readonly name?: string;
  readonly identity_number?: string;
  readonly phone_number?: string;
  readonly assurance?: string;
}

export interface OutsideProvider {
  readonly issuer: string;
  /** Whoever is signed in there from now on; nobody agrees where it is undefined. */
  known: Known | undefined;
  close(): Promise<void>;
}

/** An honest provider of another party: `oidc-provider` on a port of its own, whose pages agree by themselves. */
export async function honestProvider(client: {
  id: string;
  secret: string;
  wayBack: string;
}): Promise<OutsideProvider> {
  let provider: Provider | undefined;
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/interaction/')) void agree(request, response);
    else void provider?.callback()(request, response);
  });
  const issuer = await listen(server);
  const outside = {
    issuer,
    known: undefined as Known | undefined,
    close: () => close(server),
  };
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  provider = new Provider(issuer, {
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [client.wayBack] }],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'one' }] },
    cookies: { keys: ['outside'] },
    claims: {
      openid: ['sub'],
      profile: ['name', 'phone_number'],
      identity: ['identity_number', 'assurance'],
    },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: async (_, id) => ({ accountId: id, claims: async () => ({ ...outside.known, sub: id }) }),
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({
        clientId: client.id,
        accountId: ctx.oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid profile identity');
      await grant.save();
      return grant;
    },
  });
  async function agree(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const result = outside.known
      ? { login: { accountId: outside.known.sub } }
      : { error: 'access_denied', error_description: 'not today' };
    await provider?.interactionFinished(request, response, result);
  }
  return outside;
}

/** What a dishonest or broken provider answers; each wish replaces what would be right. */
export interface Wishes {
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Signs with a key that it has not published. */
  readonly foreignKey?: boolean;
  readonly silent?: boolean;
}

export interface LooseProvider {
  readonly issuer: string;
  readonly requests: URLSearchParams[];
  wishes: Wishes;
  /** The nonce of the latest request is told to it as a browser would. */
  nonce: string;
  close(): Promise<void>;
}

/** A provider that says what the test wishes: right in form, and signed. */
export async function looseProvider(clientId: string): Promise<LooseProvider> {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const server = createServer((request, response) => void answer(request, response));
  const issuer = await listen(server);
  const loose: LooseProvider = {
    issuer,
    requests: [],
    wishes: {},
    nonce: '',
    close: () => close(server),
  };
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const say = (body: unknown) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(body));
    };
    if (request.url === '/.well-known/openid-configuration') {
      return say({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
        authorization_response_iss_parameter_supported: true,
      });
    }
    if (request.url === '/keys') {
      return say({
        keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }],
      });
    }
    let body = '';
    for await (const part of request) body += String(part);
    loose.requests.push(new URLSearchParams(body));
    if (loose.wishes.silent) return void request.socket.destroy();
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: issuer,
      sub: 'p-1',
      aud: clientId,
      iat: now,
      exp: now + 300,
      nonce: loose.nonce,
      ...loose.wishes.claims,
    };
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const text = `${part({ alg: 'RS256', kid: 'one' })}.${part(claims)}`;
    const key = loose.wishes.foreignKey ? foreign.privateKey : keys.privateKey;
    const signature = sign('sha256', Buffer.from(text), key).toString('base64url');
    say({ access_token: 'x', token_type: 'Bearer', expires_in: 60, id_token: `${text}.${signature}` });
  }
  return loose;
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
