import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import { demoPassword } from '../../src/modules/identity/index.ts';
import { Authenticator } from '../support/authenticator.ts';
import type { Browser } from '../support/browser.ts';
import type { Page } from '../support/page.ts';
import { type TestServer, testServer } from '../support/server.ts';
import { signedIn } from './steps/food-application.ts';

let server: TestServer;
before(async () => {
  server = await testServer();
});
after(() => server.close());

const signIn = (login: string) => signedIn(server, login);

/** What the app on the phone shows now, or some seconds later. */
function codeOf(secret: string, seconds = 0): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: server.clock.now().getTime() + seconds * 1000,
  });
}

/** Sets codes up by the pages. @returns the secret, and the recovery codes */
async function enrol(browser: Browser, base = '/my/account'): Promise<{ secret: string; codes: string[] }> {
  const page = await browser.get(`${base}/codes`);
  const secret = /密钥 ([A-Z2-7 ]{32,})/.exec(page.text)?.[1]?.replaceAll(' ', '') ?? '';
  const shown = await page.submit({ code: codeOf(secret) }, '启用动态口令');
  const codes = shown.text.match(/[a-z2-9]{5}-[a-z2-9]{5}/g) ?? [];
  return { secret, codes };
}

function firstStep(browser: Browser, login: string, next = ''): Promise<Page> {
  return browser.post('/sign-in', { login, password: demoPassword, next });
}

