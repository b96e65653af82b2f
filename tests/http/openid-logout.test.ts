import assert from 'node:assert/strict';
import { createPublicKey, type JsonWebKey, verify } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import * as oidc from 'openid-client';
import type { Browser } from '../support/browser.ts';
import type { Page } from '../support/page.ts';
import { type TestServer, testServer } from '../support/server.ts';
import { signedIn } from './steps/food-application.ts';
import { pathOf, type RelyingParty, relyingParty } from './steps/relying-party.ts';

const goodbye = 'https://gjj.yunxi.example/goodbye';
const code = 'housing-fund-desk';

let server: TestServer;
let party: RelyingParty;
let listener: Server;
/** Logout tokens that the system has been sent, and what it answers. */
let told: string[] = [];
let answers = 200;
before(async () => {
  server = await testServer();
  party = await relyingParty(server);
  listener = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      told.push(new URLSearchParams(body).get('logout_token') ?? '');
      response.writeHead(answers).end();
    });
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  await server.database.query(
    `update openid.client set content = content || jsonb_build_object('sessionEndAddress', $1::text) where code = $2`,
    [`http://127.0.0.1:${(listener.address() as AddressInfo).port}/ended`, code],
  );
});
after(async () => {
  listener.close();
  await server.close();
});

interface Entered {
  readonly configuration: oidc.Configuration;
  readonly tokens: Awaited<ReturnType<RelyingParty['exchange']>>;
}

/** Signs a person in at the system, by whatever way it takes. */
async function enter(browser: Browser): Promise<Entered> {
  const configuration = await party.system();
  const started = await party.start(configuration);
  const direct = await party.walk(browser, pathOf(started.address));
  const away = direct instanceof URL ? direct : await party.consent(browser, started);
  return { configuration, tokens: await party.exchange(configuration, away, started) };
}

function endAddress({ configuration, tokens }: Entered, more: Record<string, string> = {}): string {
  const parameters = { post_logout_redirect_uri: goodbye, id_token_hint: tokens.id_token ?? '', state: 's1' };
  return pathOf(oidc.buildEndSessionUrl(configuration, { ...parameters, ...more }));
}

const isSignedIn = async (browser: Browser) => (await browser.get('/my/account')).path === '/my/account';
const onward = (page: Page) => /http-equiv="refresh" content="0; url=([^"]+)"/.exec(page.html)?.[1];

describe('signing out at another system (RP-Initiated Logout)', () => {
  test('asks first, ends the session here and leads back to the address that is declared', async () => {
    const browser = await signedIn(server, 'lin');
    const entered = await enter(browser);
    const asked = await browser.get(endAddress(entered));
    assert.match(asked.text, /您已从“住房公积金网上业务大厅”退出/);
    assert.match(asked.text, /林晓岚/);
    assert.ok(await isSignedIn(browser), 'a link ends nothing');

    const left = await asked.submit({}, '全部退出');
    assert.equal(onward(left), `${goodbye}?state=s1`);
    assert.equal(await isSignedIn(browser), false);
    const sub = entered.tokens.claims()?.sub ?? '';
    await assert.rejects(oidc.fetchUserInfo(entered.configuration, entered.tokens.access_token, sub));
  });

  test('leads back without ending anything when the person stays', async () => {
    const browser = await signedIn(server, 'chen');
    const stayed = await (await browser.get(endAddress(await enter(browser)))).submit({}, '不退出');
    assert.equal(onward(stayed), `${goodbye}?state=s1`);
    assert.ok(await isSignedIn(browser));
  });

  test('speaks English to who reads English', async () => {
    const browser = await signedIn(server, 'zhou');
    const page = await browser.get(endAddress(await enter(browser), { ui_locales: 'en-GB zh-CN' }));
    assert.match(page.text, /You have signed out of “Housing fund online hall”/);
    assert.match(page.html, /<html[^>]* lang="en"/);
    assert.match((await page.submit({}, 'Sign out everywhere')).text, /On the way back/);
  });

  test('goes to no other address, believes no forged or foreign hint, and ends nothing for another site', async () => {
    const browser = await signedIn(server, 'wu');
    const entered = await enter(browser);
    const [head = '', body = ''] = (entered.tokens.id_token ?? '').split('.');
    const refusals: Record<string, string>[] = [
      { post_logout_redirect_uri: 'https://gjj.yunxi.example/goodbye/' },
      { post_logout_redirect_uri: 'https://evil.example/' },
      { id_token_hint: `${head}.${body}.AAAA` },
      { id_token_hint: 'x' },
      { client_id: 'project-approval-desk' },
    ];
    for (const refused of refusals) {
      const page = await browser.get(endAddress(entered, refused));
      assert.equal(page.status, 400, JSON.stringify(refused));
      assert.doesNotMatch(page.html, /http-equiv="refresh"/);
    }
    const without = await browser.get('/openid/session/end?post_logout_redirect_uri=https://evil.example/');
    assert.equal(without.status, 400, 'nobody has declared it');
    const foreign = await browser.fetch('/openid/session/end', {
      method: 'POST',
      headers: { origin: 'https://evil.example' },
      body: new URLSearchParams({ answer: 'leave' }),
    });
    assert.equal(foreign.status, 403);
    assert.ok(await isSignedIn(browser));
  });

  test('takes the question also by a form of the system, which ends nothing itself', async () => {
    const browser = await signedIn(server, 'fang');
    const asked = new URL(endAddress(await enter(browser)), server.origin);
    const posted = await browser.fetch(asked.pathname, {
      method: 'POST',
      headers: { origin: 'https://gjj.yunxi.example', 'sec-fetch-site': 'cross-site' },
      body: asked.searchParams,
    });
    assert.equal(posted.status, 303);
    assert.ok(await isSignedIn(browser));
    const page = await browser.get(posted.headers.get('location') ?? '');
    assert.match(page.text, /您已从“住房公积金网上业务大厅”退出/);
    assert.equal(onward(await page.submit({}, '全部退出')), `${goodbye}?state=s1`);
    assert.equal(await isSignedIn(browser), false);
  });

  test('asks nobody who is not signed in', async () => {
    const entered = await enter(await signedIn(server, 'sun'));
    const away = await party.walk(server.browser(), endAddress(entered));
    assert.equal(String(away), `${goodbye}?state=s1`);
    assert.match((await server.browser().get('/openid/session/end')).text, /您已退出登录/);
  });
});

