import { generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import type { TestServer } from '../../support/server.ts';

/** Where it calls: address, the address the program is known by, and the time. */
interface Called extends Pick<TestServer, 'origin'> {
  readonly clock: { now(): Date };
  readonly publicUrl: string;
}

/** A system of another agency as its own people would write it: it signs with `node:crypto` and knows nothing of the program. */
export class SmallClient {
  readonly publicKey: string;
  readonly #server: Called;
  readonly #privateKey: KeyObject;
  id = '';
  kid = '';
  token = '';

  constructor(server: Called) {
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.#server = server;
    this.#privateKey = pair.privateKey;
    this.publicKey = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  }

  get #seconds(): number {
    return Math.floor(this.#server.clock.now().getTime() / 1000);
  }

  assertion(changes: object = {}): string {
    const claims = {
      iss: this.id,
      sub: this.id,
      aud: `${this.#server.publicUrl}/exchange/token`,
      jti: randomUUID(),
      exp: this.#seconds + 120,
      ...changes,
    };
    const header = part({ alg: 'ES256', kid: this.kid });
    return `${header}.${part(claims)}.${this.#sign(`${header}.${part(claims)}`)}`;
  }

  askToken(assertion: string): Promise<Response> {
    return fetch(`${this.#server.origin}/exchange/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: assertion,
      }),
    });
  }

  async signIn(): Promise<void> {
    const answer = (await (await this.askToken(this.assertion())).json()) as { access_token: string };
    this.token = answer.access_token;
  }

  /** Detached signature over method, path and body. */
  signature(path: string, body: string, changes: object = {}): string {
    const header = part({
      alg: 'ES256',
      kid: this.kid,
      iat: this.#seconds,
      nonce: randomUUID(),
      ...changes,
    });
    const payload = Buffer.from(`POST\n${path}\n${body}`).toString('base64url');
    return `${header}..${this.#sign(`${header}.${payload}`)}`;
  }

  send(path: string, body: string, signature: string, token = this.token): Promise<Response> {
    return fetch(this.#server.origin + path, {
      method: 'POST',
      body,
      headers: { authorization: `Bearer ${token}`, 'x-message-signature': signature },
    });
  }

  call(path: string, content: object): Promise<Response> {
    const body = JSON.stringify(content);
    return this.send(path, body, this.signature(path, body));
  }

  #sign(content: string): string {
    const key = { key: this.#privateKey, dsaEncoding: 'ieee-p1363' } as const;
    return sign('sha256', Buffer.from(content), key).toString('base64url');
  }
}

function part(content: object): string {
  return Buffer.from(JSON.stringify(content)).toString('base64url');
}
