import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { dateIn } from '../../src/kernel/date.ts';
import { demoPassword } from '../../src/modules/identity/index.ts';
import { givePower } from '../../src/modules/identity/powers/give-power.ts';
import { noRegisters } from '../../src/modules/identity/real-name/register-checks.ts';
import { verifyPerson } from '../../src/modules/identity/real-name/verify-person.ts';
import type { Browser } from '../support/browser.ts';
import type { Page } from '../support/page.ts';
import { type TestServer, testServer } from '../support/server.ts';
import { findActorOf } from './steps/cases.ts';
import { actFor, apply, foodLicence, prepare, signedIn } from './steps/food-application.ts';

let server: TestServer;
before(async () => {
  server = await testServer();
  server.clock.set('2026-11-23T10:00:00+08:00');
});
after(() => server.close());

const signIn = (login: string) => signedIn(server, login);
const chen = { agentName: '陈建国', agentNumber: '990103196108023150' };
const everything = { acts: ['fill', 'submit', 'receive', 'collect'], scope: 'all' };

/** Somebody gives a power to 陈建国. @returns its page as the principal sees it */
async function give(principal: Browser, terms: Record<string, string | string[]> = {}): Promise<Page> {
  const form = await principal.get('/my/powers/new');
  const given = await form.submit({ ...chen, ...everything, step: 'give', ...terms }, '确认委托');
  assert.equal(given.status, 200, given.text);
  return given;
}

async function accept(agent: Browser, power: Page): Promise<Page> {
  return (await agent.get(power.path.split('?')[0] ?? '')).submit({}, '接受委托');
}

test('a person is verified by the register, may mend the name, and is told when they do not agree', async () => {
  const yan = await signIn('yan');
  const account = await yan.get('/my/account');
  assert.match(account.text, /未核验/);
  const form = await account.follow('实名核验');
  const wrong = await form.submit({ name: '严静书' }, '开始核验');
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /人口登记信息不一致/);
  assert.deepEqual(
    wrong.errors.map(({ href }) => href),
    ['#name'],
  );
  const verified = await wrong.submit({ name: '严静姝' }, '开始核验');
  assert.equal(verified.path, '/my/account?done=verified');
  assert.match(verified.text, /已核验/);
  const events = await server.database.query<{ answer: string }>(
    `select facts ->> 'answer' as answer from identity.security_event where kind = 'real-name-checked' order by at`,
  );
  assert.deepEqual(
    events.map(({ answer }) => answer),
    ['no-match', 'match'],
  );
});

test('who registers with the name and number of the register is verified at once', async () => {
  const page = await server.browser().post('/register', {
    name: '程素心',
    identityNumber: '990102199506187289',
    phone: '19000009711',
    password: 'spring-river-lamp-7',
    again: 'spring-river-lamp-7',
    consent: 'yes',
  });
  assert.match(page.text, /已核验/);
});

test('a register that cannot be asked verifies nobody and turns nobody away', async () => {
  await server.database.query(
    `update identity.person set assurance = 'declared', verified_at = null, verified_by = null where name = '邓国强'`,
  );
  const deng = { ...(await findActorOf(server, '邓国强')), assurance: 'declared' as const };
  await assert.rejects(verifyPerson(server.platform, noRegisters, deng, '邓国强'), {
    code: 'register-unavailable',
  });
  assert.match((await (await signIn('deng')).get('/my/account')).text, /未核验/);
  const lin = await findActorOf(server, '林晓岚');
  const from = dateIn(server.clock.now());
  const terms = { ...everything, items: [], from, until: '2026-12-31' };
  const id = await givePower(server.platform, noRegisters, lin, { ...chen, ...terms });
  assert.match(id, /^[0-9a-f-]{36}$/);
});

test('an unverified person neither gives nor sees powers, claims no company and adds no child', async () => {
  const deng = await signIn('deng');
  assert.equal((await deng.get('/my/powers/new')).status, 403);
  for (const path of ['/my/powers', '/my/companies', '/my/children']) {
    assert.match((await deng.get(path)).text, /请先完成实名核验/, path);
  }
  assert.equal(
    (await deng.post('/my/children', { name: '甲乙', identityNumber: '', _csrf: await csrf(deng) })).status,
    403,
  );
});

