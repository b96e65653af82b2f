import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from '../support/browser.ts';
import type { Page } from '../support/page.ts';
import { type TestServer, testServer } from '../support/server.ts';
import { apply, signedIn } from './steps/food-application.ts';

let server: TestServer;
before(async () => {
  server = await testServer();
});
after(() => server.close());

const signIn = (login: string) => signedIn(server, login);

/** Makes an account by the system administrator. @returns its temporary password */
async function open(login: string, name: string, agency: string, roles: readonly string[]): Promise<string> {
  const form = await (await signIn('admin')).get('/workbench/accounts/new');
  const shown = await form.submit({ name, login, agency, roles, reason: '新录用' }, '设置账号');
  return /([a-z2-9]{4}-){3}[a-z2-9]{4}/.exec(shown.text)?.[0] ?? '';
}

async function officialPage(browser: Browser, login: string): Promise<Page> {
  return browser.get(`/workbench/accounts?login=${login}`);
}

/** The security administrator grants everything that waits for this person. */
async function grant(name: string): Promise<void> {
  const security = await signIn('security');
  for (let count = 0; count < 9; count++) {
    const page = await security.get('/workbench/post-requests');
    const form = page.findAll('section').find((section) => JSON.stringify(section).includes(name));
    if (!form) return;
    const id = /post-requests\/([0-9a-f-]{36})/.exec(JSON.stringify(form))?.[1];
    const csrf =
      page.findAll('input', ({ attributes }) => attributes.name === '_csrf')[0]?.attributes.value ?? '';
    await security.post(`/workbench/post-requests/${id}`, { outcome: 'granted', answer: '', _csrf: csrf });
  }
}

test('a system administrator makes an account, and a security administrator grants its posts', async () => {
  const admin = await signIn('admin');
  const form = await admin.get('/workbench/accounts/new');
  const empty = await form.submit({}, '设置账号');
  assert.deepEqual(
    empty.errors.map(({ href }) => href),
    ['#name', '#login', '#agency', '#roles', '#reason'],
  );
  const temporary = await open('yunhe-wang', '汪新荷', 'yunhe-health', ['acceptor', 'issuer']);
  const official = server.browser();
  const account = await official.post('/sign-in', { login: 'yunhe-wang', password: temporary });
  assert.equal(account.status, 200);
  assert.match(account.text, /临时密码/);
  const before = await official.get('/workbench/cases');
  assert.equal(before.status, 403);
  assert.match(before.text, /安全管理岗确认后生效/);
  const waiting = await admin.get('/workbench/post-requests');
  assert.match(waiting.text, /汪新荷 · 受理岗/);
  assert.doesNotMatch(waiting.text, /确认授予/);
  await grant('汪新荷');
  assert.equal((await official.get('/workbench')).status, 200);
  assert.match((await official.get('/workbench/account')).text, /云河区卫生健康局.*受理岗/);
  const taken = await form.submit(
    { name: '汪新荷', login: 'yunhe-wang', agency: 'yunhe-health', reason: '新录用', roles: ['acceptor'] },
    '设置账号',
  );
  assert.deepEqual(
    taken.errors.map(({ href }) => href),
    ['#login'],
  );
});

test('a security administrator grants ordinary posts at once, and powerful ones not alone', async () => {
  await open('yunhe-qin', '秦晚晴', 'yunhe-health', ['acceptor']);
  await grant('秦晚晴');
  const security = await signIn('security');
  const page = await officialPage(security, 'yunhe-qin');
  const form = await page.follow('申请岗位');
  const fields = { agency: 'yunhe-health', from: '', until: '', reason: '轮岗' };
  const granted = await form.submit({ ...fields, role: 'reviewer' }, '提交申请');
  assert.match(granted.text, /岗位已授予/);
  const asked = await (await granted.follow('申请岗位')).submit({ ...fields, role: 'decider' }, '提交申请');
  assert.match(asked.text, /等待安全管理岗确认/);
  const requests = await security.get('/workbench/post-requests');
  assert.match(requests.text, /须由其他安全管理员确认/);
  const again = await (await asked.follow('申请岗位')).submit({ ...fields, role: 'decider' }, '提交申请');
  assert.equal(again.status, 409);
  assert.match(again.text, /已经申请/);
});

