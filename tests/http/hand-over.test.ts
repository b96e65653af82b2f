import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestServer, testServer } from '../support/server.ts';
import { Desk, openFoodCase } from './steps/cases.ts';
import { signedIn } from './steps/food-application.ts';

let server: TestServer;
let desk: Desk;
before(async () => {
  server = await testServer();
  server.clock.set('2026-11-23T10:00:00+08:00');
  desk = new Desk(server);
});
after(() => server.close());

async function takenBy(login: string): Promise<string> {
  const number = await openFoodCase(server);
  await (await desk.open(login, number)).submit({}, '认领');
  return number;
}

test('before leave an official hands over everything at once, seen before, each in its history', async () => {
  const numbers = [await takenBy('yunhe-accept'), await takenBy('yunhe-accept')];
  const free = await openFoodCase(server);
  const page = await (await desk.as('yunhe-accept')).get('/workbench/hand-over');
  for (const number of numbers) assert.ok(page.text.includes(number));
  assert.ok(!page.text.includes(free), 'nobody has taken it');
  const field = 'to.yunhe-market-regulation.acceptor';
  const [colleague = ''] = await officialIds('方晓雯');

  const missing = await page.submit({ [field]: colleague, reasons: ' ' }, '核对');
  assert.equal(missing.status, 422);
  assert.match(missing.text, /请写明移交原因/);
  const none = await page.submit({ reasons: '休假' }, '核对');
  assert.match(none.text, /请至少为一个岗位选择移交对象/);

  const preview = await page.submit({ [field]: colleague, reasons: '11月24日起休假' }, '核对');
  assert.match(preview.text, /受理申请 → 方晓雯/);
  assert.match((await desk.open('yunhe-accept', numbers[0] ?? '')).text, /由您经办/, 'nothing is done yet');
  const done = await preview.submit({}, '确认移交2项');
  assert.match(done.text, /已办理2项任务的分派/);
  for (const number of numbers) {
    const opened = await desk.open('yunhe-accept-2', number);
    assert.match(opened.text, /由您经办/);
    assert.match(opened.text, /移交给方晓雯.*11月24日起休假/s);
    const mine = await (await signedIn(server, 'lin')).get(`/my/cases/${number}`);
    assert.doesNotMatch(mine.text, /休假/);
  }
  assert.match((await (await desk.as('yunhe-accept')).get('/workbench/hand-over')).text, /没有可以移交的/);
});

test('the head of the agency passes on what lies with somebody who is away; others cannot', async () => {
  const number = await takenBy('yunhe-accept');
  const [absent = ''] = await officialIds('沈若兰');
  const [colleague = ''] = await officialIds('方晓雯');
  const head = await desk.as('yunhe-decide');
  const page = await head.get(`/workbench/hand-over?official=${absent}`);
  assert.ok(page.text.includes(number));
  const typed = { 'to.yunhe-market-regulation.acceptor': colleague, reasons: '因病请假' };
  await (await page.submit(typed, '核对')).submit({}, '确认移交1项');
  assert.match((await desk.open('yunhe-accept-2', number)).text, /移交给方晓雯/);

  await takenBy('yunhe-accept');
  for (const login of ['yunhe-accept-2', 'yunhe-fire']) {
    const other = await (await desk.as(login)).get(`/workbench/hand-over?official=${absent}`);
    assert.match(other.text, /没有可以移交的/, login);
  }
});

async function officialIds(name: string): Promise<string[]> {
  const rows = await server.database.query<{ id: string }>(
    'select id from identity.official where name = $1',
    [name],
  );
  return rows.map(({ id }) => id);
}
