import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Secret, TOTP } from 'otpauth';
import { demoPassword } from '../../src/modules/identity/index.ts';
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
const password = 'harbour-lantern-52';

/** The newest code a visitor of the demonstration can read. */
async function newestCode(): Promise<string> {
  return /验证码 (\d{6})/.exec((await server.browser().get('/demo/messages')).text)?.[1] ?? '';
}

let taken = '';

/** The code that comes after the last one taken; nobody waits for it to be sent before answering. */
async function sentCode(): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const code = await newestCode();
    if (code !== taken) {
      taken = code;
      return code;
    }
    await pause(50);
  }
  throw new Error('no code came');
}

/** Asks for a code. @returns the page that wants it */
async function ask(browser: Browser, login: string, by = 'sms'): Promise<Page> {
  return (await browser.get('/recover')).submit({ login, by }, '发送验证码');
}

describe('a forgotten password', () => {
  test('is set anew with the code that came by phone, and ends every session', async () => {
    const there = await signIn('chen');
    const browser = server.browser();
    const step = await ask(browser, '190 0000 0102');
    assert.equal(step.path, '/recover/code');
    const wrong = await step.submit({ code: '000000' }, '下一步');
    assert.deepEqual(
      wrong.errors.map(({ href }) => href),
      ['#code'],
    );
    const choose = await wrong.submit({ code: await sentCode() }, '下一步');
    assert.equal(choose.path, '/recover/password');
    const weak = await choose.submit({ password: '1234567890', again: '1234567890' }, '设置新密码');
    assert.deepEqual(
      weak.errors.map(({ href }) => href),
      ['#password'],
    );
    const done = await weak.submit({ password, again: password }, '设置新密码');
    assert.match(done.text, /密码已重设/);
    assert.match((await there.get('/my/account')).path, /^\/sign-in/);
    assert.equal((await browser.post('/sign-in', { login: 'chen', password: demoPassword })).status, 422);
    assert.equal((await browser.post('/sign-in', { login: 'chen', password })).path, '/my');
    assert.equal((await browser.get('/recover/password')).path, '/recover?expired=1');
  });

  test('is recovered by e-mail too, and opens a login that guessing had closed', async () => {
    const browser = server.browser();
    for (let time = 0; time < 5; time++)
      await browser.post('/sign-in', { login: 'deng', password: 'wrong-wrong' });
    const step = await ask(browser, 'deng', 'email');
    const choose = await step.submit({ code: await sentCode() }, '下一步');
    await choose.submit({ password, again: password }, '设置新密码');
    assert.equal((await browser.post('/sign-in', { login: 'deng', password })).path, '/my');
  });

  test('answers the same for names nobody has, officials and unconfirmed phones', async () => {
    await server.database.query(`update identity.person set phone_confirmed_at = null where name = '严静姝'`);
    const texts = [];
    const before = await newestCode();
    for (const login of ['nobody-here', 'yunhe-accept', 'yan', '19999999999']) {
      const browser = server.browser();
      const step = await ask(browser, login);
      assert.equal(step.status, 200);
      texts.push(step.text);
      assert.equal((await step.submit({ code: '123456' }, '下一步')).status, 422);
    }
    assert.equal(new Set(texts).size, 1);
    assert.equal(await newestCode(), before, 'nothing was sent');
  });

  test('wants the second factor as well: a found phone is not enough', async () => {
    const owner = await signIn('gao');
    const page = await owner.get('/my/account/codes');
    const secret = /密钥 ([A-Z2-7 ]{32,})/.exec(page.text)?.[1]?.replaceAll(' ', '') ?? '';
    const totp = new TOTP({ secret: Secret.fromBase32(secret) });
    const now = () => totp.generate({ timestamp: server.clock.now().getTime() });
    const shown = await page.submit({ code: now() }, '启用动态口令');
    const recovery = /[a-z2-9]{5}-[a-z2-9]{5}/.exec(shown.text)?.[0] ?? '';
    const browser = server.browser();
    const choose = await (await ask(browser, 'gao')).submit({ code: await sentCode() }, '下一步');
    const without = await choose.submit({ password, again: password, code: '' }, '设置新密码');
    assert.deepEqual(
      without.errors.map(({ href }) => href),
      ['#code'],
    );
    assert.match(
      (await choose.submit({ password, again: password, code: recovery }, '设置新密码')).text,
      /已重设/,
    );
  });

  test('has a code for five tries, ten minutes and one browser', async () => {
    const browser = server.browser();
    const step = await ask(browser, 'luo');
    const code = await sentCode();
    const thief = await server.browser().post('/recover/code', { code });
    assert.equal(thief.path, '/recover?expired=1');
    for (let time = 0; time < 5; time++) await step.submit({ code: '000000' }, '下一步');
    assert.equal((await step.submit({ code }, '下一步')).status, 422);
    server.clock.advance({ minutes: 2 });
    const late = await ask(browser, 'luo');
    const second = await sentCode();
    server.clock.advance({ minutes: 11 });
    assert.equal((await late.submit({ code: second }, '下一步')).path, '/recover?expired=1');
    assert.equal((await browser.get('/recover/password')).path, '/recover?expired=1', 'no step is skipped');
  });

  test('does not flood a phone', async () => {
    const statuses = [];
    for (let time = 0; time < 4; time++) statuses.push((await ask(server.browser(), 'ma')).status);
    assert.deepEqual(statuses, [200, 200, 200, 429]);
    // These codes are nobody's.
    await pause(500);
    taken = await newestCode();
  });
});