test('who asked for a powerful post cannot confirm it by a forged form either', async () => {
  const security = await signIn('security');
  const [request] = await server.database.query<{ id: string }>(
    `select id from identity.post_request where decided_at is null and role = 'decider'`,
  );
  const page = await security.get('/workbench/accounts');
  const csrf =
    page.findAll('input', ({ attributes }) => attributes.name === '_csrf')[0]?.attributes.value ?? '';
  const forged = await security.post(`/workbench/post-requests/${request?.id}`, {
    outcome: 'granted',
    answer: '',
    _csrf: csrf,
  });
  assert.equal(forged.status, 403);
});

test('system, security and audit administration never meet in one person', async () => {
  const admin = await signIn('admin');
  const form = await admin.get('/workbench/accounts/new');
  const fields = { name: '万能', login: 'yunxi-wan', agency: 'yunxi-government-services', reason: '试试' };
  const together = await form.submit({ ...fields, roles: ['administrator', 'auditor'] }, '设置账号');
  assert.deepEqual(
    together.errors.map(({ href }) => href),
    ['#roles'],
  );
  await open('yunxi-wan', '万能', 'yunxi-government-services', ['auditor']);
  await grant('万能');
  const ask = await (await officialPage(admin, 'yunxi-wan')).follow('申请岗位');
  const post = { agency: 'yunxi-government-services', role: 'security-administrator', reason: '试试' };
  const refused = await ask.submit(post, '提交申请');
  assert.equal(refused.status, 409);
  assert.match(refused.text, /不能由同一人担任/);
  const [held] = await server.database.query<{ count: number }>(
    `select count(*)::int as count from identity.post p join identity.official o on o.id = p.official_id
     where o.name = '万能' and p.ended_at is null`,
  );
  assert.equal(held?.count, 1, refused.text);
});

test('nobody but administrators manages accounts, and nobody the own one', async () => {
  for (const login of ['yunhe-decide', 'auditor', 'steward']) {
    assert.equal((await (await signIn(login)).get('/workbench/accounts')).status, 403, login);
  }
  const admin = await signIn('admin');
  const own = await officialPage(admin, 'admin');
  assert.doesNotMatch(own.text, /停用账号|办理离岗|申请岗位/);
  const csrf =
    own.findAll('input', ({ attributes }) => attributes.name === '_csrf')[0]?.attributes.value ?? '';
  const forged = await admin.post('/workbench/accounts', {
    act: 'close',
    login: 'admin',
    reason: '试试',
    _csrf: csrf,
  });
  assert.equal(forged.status, 403);
  const byOther = await officialPage(await signIn('security'), 'yunhe-accept');
  assert.doesNotMatch(byOther.text, /停用账号|重设密码/);
});

test('a post ends at once and stays in the history with its reason', async () => {
  const official = await signIn('yunhe-fire');
  assert.equal((await official.get('/workbench')).status, 200);
  const page = await officialPage(await signIn('security'), 'yunhe-fire');
  const without = await page.submit({ endReason: '' }, '终止岗位');
  assert.deepEqual(
    without.errors.map(({ href }) => href),
    ['#endReason'],
  );
  const post = page.findAll('option', ({ attributes }) => /^[0-9a-f-]{36}$/.test(attributes.value ?? ''))[0];
  const ended = await page.submit(
    { post: post?.attributes.value ?? '', endReason: '轮岗到后勤' },
    '终止岗位',
  );
  assert.match(ended.text, /岗位已终止/);
  assert.match(ended.text, /历任岗位.*轮岗到后勤/);
  assert.equal((await official.get('/workbench')).status, 403);
});

