import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import * as oidc from 'openid-client';
import { Page } from '../support/page.ts';
import { type TestServer, testServer } from '../support/server.ts';
import { signedIn } from './steps/food-application.ts';
import { pathOf, type RelyingParty, relyingParty } from './steps/relying-party.ts';

const client = 'housing-fund-desk';

/** A department's system, by an independent library, and a browser between the two sites. */
describe('signing in to another system (OpenID Connect)', () => {
  let server: TestServer;
  let party: RelyingParty;
  before(async () => {
    server = await testServer();
    party = await relyingParty(server);
  });
  after(() => server.close());

  const system: RelyingParty['system'] = (...given) => party.system(...given);
  const start: RelyingParty['start'] = (...given) => party.start(...given);
  const walk: RelyingParty['walk'] = (...given) => party.walk(...given);
  const consent: RelyingParty['consent'] = (...given) => party.consent(...given);
  const exchange: RelyingParty['exchange'] = (...given) => party.exchange(...given);

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

  test('names its addresses by the public one, whatever host a request has asked', async () => {
    const found = await server.browser().fetch('/openid/.well-known/openid-configuration');
    const said = (await found.json()) as Record<string, unknown>;
    const addresses = Object.entries(said).filter(([name]) => /endpoint$|^jwks_uri$|^issuer$/.test(name));
    assert.ok(addresses.length >= 7);
    for (const [name, address] of addresses)
      assert.ok(String(address).startsWith(`${server.platform.publicUrl}/openid`), `${name}: ${address}`);
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