describe('codes of an authenticator', () => {
  test('are set up with a picture and a key, and asked for at the next sign-in', async () => {
    const browser = await signIn('lin');
    const page = await browser.get('/my/account/codes');
    assert.equal(page.findAll('svg', ({ attributes }) => attributes.role === 'img').length, 1);
    const wrong = await page.submit({ code: '000000' }, '启用动态口令');
    assert.deepEqual(
      wrong.errors.map(({ href }) => href),
      ['#code'],
    );
    const { secret, codes } = await enrol(browser);
    assert.equal(codes.length, 10);
    assert.match((await browser.get('/my/account')).text, /动态口令\s*已启用/);

    const other = server.browser();
    server.clock.advance({ minutes: 2 });
    const step = await firstStep(other, 'lin', '/my/cases');
    assert.equal(step.path, '/sign-in/code?next=%2Fmy%2Fcases');
    assert.match((await other.get('/my/account')).path, /^\/sign-in\?/, 'half a sign-in opens nothing');
    const refused = await step.submit({ code: '000000' }, '完成登录');
    assert.equal(refused.status, 422);
    const landed = await refused.submit({ code: codeOf(secret) }, '完成登录');
    assert.equal(landed.path, '/my/cases');
    const account = await other.get('/my/account');
    assert.match(account.text, /登录成功\s*密码和动态口令/);
    assert.match(account.text, /动态口令错误/);
  });

  test('work once, and a recovery code once, whatever is typed around it', async () => {
    const browser = await signIn('chen');
    const { secret, codes } = await enrol(browser);
    server.clock.advance({ minutes: 2 });
    const code = codeOf(secret);
    assert.equal(
      (await (await firstStep(server.browser(), 'chen')).submit({ code }, '完成登录')).status,
      200,
    );
    assert.equal(
      (await (await firstStep(server.browser(), 'chen')).submit({ code }, '完成登录')).status,
      422,
    );
    const typed = ` ${codes[0]?.toUpperCase().replace('-', ' ')} `;
    assert.equal(
      (await (await firstStep(server.browser(), 'chen')).submit({ code: typed }, '完成登录')).path,
      '/my',
    );
    assert.equal(
      (await (await firstStep(server.browser(), 'chen')).submit({ code: typed }, '完成登录')).status,
      422,
    );
    assert.match((await browser.get('/my/account')).text, /剩余 9 个/);
  });

  test('are not guessed: five wrong ones close the second step, for the right one too', async () => {
    const { secret } = await enrol(await signIn('zhou'));
    server.clock.advance({ minutes: 2 });
    const step = await firstStep(server.browser(), 'zhou');
    for (let time = 0; time < 5; time++)
      assert.equal((await step.submit({ code: '123456' }, '完成登录')).status, 422);
    const closed = await step.submit({ code: codeOf(secret) }, '完成登录');
    assert.equal(closed.status, 429);
    assert.match(closed.text, /15分钟/);
  });

  test('are asked for within ten minutes of the password, and not from another browser', async () => {
    const { secret } = await enrol(await signIn('sun'));
    const browser = server.browser();
    const step = await firstStep(browser, 'sun');
    const thief = await server.browser().post('/sign-in/code', { code: codeOf(secret, 60) });
    assert.equal(thief.path, '/sign-in?said=expired');
    server.clock.advance({ minutes: 11 });
    const late = await step.submit({ code: codeOf(secret) }, '完成登录');
    assert.equal(late.path, '/sign-in?said=expired');
    assert.match(late.text, /等待时间过长/);
  });

  test('do not lose a form whose session had ended', async () => {
    const browser = await signIn('he');
    const { secret } = await enrol(browser);
    const account = await browser.get('/my/account');
    server.clock.advance({ hours: 2 });
    const lost = await account.submit({ email: 'kept@example.com', address: '望江路 2 号' }, '保存联系方式');
    const step = await lost.submit({ login: 'he', password: demoPassword }, '登录');
    const resumed = await step.submit({ code: codeOf(secret) }, '完成登录');
    const saved = await resumed.submit({}, '继续提交');
    assert.match(saved.html, /kept@example.com/);
  });

  test('are wanted of programs too', async () => {
    const { codes } = await enrol(await signIn('gao'));
    const create = (code?: string) =>
      server
        .browser()
        .json('POST', '/api/v1/sessions', { login: 'gao', password: demoPassword, ...(code && { code }) });
    const without = await create();
    assert.equal(without.status, 422);
    assert.equal((without.body as { code: string }).code, 'code-needed');
    assert.equal(((await create('000000')).body as { code: string }).code, 'code-wrong');
    assert.equal((await create(codes[3])).status, 201);
  });

  test('stand in the database sealed, and recovery codes as digests', async () => {
    const { secret, codes } = await enrol(await signIn('ma'));
    const rows = await server.database.query<{ row: string }>(
      `select encode(secret, 'escape') as row from identity.one_time_code
       union all select encode(digest, 'escape') from identity.recovery_code`,
    );
    assert.ok(rows.length > 10);
    for (const { row } of rows) assert.ok(!row.includes(secret) && !codes.some((code) => row.includes(code)));
  });

  test('can be removed after a fresh proof, and their recovery codes end with them', async () => {
    const browser = await signIn('fang');
    const { codes } = await enrol(browser);
    await (await browser.get('/my/account/codes')).submit({}, '停用动态口令');
    assert.match((await browser.get('/my/account')).text, /动态口令\s*未启用/);
    assert.equal((await firstStep(server.browser(), 'fang')).path, '/my/capacity');
    const [left] = await server.database.query<{ count: number }>(
      `select count(*)::int as count from identity.recovery_code r join identity.account a on a.id = r.account_id
       join identity.person p on p.id = a.person_id where p.name = '方雨桐'`,
    );
    assert.equal(left?.count, 0, codes.join());
  });
});