async function csrf(browser: Browser): Promise<string> {
  const page = await browser.get('/my/account');
  return page.findAll('input', ({ attributes }) => attributes.name === '_csrf')[0]?.attributes.value ?? '';
}

test('a power names every fault at its field and keeps what was typed', async () => {
  const form = await (await signIn('sun')).get('/my/powers/new');
  const page = await form.submit(
    { agentName: '', agentNumber: '1', scope: '', from: '', until: '' },
    '确认委托',
  );
  assert.equal(page.status, 422);
  assert.deepEqual(
    page.errors.map(({ href }) => href),
    ['#agentName', '#agentNumber', '#acts', '#scope', '#from', '#until'],
  );
  for (const { href } of page.errors) assert.ok(page.hasElement(href.slice(1)), href);
  const mine = await form.submit(
    { ...everything, agentName: '孙佳宁', agentNumber: '990102199601094283', step: 'give' },
    '确认委托',
  );
  assert.match(mine.text, /不能委托本人/);
  const stranger = await form.submit({ ...everything, ...chen, agentName: '陈建', step: 'give' }, '确认委托');
  assert.match(stranger.text, /姓名和身份证号码不一致/);
  assert.match(stranger.html, /990103196108023150/);
});

test('items are found by name and ticked without a script', async () => {
  const form = await (await signIn('sun')).get('/my/powers/new');
  const found = await form.submit({ ...chen, scope: 'some', find: '食品经营许可' }, '查找');
  assert.match(found.text, /查找结果/);
  const code =
    found.findAll('input', ({ attributes }) => attributes.name === 'items')[0]?.attributes.value ?? '';
  assert.match(code, /^\d{12}$/);
  const given = await found.submit(
    { ...chen, acts: ['fill'], scope: 'some', items: [code], step: 'give' },
    '确认委托',
  );
  assert.match(given.text, /授权委托书/);
  assert.match(given.text, /食品经营/);
  assert.doesNotMatch(given.text, /全部政务服务事项/);
});

test('an agent acts once the power is accepted, in the name of the principal, and no longer once it is revoked', async () => {
  const principal = await signIn('lin');
  const agent = await signIn('chen');
  const power = await give(principal);
  assert.match(power.text, /待接受/);
  assert.doesNotMatch((await agent.get('/my/capacity')).text, /以林晓岚的名义/);
  assert.match((await accept(agent, power)).text, /您已接受委托/);
  await actFor(agent, '以林晓岚的名义');
  const number = await apply(agent);
  const [action] = await server.database.query<{ signature: string }>(
    `select actor_name as signature from procedures.action a join procedures.case_file f on f.id = a.case_id
     where f.number = $1 and type = 'submitted'`,
    [number],
  );
  assert.equal(action?.signature, '林晓岚（代理人陈建国）');
  assert.match((await principal.get(`/my/cases/${number}`)).text, /食品经营许可/);
  assert.match((await agent.get('/my/account')).text, /陈建国/);

  const form = await prepare(agent);
  await (await principal.get(power.path.split('?')[0] ?? '')).submit({}, '撤销委托');
  const refused = await form.submit({ declaration: 'yes' }, '提交申请');
  assert.equal(refused.status, 403);
  assert.match(refused.text, /授权已经结束/);
  assert.equal((await agent.get(`/my/cases/${number}`)).status, 404);
  assert.doesNotMatch((await agent.get('/my')).text, /食品经营许可/);
  assert.doesNotMatch((await agent.get('/my/capacity')).text, /以林晓岚的名义/);
});

