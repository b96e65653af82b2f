import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CalendarDate } from '../../src/kernel/date.ts';
import { makeIdentityNumber } from '../../src/kernel/identity-number.ts';
import { demoPassword } from '../../src/modules/identity/index.ts';
import type { Browser } from '../support/browser.ts';
import { type TestServer, testServer } from '../support/server.ts';

let server: TestServer;
before(async () => {
  server = await testServer();
});
after(() => server.close());

const password = 'spring-river-lamp-7';

async function signIn(login: string, next = ''): Promise<Browser> {
  const browser = server.browser();
  await browser.post('/sign-in', { login, password: demoPassword, next });
  return browser;
}

function person(sequence: number, birthDate = '1990-05-17') {
  return {
    name: '江映雪',
    identityNumber: makeIdentityNumber('990102', birthDate as CalendarDate, sequence),
    phone: `1990000${String(sequence).padStart(4, '0')}`,
    password,
    again: password,
    consent: 'yes',
  };
}

test('a person signs in by name, phone or identity number and is led back', async () => {
  for (const login of ['lin', ' LIN ', '190 0000 0101', '990102199203151422']) {
    const page = await (await server.browser().get('/my/account')).submit(
      { login, password: demoPassword },
      '登录',
    );
    assert.equal(page.path, '/my/account');
    assert.match(page.text, /林晓岚/);
  }
});

test('an account page shows numbers in part only', async () => {
  const page = await (await signIn('lin')).get('/my/account');
  assert.match(page.text, /9901\*{10}1422/);
  assert.doesNotMatch(page.html, /990102199203151422|19000000101/);
  assert.equal(page.headers.get('cache-control'), 'no-store');
});

test('unknown login and wrong password get the same answer, and what was typed stays except the password', async () => {
  const answers = [];
  for (const login of ['chen', 'nobody-here']) {
    const page = await (await server.browser().get('/sign-in')).submit(
      { login, password: 'not-it-at-all' },
      '登录',
    );
    assert.equal(page.status, 422);
    assert.match(page.title, /^错误：/);
    assert.equal(
      page.findAll('input', ({ attributes }) => attributes.id === 'login')[0]?.attributes.value,
      login,
    );
    assert.doesNotMatch(page.html, /not-it-at-all/);
    answers.push(page.text.slice(0, page.text.indexOf('演示账号')));
  }
  assert.equal(answers[0], answers[1]);
});

test('empty fields are named one by one', async () => {
  const page = await server.browser().post('/sign-in', { login: '', password: '' });
  assert.deepEqual(
    page.errors.map(({ href }) => href),
    ['#login', '#password'],
  );
});

test('of two sign-ins at the same moment the one counted last is not refused', async () => {
  await signIn('chen');
  server.clock.advance({ minutes: -1 });
  const page = await (await signIn('lin')).get('/my/account');
  server.clock.advance({ minutes: 1 });
  assert.equal(page.path, '/my/account');
});

test('five wrong passwords close a login for fifteen minutes, also for the right one', async () => {
  const browser = server.browser();
  const tryWith = (word: string) => browser.post('/sign-in', { login: 'luo', password: word });
  for (let time = 0; time < 5; time++) assert.equal((await tryWith('wrong-wrong')).status, 422);
  const refused = await tryWith(demoPassword);
  assert.equal(refused.status, 429);
  assert.match(refused.text, /15分钟/);
  server.clock.advance({ minutes: 16 });
  assert.equal((await tryWith(demoPassword)).status, 200);
  assert.match((await browser.get('/my/account')).text, /罗海峰/);
});

test('nobody is led to another site after signing in', async () => {
  for (const next of ['https://evil.example/', '//evil.example/', '/\\evil.example']) {
    const response = await server.browser().fetch('/sign-in', {
      method: 'POST',
      body: new URLSearchParams({ login: 'lin', password: demoPassword, next }),
    });
    assert.equal(response.status, 303);
    assert.equal(response.headers.get('location'), '/my');
  }
});