describe('passkeys', () => {
  /** As the script of the page posts: a form in, JSON out. */
  async function post(browser: Browser, path: string, fields: Record<string, string>) {
    const body = new URLSearchParams({ ...fields, _csrf: await csrf(browser) });
    const response = await browser.fetch(path, { method: 'POST', body });
    return { status: response.status, body: (await response.json()) as Record<string, string> };
  }

  async function csrf(browser: Browser): Promise<string> {
    const page = await browser.get('/sign-out');
    return page.findAll('input', ({ attributes }) => attributes.name === '_csrf')[0]?.attributes.value ?? '';
  }

  async function add(browser: Browser, key: Authenticator, from = server.origin) {
    const { body } = await post(browser, '/my/account/passkeys/options', {});
    const response = JSON.stringify(key.create(body as never, from));
    return post(browser, '/my/account/passkeys', { response, name: '测试密钥' });
  }

  async function options(browser: Browser): Promise<never> {
    return (await post(browser, '/sign-in/passkey/options', {})).body as never;
  }

  test('are added, listed, used to sign in without a password, and removed', async () => {
    const browser = await signIn('deng');
    const key = new Authenticator();
    assert.deepEqual((await add(browser, key)).body, { to: '/my/account/recovery-codes' });
    assert.match((await browser.get('/my/account/passkeys')).text, /测试密钥/);
    const other = server.browser();
    const response = JSON.stringify(key.get(await options(other), server.origin));
    const done = await post(other, '/sign-in/passkey', { response, next: '/my/account' });
    assert.deepEqual(done.body, { to: '/my/account' });
    assert.match((await other.get('/my/account')).text, /邓国强.*通行密钥/);
    await (await browser.get('/my/account/passkeys')).submit({}, '删除');
    const again = JSON.stringify(key.get(await options(other), server.origin));
    assert.equal((await post(server.browser(), '/sign-in/passkey', { response: again })).status, 422);
  });

  test('answers that are replayed, forged, from elsewhere or without their owner are refused', async () => {
    const browser = await signIn('luo');
    const key = new Authenticator();
    await add(browser, key);
    const send = async (response: object) =>
      (await post(server.browser(), '/sign-in/passkey', { response: JSON.stringify(response) })).status;
    const right = key.get(await options(browser), server.origin);
    assert.equal(await send(right), 200);
    assert.equal(await send(right), 422, 'a challenge is taken once');
    assert.equal(await send(key.get(await options(browser), 'https://evil.example')), 422, 'another origin');
    assert.equal(
      await send(
        key.get({ ...((await options(browser)) as object), rpId: 'evil.example' } as never, server.origin),
      ),
      422,
    );
    assert.equal(await send(key.get({ challenge: 'bm90LW91cnM', rpId: '127.0.0.1' }, server.origin)), 422);
    assert.equal(await send(key.get(await options(browser), server.origin, { isVerified: false })), 422);
    const stranger = new Authenticator();
    assert.equal(await send(stranger.get(await options(browser), server.origin)), 422, 'an unknown key');
    const forged = { ...stranger.get(await options(browser), server.origin), id: key.id, rawId: key.id };
    assert.equal(await send(forged), 422, 'a known id with another key');
    key.counter = 0;
    assert.equal(
      await send(key.get(await options(browser), server.origin)),
      422,
      'a copy counts from the start',
    );
    for (const nothing of ['', 'null', '{}', '{"id":1}', '[]']) {
      const { status } = await post(server.browser(), '/sign-in/passkey', { response: nothing });
      assert.equal(status, 422, nothing);
    }
  });

  test('are not added on behalf of another site or with somebody else’s challenge', async () => {
    const [one, two] = [await signIn('tang'), await signIn('xu')];
    assert.equal((await add(one, new Authenticator(), 'https://evil.example')).status, 422);
    const { body } = await post(two, '/my/account/passkeys/options', {});
    const response = JSON.stringify(new Authenticator().create(body as never, server.origin));
    assert.equal((await post(one, '/my/account/passkeys', { response, name: '' })).status, 422);
  });

  test('answer the second step where there are no codes', async () => {
    const browser = await signIn('yan');
    const key = new Authenticator();
    await add(browser, key);
    const other = server.browser();
    const step = await firstStep(other, 'yan');
    assert.equal(step.path, '/sign-in/code');
    assert.match(step.html, /passkey-button/);
    const response = JSON.stringify(key.get(await options(other), server.origin));
    assert.equal((await post(other, '/sign-in/passkey', { response })).status, 200);
  });
});

