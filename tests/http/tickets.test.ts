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
});