test('an agent without the power to submit fills in, and cannot submit, receive or collect', async () => {
  const principal = await signIn('sun');
  const agent = await signIn('chen');
  await accept(agent, await give(principal, { acts: ['fill'] }));
  await actFor(agent, '以孙佳宁的名义');
  const check = await prepare(agent);
  const refused = await check.submit({ declaration: 'yes' }, '提交申请');
  assert.equal(refused.status, 403);
  const number = await apply(principal);
  const accepting = await signIn('yunhe-accept');
  const act = await (await accepting.get(`/workbench/cases/${number}`)).follow('不予受理');
  await act.submit({ reasons: '不属于本机关职权范围，请向县级市场监督管理部门申请。' }, '确认');
  assert.equal((await agent.get(`/my/cases/${number}`)).status, 200);
  const notices = (await principal.get(`/my/cases/${number}`)).links.filter(({ href }) =>
    href.includes('/notices/'),
  );
  assert.ok(notices.length > 0);
  for (const { href } of notices) assert.equal((await agent.get(href)).status, 404, href);
  assert.match((await agent.get('/my/certificates')).text, /陈建国（代孙佳宁）.*还没有电子证照/);
});

test('a power for other items opens nothing else', async () => {
  const principal = await signIn('he');
  const agent = await signIn('chen');
  await apply(principal);
  await accept(agent, await give(principal, { scope: 'some', items: [await otherItem(principal)] }));
  await actFor(agent, '以何文涛的名义');
  assert.doesNotMatch((await agent.get('/my/cases')).text, /食品经营许可/);
  const started = await (await agent.get(`/applications/start/${foodLicence}`)).submit({}, '开始填写');
  assert.equal(started.status, 403);
  assert.match(started.text, /没有包括/);
});

/** The basic code of an item that is no food licence. */
async function otherItem(browser: Browser): Promise<string> {
  const found = await (await browser.get('/my/powers/new')).submit({ scope: 'some', find: '居住证' }, '查找');
  return found.findAll('input', ({ attributes }) => attributes.name === 'items')[0]?.attributes.value ?? '';
}

test('a power begins, expires by itself and can be given up', async () => {
  const principal = await signIn('fang');
  const agent = await signIn('chen');
  const power = await give(principal, { from: '2026-11-24', until: '2026-11-25' });
  await accept(agent, power);
  assert.doesNotMatch((await agent.get('/my/capacity')).text, /以方雨桐的名义/);
  server.clock.advance({ days: 2 });
  const later = await signIn('chen');
  assert.match((await later.get('/my/capacity')).text, /以方雨桐的名义/);
  const given = await later.get(power.path.split('?')[0] ?? '');
  assert.match((await given.submit({}, '辞去委托')).text, /代理人已辞去/);
  assert.doesNotMatch((await later.get('/my/capacity')).text, /以方雨桐的名义/);
  server.clock.advance({ days: -2 });
});

test('nobody else sees a power, accepts it, ends it or passes it on', async () => {
  const power = await give(await signIn('gao'));
  const path = power.path.split('?')[0] ?? '';
  const other = await signIn('xu');
  assert.equal((await other.get(path)).status, 404);
  for (const act of ['answer', 'end']) {
    const forged = await other.post(`${path}/${act}`, { answer: 'accept', _csrf: await csrf(other) });
    assert.equal(forged.status, 404, act);
  }
  const agent = await signIn('chen');
  assert.doesNotMatch((await agent.get(path)).html, /99010219760303439X/);
  await accept(agent, power);
  const again = await agent.post(`${path}/answer`, { answer: 'decline', _csrf: await csrf(agent) });
  assert.equal(again.status, 400);
  await actFor(agent, '以高俊豪的名义');
  assert.equal((await agent.get('/my/powers/new')).status, 403);
});

test('a legal representative claims a company, and the former one is without it at once', async () => {
  const lin = await signIn('lin');
  const form = await lin.get('/my/companies');
  const faulty = await form.submit({ creditCode: '123' }, '核验并认领');
  assert.deepEqual(
    faulty.errors.map(({ href }) => href),
    ['#creditCode'],
  );
  const foreign = await form.submit({ creditCode: '91990102MA99A0022Y' }, '核验并认领');
  assert.match(foreign.text, /您不是该单位的法定代表人/);
  const claimed = await form.submit({ creditCode: '91990102MA99A0102J' }, '核验并认领');
  assert.match(claimed.text, /已认领云溪听雨茶业有限公司/);
  await actFor(lin, '云溪听雨茶业有限公司');

  const former = await signIn('tang');
  await actFor(former, '禾川绿源农业专业合作社');
  const now = await signIn('xu');
  await (await now.get('/my/companies')).submit({ creditCode: '93990181MA99A0057Q' }, '核验并认领');
  await actFor(now, '禾川绿源农业专业合作社');
  const refused = await former.post('/my/capacity', { capacity: 'self', _csrf: await csrfOf(former) });
  assert.match((await former.get('/my/capacity')).text, /您目前没有可以代表的人或单位/, refused.text);
});