describe('a fresh proof', () => {
  test('is asked for before a sensitive page, ten minutes after the last', async () => {
    const browser = await signIn('wu');
    assert.equal((await browser.get('/my/account/codes')).path, '/my/account/codes');
    server.clock.advance({ minutes: 11 });
    const asked = await browser.get('/my/account/codes');
    assert.equal(asked.path, '/confirm?next=%2Fmy%2Faccount%2Fcodes');
    const wrong = await asked.submit({ password: 'not-it-at-all' }, '确认');
    assert.deepEqual(
      wrong.errors.map(({ href }) => href),
      ['#password'],
    );
    assert.equal((await wrong.submit({ password: demoPassword }, '确认')).path, '/my/account/codes');
  });

  test('keeps the form that came too late', async () => {
    const admin = await signIn('admin');
    const found = await admin.get('/workbench/accounts?login=gao');
    server.clock.advance({ minutes: 11 });
    const asked = await found.submit({ reason: '本人申请注销' }, '停用账号');
    assert.equal(asked.status, 401);
    const resumed = await asked.submit({ password: demoPassword }, '确认');
    const done = await resumed.submit({}, '继续提交');
    assert.match(done.text, /账号已停用/);
  });

  test('wants the code too where codes are set up', async () => {
    const browser = await signIn('admin');
    const { secret } = await enrol(browser, '/workbench/account');
    server.clock.advance({ minutes: 11 });
    const asked = await browser.get('/workbench/account/codes');
    const without = await asked.submit({ password: demoPassword }, '确认');
    assert.deepEqual(
      without.errors.map(({ href }) => href),
      ['#code'],
    );
    const right = await without.submit({ password: demoPassword, code: codeOf(secret) }, '确认');
    assert.equal(right.path, '/workbench/account/codes');
  });

  test('is not given by somebody who guesses', async () => {
    const browser = await signIn('supervisor');
    server.clock.advance({ minutes: 11 });
    const asked = await browser.get('/workbench/account/codes');
    for (let time = 0; time < 5; time++) await asked.submit({ password: 'wrong-wrong' }, '确认');
    assert.equal((await asked.submit({ password: demoPassword }, '确认')).status, 429);
  });
});

describe('sessions', () => {
  test('are listed with device, place and time, and ended one by one', async () => {
    const here = server.browser();
    await here.fetch('/sign-in', {
      method: 'POST',
      headers: {
        'user-agent': 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/147.0 Safari/537.36',
      },
      body: new URLSearchParams({ login: 'steward', password: demoPassword }),
    });
    const there = await signIn('steward');
    const page = await here.get('/workbench/account');
    assert.match(page.text, /Chrome · Windows\s*本机\s*127\.0\.0\.\*/);
    assert.doesNotMatch(page.html, /127\.0\.0\.1/);
    const ended = await page.submit({}, '退出 未知设备');
    assert.match(ended.text, /这处登录已退出/);
    assert.match((await there.get('/workbench/account')).path, /^\/sign-in/);
    assert.equal((await here.get('/workbench/account')).status, 200);
  });

  test('of others cannot be ended', async () => {
    const [one, two] = [await signIn('security'), await signIn('auditor')];
    const [session] = await server.database.query<{ id: string }>(
      `select s.id from identity.session s join identity.account a on a.id = s.account_id
       join identity.official o on o.id = a.official_id where o.name = '费明远'`,
    );
    const page = await one.get('/workbench/account');
    const csrf =
      page.findAll('input', ({ attributes }) => attributes.name === '_csrf')[0]?.attributes.value ?? '';
    const forged = await one.post(`/workbench/account/sessions/${session?.id}/end`, { _csrf: csrf });
    assert.equal(forged.status, 404);
    assert.equal((await two.get('/workbench/account')).status, 200);
  });
});

test('where officials must have a second factor, they reach nothing else before', async () => {
  const strict = await testServer({ environment: { TONGBAN_SECOND_FACTOR: 'required' } });
  try {
    const official = await signedIn(strict, 'yunhe-accept');
    const led = await official.get('/workbench/cases');
    assert.equal(led.path, '/workbench/account?done=enrol');
    assert.match(led.text, /工作人员账号须启用登录保护/);
    const api = await official.fetch('/api/v1/workbench/tasks', { headers: { accept: 'application/json' } });
    assert.notEqual(api.status, 200);
    const page = await official.get('/workbench/account/codes');
    const secret = /密钥 ([A-Z2-7 ]{32,})/.exec(page.text)?.[1]?.replaceAll(' ', '') ?? '';
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({
      timestamp: strict.clock.now().getTime(),
    });
    await page.submit({ code }, '启用动态口令');
    assert.equal((await official.get('/workbench')).path, '/workbench');
    const kept = await (await official.get('/workbench/account/codes')).submit({}, '停用动态口令');
    assert.equal(kept.status, 403);
    assert.equal((await signedIn(strict, 'lin').then((person) => person.get('/my'))).path, '/my');
  } finally {
    await strict.close();
  }
});
