import assert from 'node:assert/strict';
import * as oidc from 'openid-client';
import type { Browser } from '../../support/browser.ts';
import { Page } from '../../support/page.ts';
import type { TestServer } from '../../support/server.ts';

/** A department's system, by an independent library, and a browser between the two sites. */
export interface RelyingParty {
  system(code?: string, authentication?: oidc.ClientAuth): Promise<oidc.Configuration>;
  start(configuration: oidc.Configuration, more?: Record<string, string>): Promise<Started>;
  walk(browser: Browser, path: string): Promise<Page | URL>;
  consent(browser: Browser, started: Started, answer?: string): Promise<URL>;
  exchange(
    configuration: oidc.Configuration,
    away: URL,
    started: Started,
  ): ReturnType<typeof oidc.authorizationCodeGrant>;
}

export interface Started {
  readonly address: URL;
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
}

export const pathOf = (address: URL) => address.pathname + address.search;

const callback = 'https://gjj.yunxi.example/openid/callback';
const client = 'housing-fund-desk';

export async function relyingParty(server: TestServer): Promise<RelyingParty> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ]);
  const key = pair.privateKey;
  const known = { ...(await crypto.subtle.exportKey('jwk', pair.publicKey)), alg: 'ES256', use: 'sig' };
  await server.database.query(
    `update openid.client set content = content || jsonb_build_object('keys', $1::jsonb) where code = $2`,
    [JSON.stringify([known]), client],
  );

  /** The system knows the provider by its public address; here that is a port of this machine. */
  const over: oidc.CustomFetch = (address, options) =>
    fetch(address.replace('http://tongban.test', server.origin), options as RequestInit);

  async function system(
    code = client,
    authentication: oidc.ClientAuth = oidc.PrivateKeyJwt(key),
  ): Promise<oidc.Configuration> {
    const found = await oidc.discovery(
      new URL('http://tongban.test/openid'),
      code,
      undefined,
      authentication,
      { execute: [oidc.allowInsecureRequests], [oidc.customFetch]: over },
    );
    found[oidc.customFetch] = over;
    return found;
  }

  async function start(
    configuration: oidc.Configuration,
    more: Record<string, string> = {},
  ): Promise<Started> {
    const verifier = oidc.randomPKCECodeVerifier();
    const state = oidc.randomState();
    const nonce = oidc.randomNonce();
    const address = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: callback,
      scope: 'openid profile assurance capacity',
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
      ...more,
    });
    return { address, verifier, state, nonce };
  }

  /** Follows redirects and pages that go on by themselves, to the first page that asks something or another site. */
  async function walk(browser: Browser, path: string): Promise<Page | URL> {
    let at = path;
    const home = [server.origin, server.platform.publicUrl];
    for (let hops = 0; hops < 15; hops++) {
      const response = await browser.fetch(at);
      const location = response.headers.get('location');
      if (location) {
        const target = new URL(location, new URL(at, server.origin));
        if (!home.includes(target.origin)) return target;
        at = target.pathname + target.search;
        continue;
      }
      const html = await response.text();
      const onward = /http-equiv="refresh" content="0; url=([^"]+)"/.exec(html)?.[1];
      if (!onward) return new Page(browser, at, response.status, response.headers, html);
      const next = new URL(onward.replaceAll('&amp;', '&'), server.origin);
      if (!home.includes(next.origin)) return next;
      at = pathOf(next);
    }
    throw new Error(`${path} never ends`);
  }

  async function consent(browser: Browser, started: Started, answer = '同意并登录'): Promise<URL> {
    const page = await walk(browser, pathOf(started.address));
    assert.ok(page instanceof Page, `a page asks, ${String(page)}`);
    const sent = await page.submit({}, answer);
    const onward = /http-equiv="refresh" content="0; url=([^"]+)"/.exec(sent.html)?.[1];
    assert.ok(onward, sent.text);
    const away = await walk(browser, pathOf(new URL(onward.replaceAll('&amp;', '&'), server.origin)));
    assert.ok(away instanceof URL);
    return away;
  }

  const exchange = (configuration: oidc.Configuration, away: URL, started: Started) =>
    oidc.authorizationCodeGrant(configuration, away, {
      pkceCodeVerifier: started.verifier,
      expectedState: started.state,
      expectedNonce: started.nonce,
    });

  return { system, start, walk, consent, exchange };
}
