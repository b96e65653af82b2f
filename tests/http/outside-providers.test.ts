import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from '../support/browser.ts';
import {
  honestProvider,
  type LooseProvider,
  looseProvider,
  type OutsideProvider,
} from '../support/identity-provider.ts';
import { Page } from '../support/page.ts';
import { type TestServer, testServer } from '../support/server.ts';
import { signedIn } from './steps/food-application.ts';

const secret = 'a-secret-of-the-province';

/** Persons of the provider; the last is nobody's account here. */
const lin = {
  sub: 'lin-there',
  name: '林晓岚',
  identity_number: '990102199203151422',
  assurance: 'L3',
};
const stranger = {
  sub: 'new-there',
  name: '白露',
  identity_number: '990102199001011026',
  assurance: 'L4',
  phone_number: '19000009911',
};

describe('signing in by an outside provider', () => {
  let server: TestServer;
  let province: OutsideProvider;
  let loose: LooseProvider;
  before(async () => {
    server = await testServer({ environment: { TONGBAN_PROVIDER_SECRETS: `province=${secret}` } });
    const wayBack = `${server.platform.publicUrl}/sign-in/with/province/back`;
    province = await honestProvider({ id: 'yunxi', secret, wayBack });
    loose = await looseProvider('yunxi');
    const claims = { name: 'name', identityNumber: 'identity_number', phone: 'phone_number' };
    const verified = { claim: 'assurance', values: ['L3', 'L4'] };
    const common = { clientId: 'yunxi', open: true, claims, verified };
    await declare('province', {
      ...common,
      name: { zh: '省统一身份认证平台', en: 'the province' },
      issuer: province.issuer,
      scopes: ['profile', 'identity'],
    });
    await declare('loose', { ...common, name: { zh: '另一平台' }, issuer: loose.issuer, scopes: [] });
    await declare('down', { ...common, name: { zh: '停机平台' }, issuer: 'http://127.0.0.1:9', scopes: [] });
  });
  after(async () => {
    await province.close();
    await loose.close();
    await server.close();
  });

  async function declare(code: string, provider: object): Promise<void> {
    await server.database.query(
      `insert into identity.provider (code, content) values ($1, $2::jsonb)
       on conflict (code) do update set content = excluded.content`,
      [code, JSON.stringify({ code, ...provider })],
    );
  }

  /** Follows the browser through the other site, back to the last address of ours. */
  async function through(address: string): Promise<URL> {
    const cookies = new Map<string, string>();
    let at = new URL(address);
    for (let hops = 0; hops < 10; hops++) {
      const response = await fetch(at, {
        redirect: 'manual',
        headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
      });
      for (const line of response.headers.getSetCookie()) {
        const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s);
        cookies.set(name, value);
      }
      const location = response.headers.get('location');
      assert.ok(location, `${at.href} says ${response.status}: ${await response.text()}`);
      at = new URL(location, at);
      if (at.origin === new URL(server.platform.publicUrl).origin) return at;
    }
    throw new Error('never comes back');
  }

  async function begin(browser: Browser, code = 'province', next = ''): Promise<URL> {
    const response = await browser.fetch(`/sign-in/with/${code}${next && `?next=${next}`}`);
    assert.equal(response.status, 303, await response.text());
    return new URL(response.headers.get('location') ?? '');
  }

  async function signIn(browser: Browser, next = ''): Promise<Page> {
    const away = await begin(browser, 'province', next);
    const back = await through(away.href);
    return browser.get(back.pathname + back.search);
  }

  test('brings an English reader back to English, whatever comes of it', async () => {
    const there = async (browser: Browser, code = 'province') => {
      const response = await browser.fetch(`/en/sign-in/with/${code}?next=/my/cases`);
      return new URL(response.headers.get('location') ?? '');
    };
    province.known = { ...stranger, sub: 'reads-english' };
    const browser = server.browser();
    const back = await through((await there(browser)).href);
    const arrived = await browser.get(back.pathname + back.search);
    assert.match(arrived.path, /^\/en\/sign-in\/with\/province\/arrived/);
    assert.match(arrived.html, /<html[^>]* lang="en"/);

    const address = await there(browser, 'loose');
    const query = new URLSearchParams({
      error: 'access_denied',
      state: address.searchParams.get('state') ?? '',
      iss: loose.issuer,
    });
    const denied = await open(browser, `/sign-in/with/loose/back?${query}`);
    assert.equal(denied.status, 400);
    assert.match(denied.html, /<html[^>]* lang="en"/);
  });

  async function open(browser: Browser, path: string): Promise<Page> {
    const response = await browser.fetch(path);
    return new Page(browser, path, response.status, response.headers, await response.text());
  }

  /** What the loose provider sends the browser back with. */
  async function returned(browser: Browser, more: Record<string, string> = {}): Promise<string> {
    const address = await begin(browser, 'loose');
    loose.nonce = address.searchParams.get('nonce') ?? '';
    const state = address.searchParams.get('state') ?? '';
    const query = new URLSearchParams({ code: 'c', state, iss: loose.issuer, ...more });
    return `/sign-in/with/loose/back?${query}`;
  }

  async function isRefused(browser: Browser, path: string, says = /没有通过安全校验/): Promise<void> {
    const page = await open(browser, path);
    assert.equal(page.status, 400, page.text);
    assert.match(page.text, says);
    assert.match(page.text, /重新登录/);
    assert.doesNotMatch(
      page.text,
      /nonce|audience|JWT|OAUTH|id_token|127\.0\.0\.1/i,
      'nothing inside is told',
    );
    assert.match((await browser.get('/my')).path, /^\/sign-in/, 'nobody is signed in');
  }

  test('the sign-in page offers it, and asks it for a code with PKCE, state and nonce', async () => {
    const browser = server.browser();
    const page = await browser.get('/sign-in?next=/my/cases');
    assert.match(page.text, /用省统一身份认证平台登录/);
    const address = await begin(browser);
    assert.equal(address.searchParams.get('response_type'), 'code');
    assert.equal(address.searchParams.get('code_challenge_method'), 'S256');
    for (const name of ['state', 'nonce', 'code_challenge']) {
      assert.ok((address.searchParams.get(name) ?? '').length >= 43, name);
    }
  });

  test('an unknown person opens an account without typing name or number, and is verified', async () => {
    province.known = stranger;
    const browser = server.browser();
    const arrived = await signIn(browser);
    assert.match(arrived.heading, /已通过省统一身份认证平台认证/);
    assert.match(arrived.text, /白露/);
    assert.doesNotMatch(arrived.text, /990102199001011026/, 'the number is masked');
    const wrong = await arrived.submit({ password: 'short', again: 'short' }, '开通账号并登录');
    assert.equal(wrong.status, 422);
    assert.match(wrong.html, /19000009911/, 'what was typed stays');
    const typed = { password: '柳暗花明又一村2026', again: '柳暗花明又一村2026', consent: 'yes' };
    const account = await wrong.submit(typed, '开通账号并登录');
    assert.match(account.text, /已核验/);

    await (await browser.get('/sign-out')).submit({}, '退出登录');
    const again = await signIn(browser, '/my/account');
    assert.equal(again.path, '/my/account', 'the next time it signs in at once, and leads on');
    assert.match(again.text, /白露/);
    assert.match(again.text, /统一身份认证/);
  });

  test('an account that exists is connected by its owner alone, and disconnected', async () => {
    province.known = lin;
    const browser = server.browser();
    const arrived = await signIn(browser);
    const typed = {
      phone: '19000009912',
      password: '柳暗花明又一村2026',
      again: '柳暗花明又一村2026',
      consent: 'yes',
    };
    const merged = await arrived.submit(typed, '开通账号并登录');
    assert.equal(merged.status, 422);
    assert.match(merged.text, /已经注册，请直接登录/, 'the same number is never merged silently');

    const form = await browser.get('/sign-in?next=/my/account/providers/connect');
    const connect = await form.submit({ login: 'lin', password: 'yunxi-demo-2026' }, '登录');
    assert.match(connect.heading, /绑定省统一身份认证平台账号/);
    const done = await connect.submit({}, '确认绑定');
    assert.match(done.text, /已绑定/);

    await (await browser.get('/sign-out')).submit({}, '退出登录');
    await signIn(browser);
    assert.match((await browser.get('/my/account')).text, /林晓岚/);

    const after = await (await browser.get('/my/account/providers')).submit({}, '解除绑定');
    assert.match(after.text, /已解除绑定/);
    const history = await browser.get('/my/account/history');
    assert.match(history.text, /绑定外部身份认证/);
    assert.match(history.text, /解除外部身份认证绑定/);
    const next = server.browser();
    assert.match((await signIn(next)).heading, /已通过/, 'it signs nobody in any more');
  });

  test('whoever is signed in connects from the account, and never the number of somebody else', async () => {
    province.known = lin;
    const chen = await signedIn(server, 'chen');
    const page = await chen.get('/my/account/providers');
    const away = await page.submit({}, '绑定 省统一身份认证平台');
    const address = /http-equiv="refresh" content="0; url=([^"]+)"/.exec(away.html)?.[1] ?? '';
    const back = await through(address.replaceAll('&amp;', '&'));
    const connect = await chen.get(back.pathname + back.search);
    const refused = await connect.submit({}, '确认绑定');
    assert.equal(refused.status, 403);
    assert.match(refused.text, /与当前账号不一致/);
    assert.match((await chen.get('/my/account/providers')).text, /未绑定/);
  });

  test('who does not agree there is told how to go on', async () => {
    province.known = undefined;
    const browser = server.browser();
    const page = await signIn(browser);
    assert.equal(page.status, 400);
    assert.match(page.text, /取消了登录/);
  });

  test('a forged state, another browser and a second use are refused', async () => {
    const browser = server.browser();
    await isRefused(browser, await returned(browser, { state: 'x'.repeat(43) }));
    await isRefused(browser, '/sign-in/with/loose/back?code=c');
    const path = await returned(browser);
    await isRefused(server.browser(), path);
    const second = server.browser();
    const once = await returned(second);
    assert.match((await second.get(once)).heading, /已通过另一平台认证/);
    await isRefused(second, once);
  });

  test('a step that began too long ago is refused', async () => {
    const browser = server.browser();
    const path = await returned(browser);
    server.clock.advance({ minutes: 16 });
    await isRefused(browser, path);
  });

  test('an answer of another provider is refused (mix-up)', async () => {
    const browser = server.browser();
    const asked = loose.requests.length;
    await isRefused(browser, await returned(browser, { iss: province.issuer }));
    const path = await returned(browser);
    await isRefused(browser, path.replace('/loose/', '/province/'));
    const without = await returned(browser);
    await isRefused(browser, without.replace(/&iss=[^&]+/, ''));
    assert.equal(loose.requests.length, asked, 'no code was shown to anybody');
  });

  for (const [name, wishes] of [
    ['a wrong audience', { claims: { aud: 'somebody-else' } }],
    ['a wrong issuer', { claims: { iss: 'https://elsewhere.example' } }],
    ['a forged nonce', { claims: { nonce: 'n'.repeat(43) } }],
    ['a token that has expired', { claims: { exp: 1_600_000_000 } }],
    ['a signature of a key nobody has published', { foreignKey: true }],
  ] as const) {
    test(`${name} is refused`, async () => {
      loose.wishes = wishes;
      const browser = server.browser();
      await isRefused(browser, await returned(browser));
      loose.wishes = {};
    });
  }

  test('a provider that does not answer costs nobody the way in', async () => {
    const browser = server.browser();
    await isRefused(browser, '/sign-in/with/down', /暂时没有应答/);
    loose.wishes = { silent: true };
    await isRefused(browser, await returned(browser), /暂时没有应答/);
    loose.wishes = {};
    const page = await browser.get('/sign-in');
    assert.equal((await page.submit({ login: 'zhou', password: 'yunxi-demo-2026' }, '登录')).status, 200);
  });

  test('what the provider has not verified is not believed, and nothing of it can be read in the database', async () => {
    province.known = { ...stranger, sub: 'weak-there', assurance: 'L1' };
    const arrived = await signIn(server.browser());
    assert.match(arrived.text, /没有提供经核验的姓名/);
    assert.doesNotMatch(arrived.text, /白露/);
    const rows = await server.database.query<{ whole: string }>(
      `select encode(sealed, 'escape') || provider as whole from identity.provider_arrival
       union all select encode(subject_digest, 'escape') from identity.provider_link`,
    );
    assert.ok(rows.length > 0);
    for (const { whole } of rows) assert.doesNotMatch(whole, /-there|白露|99010/);
    const refusals = await server.database.query<{ n: number }>(
      `select count(*)::int as n from identity.sign_in where outcome = 'wrong-provider'`,
    );
    assert.ok((refusals[0]?.n ?? 0) > 8, 'the history holds every refusal');
  });
});