describe('a session that ends here (Back-Channel Logout)', () => {
  const notice = async () => {
    await server.runJob('openid.notice-ended');
    await server.deliver();
  };

  test('is told to the system by a signed token, once, and only to systems that were entered', async () => {
    await notice();
    told = [];
    const browser = await signedIn(server, 'yan');
    const { configuration, tokens } = await enter(browser);
    const other = await signedIn(server, 'yan');
    await enter(other);
    await notice();
    assert.deepEqual(told, [], 'nothing has ended');

    await (await browser.get('/sign-out')).submit({}, '退出登录');
    await notice();
    await notice();
    assert.equal(told.length, 1);
    const { header, payload } = await verified(told[0] ?? '');
    assert.equal(header.typ, 'logout+jwt');
    assert.equal(payload.iss, configuration.serverMetadata().issuer);
    assert.equal(payload.aud, code);
    const claims = tokens.claims();
    assert.equal(payload.sub, claims?.sub);
    assert.equal(payload.sid, claims?.sid, 'the session, not every session of the person');
    assert.deepEqual(payload.events, { 'http://schemas.openid.net/event/backchannel-logout': {} });
    assert.ok(payload.jti);
    assert.equal(payload.nonce, undefined);
  });

  test('is told again later when the system was not there', async () => {
    const browser = await signedIn(server, 'he');
    await enter(browser);
    told = [];
    answers = 503;
    await (await browser.get('/sign-out')).submit({}, '退出登录');
    await notice();
    server.takeErrors();
    answers = 200;
    assert.equal(told.length, 1);
    server.clock.advance({ minutes: 1 });
    await server.deliver();
    assert.equal(told.length, 2);
    server.clock.advance({ hours: 1 });
    await server.deliver();
    assert.equal(told.filter((token) => token === told[1]).length, 1);
  });

  test('is told also when nobody signed out, but the time ran out', async () => {
    const browser = await signedIn(server, 'gao');
    await enter(browser);
    await notice();
    told = [];
    server.clock.advance({ minutes: 61 });
    await notice();
    assert.ok(told.length > 0);
  });
});

/** What a token says, once its signature has been checked with the published keys. */
async function verified(token: string): Promise<Record<'header' | 'payload', Record<string, unknown>>> {
  const [head = '', body = '', signature = ''] = token.split('.');
  const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString());
  const published = await (await fetch(`${server.origin}/openid/jwks`)).json();
  const { keys } = published as { keys: (JsonWebKey & { kid: string })[] };
  const key = keys.find(({ kid }) => kid === read(head).kid);
  assert.ok(key);
  const isRight = verify(
    'sha256',
    Buffer.from(`${head}.${body}`),
    createPublicKey({ key, format: 'jwk' }),
    Buffer.from(signature, 'base64url'),
  );
  assert.ok(isRight);
  return { header: read(head), payload: read(body) };
}