test('signing in gives a new, closed cookie and ends the session before', async () => {
  const browser = await signIn('lin');
  const old = await cookieOf(browser);
  const response = await browser.fetch('/sign-in', {
    method: 'POST',
    body: new URLSearchParams({ login: 'lin', password: demoPassword }),
  });
  const cookie = response.headers.getSetCookie()[0] ?? '';
  assert.match(cookie, /HttpOnly/i);
  assert.match(cookie, /SameSite=Lax/i);
  // A date would be judged by the clock of the device, which may be wrong.
  assert.match(cookie, /Max-Age=28800/i);
  assert.doesNotMatch(cookie, /Expires/i);
  const withOld = await server.browser().fetch('/my/account', { headers: { cookie: old } });
  assert.equal(withOld.status, 303);
});

/** The header that the browser would send. */
async function cookieOf(browser: Browser): Promise<string> {
  const response = await browser.fetch('/sign-in', {
    method: 'POST',
    body: new URLSearchParams({ login: 'lin', password: demoPassword }),
  });
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

test('the database holds neither the token nor the password', async () => {
  const browser = await signIn('lin');
  const token = (await cookieOf(browser)).split('=')[1] ?? '';
  assert.equal(token.length, 43);
  const rows = await server.database.query<{ row: string }>(
    `select s::text as row from identity.session s union all select a::text from identity.account a`,
  );
  assert.ok(rows.length > 10);
  for (const { row } of rows) assert.ok(!row.includes(token) && !row.includes(demoPassword));
});

test('an idle session ends: a person after an hour, an official after half an hour', async () => {
  const [citizen, official] = [await signIn('lin'), await signIn('yunhe-accept')];
  server.clock.advance({ minutes: 31 });
  assert.match((await citizen.get('/my/account')).text, /林晓岚/);
  assert.equal((await official.get('/workbench/account')).path.split('?')[0], '/sign-in');
  server.clock.advance({ minutes: 59 });
  assert.match((await citizen.get('/my/account')).text, /林晓岚/);
  server.clock.advance({ minutes: 61 });
  assert.equal((await citizen.get('/my/account')).path, '/sign-in?next=%2Fmy%2Faccount');
});

test('however busy, a session ends after eight hours', async () => {
  const citizen = await signIn('lin');
  for (let half = 0; half < 15; half++) {
    server.clock.advance({ minutes: 30 });
    assert.equal((await citizen.get('/my/account')).path, '/my/account');
  }
  server.clock.advance({ minutes: 31 });
  assert.match((await citizen.get('/my/account')).path, /^\/sign-in/);
});

test('a form sent after the session has ended is not lost', async () => {
  const citizen = await signIn('sun');
  const account = await citizen.get('/my/account');
  server.clock.advance({ hours: 2 });
  const lost = await account.submit({ email: 'kept@example.com', address: '望江路 1 号' }, '保存联系方式');
  assert.equal(lost.status, 401);
  assert.match(lost.text, /您填写的内容还在/);
  const wrong = await lost.submit({ login: 'sun', password: 'wrong-wrong' }, '登录');
  const resumed = await wrong.submit({ login: 'sun', password: demoPassword }, '登录');
  const saved = await resumed.submit({}, '继续提交');
  assert.equal(saved.path, '/my/account?done=contact');
  assert.match(saved.html, /kept@example.com/);
  assert.match(saved.html, /望江路 1 号/);
});

test('a form without the token of the session is refused, and so is one of another site', async () => {
  const citizen = await signIn('fang');
  const withoutToken = await citizen.post('/my/account/contact', { email: 'evil@example.com', address: '' });
  assert.equal(withoutToken.status, 403);
  const foreign = await citizen.fetch('/sign-out', {
    method: 'POST',
    headers: { origin: 'https://evil.example' },
  });
  assert.equal(foreign.status, 403);
  const account = await citizen.get('/my/account');
  assert.doesNotMatch(account.html, /evil@example.com/);
  assert.match(account.text, /方雨桐/);
});

test('signing out ends the session; signing out everywhere ends all', async () => {
  const [one, two] = [await signIn('deng'), await signIn('deng')];
  await (await one.get('/sign-out')).submit({}, '退出登录');
  assert.match((await one.get('/my/account')).path, /^\/sign-in/);
  const three = await signIn('deng');
  await (await three.get('/my/account')).submit({}, '退出全部登录');
  assert.match((await two.get('/my/account')).path, /^\/sign-in/);
  assert.match((await three.get('/my/account')).path, /^\/sign-in/);
});

test('a person registers, is signed in, and is marked as not verified', async () => {
  const browser = server.browser();
  const page = await (await browser.get('/register')).submit(person(901), '注册并登录');
  assert.equal(page.path, '/my/account?done=registered');
  assert.match(page.text, /江映雪/);
  assert.match(page.text, /未核验/);
});

test('registering names every fault at its field and keeps what was typed, except passwords', async () => {
  const browser = server.browser();
  const page = await (await browser.get('/register')).submit(
    {
      ...person(902),
      identityNumber: '990102199005179021',
      phone: '123',
      password: 'short',
      again: '',
      consent: '',
    },
    '注册并登录',
  );
  assert.equal(page.status, 422);
  assert.deepEqual(
    page.errors.map(({ href }) => href),
    ['#identityNumber', '#phone', '#password', '#again', '#consent'],
  );
  for (const { href } of page.errors) assert.ok(page.hasElement(href.slice(1)), href);
  assert.match(page.html, /990102199005179021/);
  assert.doesNotMatch(page.html, /value="short"/);
});

test('children below 14 and numbers that are registered already are turned away with advice', async () => {
  const browser = server.browser();
  const child = await browser.post('/register', person(903, '2015-01-01'));
  assert.match(child.text, /监护人/);
  const twice = await browser.post('/register', { ...person(904), identityNumber: '990102199203151422' });
  assert.equal(twice.status, 422);
  assert.match(twice.text, /已经注册/);
});

test('who acts for a company chooses so after signing in, and only companies of one’s own', async () => {
  const browser = server.browser();
  const choice = await browser.post('/sign-in', { login: 'wu', password: demoPassword, next: '/my/account' });
  assert.equal(choice.path, '/my/capacity?next=%2Fmy%2Faccount');
  const option = choice.findAll('input', ({ attributes }) => attributes.type === 'radio')[1];
  const account = await choice.submit({ capacity: option?.attributes.value ?? '' }, '继续');
  assert.equal(account.path, '/my/account');
  assert.match(account.text, /云溪云栖酒店有限公司/);

  const [foreign] = await server.database.query<{ id: string }>(
    `select id from identity.company where name = '云溪宏达建设工程有限公司'`,
  );
  const refused = await (await browser.get('/my/capacity')).submit({ capacity: foreign?.id ?? '' }, '继续');
  assert.equal(refused.status, 403);
  assert.match((await browser.get('/my/account')).text, /云溪云栖酒店有限公司/);
});

test('a new password ends the other sessions and the old password', async () => {
  const [here, there] = [await signIn('he', '/my/account'), await signIn('he', '/my/account')];
  const account = await here.get('/my/account');
  const fields = { current: demoPassword, password, again: password };
  const weak = await account.submit({ ...fields, password: '1234567890', again: '1234567890' }, '修改密码');
  assert.deepEqual(
    weak.errors.map(({ href }) => href),
    ['#password'],
  );
  const wrong = await account.submit({ ...fields, current: 'something-else' }, '修改密码');
  assert.deepEqual(
    wrong.errors.map(({ href }) => href),
    ['#current'],
  );
  assert.equal((await account.submit(fields, '修改密码')).path, '/my/account?done=password');
  assert.equal((await here.get('/my/account')).path, '/my/account');
  assert.match((await there.get('/my/account')).path, /^\/sign-in/);
  assert.equal(
    (await server.browser().post('/sign-in', { login: 'he', password: demoPassword })).status,
    422,
  );
});

test('persons stay out of the workbench, officials out of personal matters', async () => {
  assert.equal((await (await signIn('lin')).get('/workbench/account')).status, 403);
  const official = await signIn('yunhe-accept');
  assert.equal((await official.get('/my/account')).path, '/workbench/account');
  assert.equal((await official.get('/my')).path, '/workbench');
  assert.equal((await official.get('/my/cases')).status, 403);
});

test('officials land in the workbench and see their posts', async () => {
  const official = server.browser();
  await official.post('/sign-in', { login: 'yunxi-housing-fund-decide', password: demoPassword });
  const page = await official.get('/workbench/account');
  assert.match(page.text, /云溪市住房公积金管理中心/);
  assert.match(page.text, /决定岗/);
});

test('a closed account cannot be used, and its sessions end at once', async () => {
  const browser = await signIn('xu');
  const found = await (await signIn('admin')).get('/workbench/accounts?login=xu');
  await found.submit({ reason: '本人申请注销' }, '停用账号');
  assert.match((await browser.get('/my/account')).path, /^\/sign-in/);
  const again = await server.browser().post('/sign-in', { login: 'xu', password: demoPassword });
  assert.match(again.text, /已停用/);
});

test('the application can add to the sign-in history, but neither change nor delete it', async () => {
  await signIn('lin');
  const [count] = await server.database.query<{ count: number }>(
    `select count(*)::int as count from identity.sign_in`,
  );
  assert.ok((count?.count ?? 0) > 0);
  for (const statement of [
    'update identity.sign_in set outcome = outcome',
    'delete from identity.sign_in',
    'update identity.security_event set reason = reason',
    'delete from identity.security_event',
  ]) {
    await assert.rejects(server.database.query(`set role tongban_app; ${statement}`), /permission denied/);
  }
});

test('the clean-up deletes what has ended and keeps the history', async () => {
  await signIn('lin');
  const history = await countOf('sign_in');
  server.clock.advance({ days: 2 });
  await server.runJob('identity.forget-expired');
  assert.equal(await countOf('session'), 0);
  assert.equal(await countOf('attempt'), 0);
  assert.equal(await countOf('sign_in'), history);
});

async function countOf(table: string): Promise<number> {
  const [row] = await server.database.query<{ count: number }>(
    `select count(*)::int as count from identity.${table}`,
  );
  return row?.count ?? -1;
}

test('a program signs in with JSON, says who it is, and signs out', async () => {
  const browser = server.browser();
  const created = await browser.json('POST', '/api/v1/sessions', {
    login: 'zhou',
    password: demoPassword,
    actsFor: '91990102MA99A0022Y',
  });
  assert.equal(created.status, 201);
  const { token, me } = created.body as { token: string; me: { actsFor?: { name: string } } };
  assert.equal(me.actsFor?.name, '云溪市半亩园餐饮管理有限公司');
  const headers = { authorization: `Bearer ${token}` };
  assert.equal((await browser.fetch('/api/v1/me', { headers })).status, 200);
  assert.equal(
    (await server.browser().fetch('/my/account', { headers: { cookie: `tongban=${token}` } })).status,
    303,
  );
  assert.equal((await browser.fetch('/api/v1/sessions/current', { method: 'DELETE', headers })).status, 204);
  assert.equal((await browser.fetch('/api/v1/me', { headers })).status, 401);
});

test('the API answers a stranger, a wrong password and a foreign company with a problem document', async () => {
  const browser = server.browser();
  const stranger = await browser.json('GET', '/api/v1/me');
  assert.equal(stranger.status, 401);
  assert.equal((stranger.body as { code: string }).code, 'not-signed-in');
  const wrong = await browser.json('POST', '/api/v1/sessions', { login: 'zhou', password: 'wrong-wrong' });
  assert.equal((wrong.body as { code: string }).code, 'sign-in-wrong');
  const foreign = await browser.json('POST', '/api/v1/sessions', {
    login: 'lin',
    password: demoPassword,
    actsFor: '91990102MA99A0022Y',
  });
  assert.equal(foreign.status, 403);
});

test('every form of the sign-in page works in English too', async () => {
  const page = await server.browser().get('/en/my/account');
  assert.equal(page.path, '/en/sign-in?next=%2Fmy%2Faccount');
  assert.equal(page.heading, 'Sign in');
  const account = await page.submit({ login: 'lin', password: demoPassword }, 'Sign in');
  assert.equal(account.path, '/en/my/account');
  assert.equal(account.heading, 'Account and security');
});