test('a deputy finds the tasks, signs as deputy, and only for as long as it lasts', async () => {
  const number = await apply(await signIn('lin'));
  const deputy = await signIn('yunhe-review');
  assert.doesNotMatch((await deputy.get(`/workbench/cases/${number}`)).text, /不予受理/);
  const holder = await signIn('yunhe-accept');
  const form = await holder.get('/workbench/deputies');
  const empty = await form.submit({ postId: '', deputy: '', from: '', until: '', reason: '' }, '指定代理人');
  assert.deepEqual(
    empty.errors.map(({ href }) => href),
    ['#postId', '#deputy', '#from', '#until', '#reason'],
  );
  const foreign = await form.submit(
    { deputy: 'yunhe-health', from: '2026-11-22', until: '2026-11-30', reason: '出差' },
    '指定代理人',
  );
  assert.equal(foreign.status, 409);
  assert.match(foreign.text, /同一机关/);
  const named = await form.submit(
    { deputy: 'yunhe-review', from: '2026-11-22', until: '2030-11-30', reason: '出差' },
    '指定代理人',
  );
  assert.match(named.text, /代理人已设置.*代理中/);
  const accept = await (await deputy.get(`/workbench/cases/${number}`)).follow('受理');
  assert.equal((await accept.submit({}, '确认')).status, 200);
  const [action] = await server.database.query<{ signature: string }>(
    `select actor_name as signature from procedures.action where type = 'accepted' order by at desc limit 1`,
  );
  assert.match(action?.signature ?? '', /^梁志成（代沈若兰）$/);
  const list = await deputy.get('/workbench/deputies');
  assert.match(list.text, /沈若兰.*梁志成/);
  await list.submit({}, '结束代理');
  const next = await apply(await signIn('lin'));
  assert.doesNotMatch((await deputy.get(`/workbench/cases/${next}`)).text, /不予受理/);
});

test('an official who leaves is signed out, and what is open is shown before', async () => {
  await apply(await signIn('lin'));
  const official = await signIn('yunhe-accept');
  const page = await officialPage(await signIn('admin'), 'yunhe-accept');
  assert.match(page.text, /在办任务.*食品经营许可/);
  const without = await page.submit({ leaveReason: '' }, '确认离岗');
  assert.deepEqual(
    without.errors.map(({ href }) => href),
    ['#leaveReason'],
  );
  const left = await page.submit({ leaveReason: '调离本单位' }, '确认离岗');
  assert.match(left.text, /已办理离岗/);
  assert.match((await official.get('/workbench')).path, /^\/sign-in/);
  const again = await server
    .browser()
    .post('/sign-in', { login: 'yunhe-accept', password: 'yunxi-demo-2026' });
  assert.match(again.text, /已停用/);
});

test('everybody lands on what they have', async () => {
  const landings = {
    'yunhe-decide': '/workbench',
    supervisor: '/workbench/cases',
    steward: '/workbench/catalogue/findings',
    admin: '/workbench/accounts',
    security: '/workbench/post-requests',
    auditor: '/workbench/security-log',
  };
  for (const [login, path] of Object.entries(landings)) {
    const browser = server.browser();
    const landed = await browser.post('/sign-in', { login, password: 'yunxi-demo-2026' });
    assert.equal(landed.path, path, login);
    assert.equal((await browser.get('/workbench')).path, path, login);
    assert.equal(landed.findAll('a', ({ attributes }) => attributes.href === path).length > 0, true, login);
  }
});

test('auditors alone read the security log, with names, filters and pages', async () => {
  for (const login of ['admin', 'security', 'supervisor']) {
    assert.equal((await (await signIn(login)).get('/workbench/security-log')).status, 403, login);
  }
  const auditor = await signIn('auditor');
  const all = await auditor.get('/workbench/security-log');
  assert.match(all.text, /办理离岗.*沈若兰.*陆启明.*调离本单位/);
  const some = await auditor.get('/workbench/security-log?kind=post-granted');
  assert.match(some.text, /授予岗位.*汪新荷.*项维周/);
  assert.equal(some.findAll('td').filter((cell) => JSON.stringify(cell).includes('办理离岗')).length, 0);
  const one = await auditor.get('/workbench/security-log?login=yunhe-wang');
  assert.match(one.text, /登录成功/);
  assert.match((await auditor.get('/workbench/security-log?login=nobody')).text, /没有符合条件的记录/);
  await server.database.query(
    `insert into identity.security_event (id, at, kind, reason)
     select gen_random_uuid(), now() - n * interval '1 minute', 'session-ended', 'n' || n from generate_series(1, 120) n`,
  );
  const first = await auditor.get('/workbench/security-log?kind=session-ended');
  const second = await first.follow('下一页');
  assert.match(second.text, /n60/);
  assert.doesNotMatch(second.text, /n50(?!\d)/);
});

test('everybody sees the history of the own account', async () => {
  const official = await signIn('yunhe-review');
  const history = await official.get('/workbench/account/history');
  assert.match(history.text, /安全记录/);
  assert.match(history.text, /登录成功/);
  assert.equal((await official.get('/my/account/history')).status, 403);
});
