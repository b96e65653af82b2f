import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import * as oidc from 'openid-client';
import type { Browser } from '../support/browser.ts';
import { Page } from '../support/page.ts';
import { type TestServer, testServer } from '../support/server.ts';
import { signedIn } from './steps/food-application.ts';

const callback = 'https://gjj.yunxi.example/openid/callback';
const client = 'housing-fund-desk';

/** A department's system, by an independent library, and a browser between the two sites. */
describe('signing in to another system (OpenID Connect)', () => {
  let server: TestServer;
  let key: CryptoKey;
  before(async () => {
    server = await testServer();
    const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
      'sign',
      'verify',
    ]);
    key = pair.privateKey;
    const known = { ...(await crypto.subtle.exportKey('jwk', pair.publicKey)), alg: 'ES256', use: 'sig' };
    await server.database.query(
      `update openid.client set content = content || jsonb_build_object('keys', $1::jsonb) where code = $2`,
      [JSON.stringify([known]), client],
    );
  });
  after(() => server.close());

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

  interface Started {
    readonly address: URL;
    readonly verifier: string;
    readonly state: string;
    readonly nonce: string;
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
    for (let hops = 0; hops < 15; hops++) {
      const response = await browser.fetch(at);
      const location = response.headers.get('location');
      if (location) {
        const target = new URL(location, new URL(at, server.origin));
        if (target.origin !== server.origin) return target;
        at = target.pathname + target.search;
        continue;
      }
      const html = await response.text();
      const onward = /http-equiv="refresh" content="0; url=([^"]+)"/.exec(html)?.[1];
      if (!onward) return new Page(browser, at, response.status, response.headers, html);
      at = onward.replaceAll('&amp;', '&');
    }
    throw new Error(`${path} never ends`);
  }

  const pathOf = (address: URL) => address.pathname + address.search;

  async function consent(browser: Browser, started: Started, answer = '同意并登录'): Promise<URL> {
    const page = await walk(browser, pathOf(started.address));
    assert.ok(page instanceof Page, `a page asks, ${String(page)}`);
    const sent = await page.submit({}, answer);
    const onward = /http-equiv="refresh" content="0; url=([^"]+)"/.exec(sent.html)?.[1];
    assert.ok(onward, sent.text);
    const away = await walk(browser, onward.replaceAll('&amp;', '&'));
    assert.ok(away instanceof URL);
    return away;
  }

  const exchange = (configuration: oidc.Configuration, away: URL, started: Started) =>
    oidc.authorizationCodeGrant(configuration, away, {
      pkceCodeVerifier: started.verifier,
      expectedState: started.state,
      expectedNonce: started.nonce,
    });

  test('a person is asked once, and the system is told what it is declared for and no more', async () => {
    const configuration = await system();
    const browser = await signedIn(server, 'lin');
    const started = await start(configuration);
    const asked = await walk(browser, pathOf(started.address));
    assert.ok(asked instanceof Page);
    assert.match(asked.heading, /登录“住房公积金网上业务大厅”/);
    assert.match(asked.text, /您的姓名/);
    assert.match(asked.text, /云溪市住房公积金/);

    const tokens = await exchange(configuration, await consent(browser, started), started);
    const claims = tokens.claims();
    assert.ok(claims);
    const told = await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub);
    assert.equal(told.name, '林晓岚');
    assert.equal(told.capacity, 'self');
    assert.ok(told.assurance);
    assert.deepEqual(Object.keys(told).sort(), ['assurance', 'capacity', 'name', 'sub']);
    assert.doesNotMatch(JSON.stringify({ told, claims }), /\d{17}[\dX]|1\d{10}"/, 'no number of a person');

    const again = await start(configuration);
    const away = await walk(browser, pathOf(again.address));
    assert.ok(away instanceof URL, 'nothing is asked the second time');
    const second = await exchange(configuration, away, again);
    assert.equal(second.claims()?.sub, claims.sub, 'the system knows the person again');
  });

  test('a code is used once, and what it gave ends when somebody tries again', async () => {
    const configuration = await system();
    const browser = await signedIn(server, 'chen');
    const started = await start(configuration);
    const away = await consent(browser, started);
    const tokens = await exchange(configuration, away, started);
    await assert.rejects(exchange(configuration, away, started), { error: 'invalid_grant' });
    await assert.rejects(oidc.fetchUserInfo(configuration, tokens.access_token, tokens.claims()?.sub ?? ''));
  });

  test('of many who use a code at once, one is answered', async () => {
    const configuration = await system();
    const browser = await signedIn(server, 'zhou');
    const started = await start(configuration);
    const away = await consent(browser, started);
    const tries = await Promise.allSettled(
      Array.from({ length: 5 }, () => exchange(configuration, away, started)),
    );
    assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1);
  });

  test('a system that cannot sign is refused, whatever code it holds', async () => {
    const honest = await system();
    const browser = await signedIn(server, 'wu');
    const started = await start(honest);
    const away = await consent(browser, started);
    const thief = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
      'sign',
      'verify',
    ]);
    const others = [oidc.None(), oidc.PrivateKeyJwt(thief.privateKey)];
    for (const authentication of others) {
      const dishonest = await system(client, authentication);
      await assert.rejects(exchange(dishonest, away, started), { error: 'invalid_client' });
    }
  });

  test('without the verifier a stolen code opens nothing', async () => {
    const configuration = await system();
    const browser = await signedIn(server, 'zhou');
    const started = await start(configuration);
    const away = (await walk(browser, pathOf(started.address))) as URL;
    await assert.rejects(
      exchange(configuration, away, { ...started, verifier: oidc.randomPKCECodeVerifier() }),
    );
  });

  test('nobody is sent to an address that is not registered, and a request without PKCE is refused', async () => {
    const configuration = await system();
    const browser = await signedIn(server, 'sun');
    const foreign = await start(configuration, { redirect_uri: 'https://evil.example/callback' });
    const stopped = await walk(browser, pathOf(foreign.address));
    assert.ok(stopped instanceof Page);
    assert.equal(stopped.status, 400);
    assert.match(stopped.text, /返回地址没有登记/);

    const bare = await start(configuration);
    bare.address.searchParams.delete('code_challenge');
    bare.address.searchParams.delete('code_challenge_method');
    const refused = await walk(browser, pathOf(bare.address));
    assert.ok(refused instanceof URL);
    assert.equal(refused.searchParams.get('error'), 'invalid_request');
    assert.equal(refused.searchParams.get('code'), null);
  });

  test('who does not agree goes back without being known', async () => {
    const configuration = await system();
    const browser = await signedIn(server, 'he');
    const started = await start(configuration);
    const away = await consent(browser, started, '不同意');
    assert.equal(away.searchParams.get('error'), 'access_denied');
    await assert.rejects(exchange(configuration, away, started), { error: 'access_denied' });
  });

  test('a stranger signs in first and is led back; an official cannot enter a system of persons', async () => {
    const configuration = await system();
    const stranger = server.browser();
    const started = await start(configuration);
    const signIn = await walk(stranger, pathOf(started.address));
    assert.ok(signIn instanceof Page);
    assert.match(signIn.path, /^\/sign-in\?next=/);

    const official = await signedIn(server, 'yunhe-accept');
    const other = await walk(official, pathOf((await start(configuration)).address));
    assert.ok(other instanceof Page);
    assert.match(other.text, /账号类型不能登录/);
  });

  test('everything ends with the session and with the consent', async () => {
    const configuration = await system();
    const browser = await signedIn(server, 'yan');
    const started = await start(configuration);
    const tokens = await exchange(configuration, await consent(browser, started), started);
    const sub = tokens.claims()?.sub ?? '';
    const mine = await browser.get('/my/authorisations');
    assert.match(mine.text, /住房公积金网上业务大厅/);
    const after = await mine.submit({}, '撤回');
    assert.match(after.text, /已撤回/);
    await assert.rejects(oidc.fetchUserInfo(configuration, tokens.access_token, sub));

    const next = await start(configuration);
    const again = await exchange(configuration, await consent(browser, next), next);
    await (await browser.get('/sign-out')).submit({}, '退出登录');
    await assert.rejects(oidc.fetchUserInfo(configuration, again.access_token, sub));
  });

  test('nothing of it can be read in the database', async () => {
    const rows = await server.database.query<{ whole: string }>(
      `select encode(payload, 'escape') || coalesce(client, '') as whole from openid.artifact`,
    );
    assert.ok(rows.length > 0);
    for (const { whole } of rows) assert.doesNotMatch(whole, /accountId|林晓岚/);
    const [key] = await server.database.query<{ sealed: string }>(
      `select encode(sealed, 'escape') as sealed from openid.signing_key`,
    );
    assert.doesNotMatch(key?.sealed ?? '', /"d":/);
  });
});
