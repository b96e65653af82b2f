import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestServer, testServer } from '../support/server.ts';
import { Desk, openFoodCase } from './steps/cases.ts';

let server: TestServer;
let desk: Desk;
before(async () => {
  server = await testServer();
  desk = new Desk(server);
  server.clock.set('2026-11-23T10:00:00+08:00');
  await handle('准予');
  await handle('准予');
  await handle('不予批准', { reasons: '不符合《中华人民共和国食品安全法》第三十三条第一项规定的场所条件' });
  await handle('准予', {}, '2026-12-08T10:00:00+08:00');
  await openFoodCase(server);
  await watch();
});
after(() => server.close());

async function watch(): Promise<void> {
  await server.deliver();
  await server.runJob('watch-cases');
}

/** Decides a case, later where a moment is given, and has every step looked at by the rules. */
async function handle(act: string, fields: Record<string, string> = {}, at?: string): Promise<void> {
  server.clock.set('2026-11-23T10:00:00+08:00');
  const number = await openFoodCase(server);
  await desk.act('yunhe-accept', number, '受理');
  await watch();
  for (const login of ['yunhe-review', 'yunhe-fire', 'yunhe-urban'])
    await desk.act(login, number, '审查通过');
  if (at) server.clock.set(at);
  await desk.act('yunhe-decide', number, act, fields);
  await watch();
}

const november = '/workbench/monitoring/ranking?by=agency&period=month&on=2026-11-01';

test('the sums of the days are what counting the cases anew gives', async () => {
  const sums = `sum(received)::int as received, sum(decided)::int as decided, sum(on_time)::int as on_time,
    sum(days)::int as days, sum(refusals)::int as refusals`;
  for (const [dimension, subject] of [
    ['agency', 'agency'],
    ['item', 'item'],
    ['person', 'decider::text'],
  ]) {
    const kept = await server.database.query(
      `select day::text, subject, ${sums} from monitoring.day_figure where dimension = $1 group by 1, 2
       having sum(received) <> 0 or sum(ended) <> 0 order by 1, 2`,
      [dimension],
    );
    const counted = await server.database.query(
      `select day::text, subject, ${sums} from (
         select received_on as day, ${subject} as subject, 1 as received, 0 as decided, 0 as on_time, 0 as days, 0 as refusals
         from monitoring.case_figure
         union all
         select ended_on, ${subject}, 0, (outcome in ('approved', 'refused'))::int, coalesce(is_on_time, false)::int,
           coalesce(days, 0), (outcome = 'refused')::int
         from monitoring.case_figure where ended_on is not null
       ) as raw where subject is not null group by 1, 2 order by 1, 2`,
    );
    assert.deepEqual(kept, counted, dimension);
    assert.ok(kept.length > 0);
  }
});

test('departments are ranked by the promises they keep, and every figure leads to its cases', async () => {
  const page = await (await desk.as('supervisor')).get(november);
  assert.match(page.text, /云河区市场监管局43\s*100\.0%/);
  const decided = page.links.find(({ href }) => href.includes('counted=decided'));
  assert.equal(decided?.text, '3');
  const figures = page.links.filter(({ href }) => href.includes('/monitoring/cases?'));
  assert.ok(figures.length >= 4);
  for (const { href, text } of figures.filter(({ text }) => /^\d+$/.test(text))) {
    const cases = await (await desk.as('supervisor')).get(href);
    const listed = cases.links.filter((link) => link.href.startsWith('/workbench/cases/')).length;
    assert.equal(listed, Number(text), href);
  }
  const december = await page.follow('下一期');
  assert.match(december.text, /0\.0% \(−100\.0\)/, 'one case, late, against a month of kept promises');
});

test('a head sees the own department and its persons, a supervisor no persons, a clerk nothing', async () => {
  const head = await (await desk.as('yunhe-decide')).get(november.replace('agency', 'person'));
  assert.match(head.text, /贺清源/);
  const refused = await (await desk.as('supervisor')).get(november.replace('agency', 'person'));
  assert.equal(refused.status, 403);
  assert.doesNotMatch((await (await desk.as('supervisor')).get(november)).text, /人员/);
  assert.equal((await (await desk.as('yunhe-accept')).get(november)).status, 403);
  const cases =
    '/workbench/monitoring/cases?by=agency&of=yunhe-health&counted=ended&from=2026-01-01&to=2026-12-31';
  assert.equal((await (await desk.as('yunhe-decide')).get(cases)).status, 200);
  assert.equal((await (await desk.as('yunhe-accept')).get(cases)).status, 403);
});

test('the table can be taken along as a file', async () => {
  const response = await (await desk.as('supervisor')).fetch(november.replace('/ranking?', '/ranking.csv?'));
  assert.match(response.headers.get('content-type') ?? '', /text\/csv/);
  const [head = '', line = ''] = (await response.text()).split('\r\n');
  assert.match(head, /部门,收件,办结,按期率,超期/);
  assert.match(line, /云河区市场监管局,4,3,100\.0%,0/);
});

test('addresses that nobody made answer with something sensible', async () => {
  const browser = await desk.as('supervisor');
  for (const path of [
    'ranking?by=x&period=y&on=z',
    'cases?by=person&of=x',
    'cases?after=x_y',
    'warnings?after=1_2',
  ]) {
    const { status } = await browser.get(`/workbench/monitoring/${path}`);
    assert.ok(status === 200 || status === 403, `${path}: ${status}`);
  }
});