/** The form token, without a request that would notice that a capacity has ended. */
async function csrfOf(browser: Browser): Promise<string> {
  const page = await browser.get('/sign-out');
  return page.findAll('input', ({ attributes }) => attributes.name === '_csrf')[0]?.attributes.value ?? '';
}

test('a legal representative gives powers for the company; an agent of it cannot', async () => {
  const zhou = await signIn('zhou');
  await actFor(zhou, '云溪市半亩园餐饮管理有限公司');
  const power = await give(zhou);
  assert.match(power.text, /签署人\s*周敏/);
  const chenPage = await accept(await signIn('chen'), power);
  assert.match(chenPage.text, /云溪市半亩园餐饮管理有限公司/);
  const wu = await signIn('wu');
  await actFor(wu, '云溪市半亩园餐饮管理有限公司');
  assert.equal((await wu.get('/my/powers/new')).status, 403);
});

test('a parent acts for a child until the eighteenth birthday', async () => {
  const he = await signIn('he');
  const form = await he.get('/my/children');
  const foreign = await form.submit({ name: '周予安', identityNumber: '990102201209176284' }, '核验并添加');
  assert.match(foreign.text, /没有您与该子女的亲子关系/);
  const added = await form.submit({ name: '何沐阳', identityNumber: '990102201804095139' }, '核验并添加');
  assert.match(added.text, /何沐阳.*2036年4月9日/);
  await actFor(he, '代未成年子女何沐阳办理');
  assert.match((await he.get('/my')).text, /何沐阳/);

  const luo = await signIn('luo');
  await (await luo.get('/my/children')).submit(
    { name: '罗一鸣', identityNumber: '99010320081201437X' },
    '核验并添加',
  );
  await actFor(luo, '代未成年子女罗一鸣办理');
  server.clock.advance({ days: 9 });
  const later = await signIn('luo');
  assert.doesNotMatch((await later.get('/my/capacity')).text, /罗一鸣/);
  const adult = await (await later.get('/my/children')).submit(
    { name: '罗一鸣', identityNumber: '99010320081201437X' },
    '核验并添加',
  );
  assert.match(adult.text, /已满18周岁/);
  server.clock.advance({ days: -9 });
});

test('nobody takes over a child by registering with its number', async () => {
  const he = await signIn('luo');
  await (await he.get('/my/children')).submit(
    { name: '罗一鸣', identityNumber: '99010320081201437X' },
    '核验并添加',
  );
  const page = await server.browser().post('/register', {
    name: '罗一鸣',
    identityNumber: '99010320081201437X',
    phone: '19000009712',
    password: 'spring-river-lamp-7',
    again: 'spring-river-lamp-7',
    consent: 'yes',
  });
  assert.equal(page.status, 422);
  assert.match(page.text, /监护人或者窗口已代您办理过事项/);
});

test('the register is not a place to guess names', async () => {
  const ma = await signIn('ma');
  const form = await ma.get('/my/children');
  let last = 0;
  for (let time = 0; time < 12; time++) {
    last = (await form.submit({ name: '何沐阳', identityNumber: '990102201804095139' }, '核验并添加')).status;
  }
  assert.equal(last, 429);
});

test('a program acts for a company under a power of attorney', async () => {
  const created = await server.browser().json('POST', '/api/v1/sessions', {
    login: 'wu',
    password: demoPassword,
    actsFor: '91990102MA99A0030R',
  });
  assert.equal(created.status, 201);
  assert.equal((created.body as { me: { actsFor: { role: string } } }).me.actsFor.role, 'agent');
});
