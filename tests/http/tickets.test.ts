import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from '../support/browser.ts';
import type { Page } from '../support/page.ts';
import { type TestServer, testServer } from '../support/server.ts';
import { signedIn } from './steps/food-application.ts';

const take = '/counter/halls/yunhe-hall/tickets';

describe('the queue of a hall', () => {
  let server: TestServer;
  let phones = 19200000000;
  before(async () => {
    server = await testServer();
    server.clock.set('2026-11-23T09:30:00+08:00');
  });
  after(() => server.close());

  async function ticket(group: string, { phone = String(phones++), priority = '' } = {}): Promise<Page> {
    const page = await server.browser().get(take);
    return page.submit({ group, phone, priority }, '取号');
  }

  async function clerkAt(login: string, number: string): Promise<Browser> {
    const clerk = await signedIn(server, login);
    await (await clerk.get('/workbench/counter')).submit({ window: `yunhe-hall/${number}` }, '到窗口签到');
    return clerk;
  }

  const numberOn = (page: Page) => /[A-F]\d{3}/.exec(page.text)?.[0];
  const call = async (clerk: Browser) => (await clerk.get('/workbench/counter')).submit({}, '叫下一位');

  test('gives numbers in order, one a telephone, and only while the hall is open', async () => {
    const phone = '19211111111';
    const first = await ticket('results', { phone });
    assert.equal(numberOn(first), 'F001');
    assert.match(first.text, /下一个就是您/);
    assert.match(first.text, /暂时估计不了/);
    assert.equal(numberOn(await ticket('results')), 'F002');
    assert.equal(numberOn(await ticket('results', { phone })), 'F001');
    assert.equal((await ticket('results', { phone: '1' })).status, 422);
    server.clock.set('2026-11-23T20:00:00+08:00');
    const closed = await ticket('results');
    assert.equal(closed.status, 409);
    assert.match(closed.text, /大厅现在不办公/);
    server.clock.set('2026-11-23T09:30:00+08:00');
  });

  test('gives numbers to many at once, each its own', async () => {
    const pages = await Promise.all(Array.from({ length: 6 }, () => ticket('construction')));
    assert.deepEqual(pages.map(numberOn).sort(), ['B001', 'B002', 'B003', 'B004', 'B005', 'B006']);
  });

  test('two clerks who call at once never call the same, and whoever has priority comes first', async () => {
    server.clock.set('2026-11-23T09:40:00+08:00');
    await ticket('business');
    await ticket('business');
    server.clock.set('2026-11-23T09:50:00+08:00');
    const elderly = await ticket('business', { priority: 'elderly' });
    assert.equal(numberOn(elderly), 'A003');
    assert.match(elderly.text, /下一个就是您/);

    const one = await clerkAt('yunhe-window', 'A03');
    const other = await clerkAt('yunhe-window-2', 'A01');
    const called = (await Promise.all([call(one), call(other)])).map(
      (page) => /已叫号：(A\d{3})/.exec(page.text)?.[1],
    );
    assert.deepEqual(called.toSorted(), ['A001', 'A003']);

    const screen = await server.browser().get('/counter/halls/yunhe-hall/display');
    assert.match(screen.text, /A003/);
    assert.match(screen.text, /A01/);
    const own = await server.browser().get(elderly.path);
    assert.match(own.text, /请到A0[13]窗口/);
  });

  test('serves who has come, and passes who has not', async () => {
    const clerk = await signedIn(server, 'yunhe-window');
    const desk = await clerk.get('/workbench/counter');
    const again = await desk.submit({}, '再叫一次');
    assert.match(again.text, /已叫号/);
    const service = await again.submit({}, '来了，开始接待');
    assert.equal(service.heading, '第1步：核对身份');

    const colleague = await signedIn(server, 'yunhe-window-2');
    const missed = await (await colleague.get('/workbench/counter')).submit({}, '没有来，过号');
    assert.match(missed.text, /1人等候/);
    const next = await call(colleague);
    assert.match(next.text, /已叫号：A002/);
    const empty = await colleague.send('POST', '/workbench/counter/call', { act: 'again' }, false);
    assert.equal(empty.status, 403);
  });

  test('a clerk sends somebody from the wrong queue to the right one, where the turn is kept', async () => {
    server.clock.set('2026-11-23T10:30:00+08:00');
    const taken = await ticket('business');
    server.clock.set('2026-11-23T10:40:00+08:00');
    await ticket('social');
    const colleague = await signedIn(server, 'yunhe-window-2');
    await (await colleague.get('/workbench/counter')).submit({}, '没有来，过号');
    const called = await call(colleague);
    const number = numberOn(taken) ?? '';
    assert.ok(called.text.includes(`已叫号：${number}`), called.text);
    const refused = await called.submit({ group: '' }, '转号');
    assert.equal(refused.status, 422);
    assert.match(refused.text, /请选择转到哪类业务/);
    await (await colleague.get('/workbench/counter')).submit({ group: 'social' }, '转号');
    const own = await server.browser().get(taken.path);
    assert.match(own.text, /下一个就是您/);
    const gone = await colleague.get('/workbench/counter');
    assert.doesNotMatch(gone.text, /已叫号/);
  });

  test('whoever has an appointment checks in at the machine shortly before, once, and is called first', async () => {
    server.clock.set('2026-11-23T08:50:00+08:00');
    const booking = await server
      .browser()
      .get('/counter/appointments?hall=yunhe-hall&group=insurance&day=2026-11-23');
    const booked = await booking.submit(
      { minute: String(14 * 60), name: '沈知微', phone: '19233333333' },
      '确认预约',
    );
    const number = /[A-Z]\d{6}/.exec(booked.text)?.[0] ?? '';
    const machine = '/counter/halls/yunhe-hall/kiosk/check-in';
    const say = async (typed: string) =>
      (await server.browser().get(machine)).submit({ number: typed }, '签到');

    server.clock.set('2026-11-23T13:31:00+08:00');
    const before = await ticket('insurance');
    assert.equal((await say('D000000')).status, 422);
    const slip = await say(number.toLowerCase());
    const given = numberOn(slip);
    assert.match(slip.text, /您的排队号/);
    assert.match(slip.text, /前面等候0人/);
    assert.match((await server.browser().get(before.path)).text, /前面还有1人/);
    assert.equal(numberOn(await say(number)), given, 'saying it again gives the same number');
  });

  test('an appointment is not opened too early', async () => {
    server.clock.set('2026-11-23T09:00:00+08:00');
    const booking = await server
      .browser()
      .get('/counter/appointments?hall=yunhe-hall&group=insurance&day=2026-11-23');
    const booked = await booking.submit(
      { minute: String(14 * 60 + 30), name: '沈知微', phone: '19244444444' },
      '确认预约',
    );
    const number = /[A-Z]\d{6}/.exec(booked.text)?.[0] ?? '';
    const early = await (await server.browser().get('/counter/halls/yunhe-hall/kiosk/check-in')).submit(
      { number },
      '签到',
    );
    assert.equal(early.status, 422);
    assert.match(early.text, /14:00起可以签到/);
    assert.ok(early.html.includes(number), 'what was typed stays');
  });

  test('a clerk makes a machine, which then gives numbers without a telephone; other browsers may not', async () => {
    server.clock.set('2026-11-23T11:00:00+08:00');
    const path = '/counter/halls/yunhe-hall/kiosk/tickets';
    const stranger = await (await server.browser().get(path)).submit({ group: 'results', phone: '' }, '取号');
    assert.equal(stranger.status, 422);

    const clerk = await signedIn(server, 'yunhe-window');
    const home = await (await clerk.get('/workbench/counter/kiosk')).submit({}, '设为自助机');
    assert.equal(home.heading, '自助服务');
    const left = await clerk.get('/workbench/counter');
    assert.match(left.path, /^\/sign-in/, 'the clerk is signed out of the machine');
    const slip = await (await clerk.get(path)).submit({ group: 'results', phone: '' }, '取号');
    assert.match(slip.text, /F\d{3}/);
    const elsewhere = await (await clerk.get('/counter/halls/xishan-hall/kiosk/tickets')).submit(
      { group: 'results', phone: '' },
      '取号',
    );
    assert.equal(elsewhere.status, 422, 'a machine belongs to one hall');
  });

  test('the machine finds a service and says what to bring and where', async () => {
    const browser = server.browser();
    const found = await browser.get('/counter/halls/yunhe-hall/kiosk/items?q=开饭店');
    const link = found.links.find(({ text }) => text.includes('食品经营许可（新办）'));
    assert.ok(link, found.text);
    const sheet = await browser.get(link.href);
    assert.match(sheet.text, /要带的材料/);
    assert.match(sheet.text, /A03/);
    assert.equal((await browser.get('/counter/halls/nowhere/kiosk')).status, 404);
  });

  test('whoever supervises sees the day of a hall of the own region', async () => {
    const supervisor = await signedIn(server, 'supervisor');
    const page = await supervisor.get('/workbench/halls/yunhe-hall?day=2026-11-23');
    assert.match(page.text, /现在等候/);
    assert.match(page.text, /E 户政、不动产、税务/);
    assert.match(page.text, /A03/);
    assert.match(page.text, /9时/);
    const clerk = await signedIn(server, 'yunhe-accept');
    assert.equal((await clerk.get('/workbench/halls/yunhe-hall')).status, 403);
  });
});