describe('phone and e-mail', () => {
  test('are confirmed by a code, and a new phone is a sign-in name', async () => {
    const browser = await signIn('sun');
    const page = await browser.get('/my/account/contacts');
    assert.doesNotMatch(page.text, /19000000105/);
    const taken = await page.submit({ target: '19000000101' }, '发送短信验证码');
    assert.equal(taken.status, 409);
    const sent = await page.submit({ target: '190 0000 0955' }, '发送短信验证码');
    assert.match(sent.text, /验证码已发出/);
    const done = await sent.submit({ code: await sentCode() }, '确认');
    assert.match(done.text, /手机号码已验证/);
    const other = server.browser();
    assert.equal(
      (await other.post('/sign-in', { login: '19000000955', password: demoPassword })).path,
      '/my',
    );
    assert.equal(
      (await other.post('/sign-in', { login: '19000000105', password: demoPassword })).status,
      422,
    );
  });

  test('a changed e-mail is unconfirmed until its code has come back', async () => {
    const browser = await signIn('xu');
    const account = await browser.get('/my/account');
    await account.submit({ email: 'new@example.com', address: '' }, '保存联系方式');
    assert.match((await browser.get('/my/account/contacts')).text, /n\*\*\*@example\.com\s*未验证/);
  });
});

describe('at the counter', () => {
  const fields = { evidence: '居民身份证原件，人证一致', reason: '手机丢失', phone: '' };

  async function askAtCounter(
    login: string,
    subject: string,
    acts: readonly string[],
    more = {},
  ): Promise<Page> {
    const page = await (await signIn(login)).get('/workbench/identity-checks');
    return page.submit({ ...fields, login: subject, acts, ...more }, '提交复核');
  }

  test('one official asks, another one does it, and the owner is asked for a new password', async () => {
    const owner = await signIn('tang');
    const empty = await (await signIn('yunhe-accept')).get('/workbench/identity-checks');
    const faulty = await empty.submit({}, '提交复核');
    assert.deepEqual(
      faulty.errors.map(({ href }) => href),
      ['#login', '#acts', '#evidence', '#reason'],
    );
    const asked = await askAtCounter('yunhe-accept', '19000000107', ['password', 'factors']);
    assert.match(asked.text, /已提交/);
    assert.match(asked.text, /由您提出，须由他人复核/);
    assert.match((await owner.get('/my/account')).text, /唐玉梅/, 'nothing has happened yet');
    const waiting = await (await signIn('yunhe-health-accept')).get('/workbench/identity-checks');
    assert.match(waiting.text, /唐玉梅.*9901\*{10}3649/);
    assert.doesNotMatch(waiting.html, /990181197212043649/);
    const shown = await waiting.submit({ outcome: 'done' }, '已复核，办理');
    const temporary = /([a-z2-9]{4}-){3}[a-z2-9]{4}/.exec(shown.text)?.[0] ?? '';
    assert.match((await owner.get('/my/account')).path, /^\/sign-in/);
    const landed = await owner.post('/sign-in', { login: 'tang', password: temporary });
    assert.match(landed.text, /临时密码/);
    const events = await server.database.query<{ kind: string }>(
      `select e.kind from identity.security_event e join identity.account a on a.id = e.account_id
       join identity.person p on p.id = a.person_id where p.name = '唐玉梅' order by e.id`,
    );
    assert.deepEqual(
      events.map(({ kind }) => kind),
      ['counter-asked', 'counter-done'],
    );
  });

  test('nobody confirms the own request, from elsewhere, or for himself', async () => {
    await askAtCounter('yunhe-accept', 'fang', ['password']);
    const [request] = await server.database.query<{ id: string }>(
      `select id from identity.counter_request where decided_at is null`,
    );
    for (const login of ['yunhe-accept', 'xishan-education-accept']) {
      const official = await signIn(login);
      const page = await official.get('/workbench/identity-checks');
      const csrf =
        page.findAll('input', ({ attributes }) => attributes.name === '_csrf')[0]?.attributes.value ?? '';
      const forged = await official.post(`/workbench/identity-checks/${request?.id}`, {
        outcome: 'done',
        _csrf: csrf,
      });
      assert.equal(forged.status, 403, login);
    }
    const admin = await askAtCounter('admin', 'admin', ['password']);
    assert.equal(admin.status, 403);
    const byClerk = await askAtCounter('yunhe-accept', 'yunhe-review', ['password']);
    assert.equal(byClerk.status, 403);
  });

  test('a staff account is asked for by the system and confirmed by the security administrator', async () => {
    await askAtCounter('admin', 'yunhe-review', ['password', 'factors']);
    const shown = await (await signIn('security'))
      .get('/workbench/identity-checks')
      .then((page) => page.submit({ outcome: 'done' }, '已复核，办理'));
    assert.match(shown.text, /([a-z2-9]{4}-){3}[a-z2-9]{4}/);
  });

  test('a person is verified whom the register could not', async () => {
    await askAtCounter('yunhe-accept', 'yan', ['verify']);
    const official = await signIn('yunhe-health-accept');
    const page = await official.get('/workbench/identity-checks');
    const mine = page
      .findAll('section')
      .filter((section) => JSON.stringify(section).includes('严静姝'))
      .at(-1);
    const id = /identity-checks\/([0-9a-f-]{36})/.exec(JSON.stringify(mine))?.[1];
    const csrf =
      page.findAll('input', ({ attributes }) => attributes.name === '_csrf')[0]?.attributes.value ?? '';
    await official.post(`/workbench/identity-checks/${id}`, { outcome: 'done', answer: '', _csrf: csrf });
    assert.match((await (await signIn('yan')).get('/my/account')).text, /已核验/);
  });

  test('a child who has come of age gets an own account', async () => {
    const luo = await signIn('luo');
    await (await luo.get('/my/children')).submit(
      { name: '罗一鸣', identityNumber: '99010320081201437X' },
      '核验并添加',
    );
    const wrong = await askAtCounter('xishan-education-accept', '99010320081201437X', ['password']);
    assert.equal(wrong.status, 422);
    await askAtCounter('xishan-education-accept', '99010320081201437X', ['open'], {
      phone: '19000000977',
    });
    const shown = await (await signIn('xishan-justice-accept'))
      .get('/workbench/identity-checks')
      .then((page) => page.submit({ outcome: 'done' }, '已复核，办理'));
    const temporary = /([a-z2-9]{4}-){3}[a-z2-9]{4}/.exec(shown.text)?.[0] ?? '';
    const landed = await server.browser().post('/sign-in', { login: '19000000977', password: temporary });
    assert.match(landed.text, /罗一鸣.*已核验/);
  });
});
