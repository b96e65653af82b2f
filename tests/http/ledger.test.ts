import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { canonicalJson } from '../../src/kernel/canonical-json.ts';
import { sha256 } from '../../src/kernel/hash-chain.ts';
import { verifyInclusion } from '../../src/kernel/merkle-tree.ts';
import { checkLedger } from '../../src/modules/exchange/index.ts';
import type { accessProof } from '../../src/modules/exchange/ledger/access-proof.ts';
import type { Browser } from '../support/browser.ts';
import { type TestServer, testServer } from '../support/server.ts';
import { Desk, openFoodCase } from './steps/cases.ts';
import { signedIn } from './steps/food-application.ts';

const ledger = '/my/accesses';

let server: TestServer;
let desk: Desk;
let lin: Browser;
before(async () => {
  server = await testServer();
  server.clock.set('2026-11-23T10:00:00+08:00');
  desk = new Desk(server);
  lin = await signedIn(server, 'lin');
});
after(() => server.close());

/** Transactions of other databases of the server hold the horizon back too, so that once may be too early. */
async function sealEveryRead(): Promise<void> {
  for (let round = 0; round < 100; round++) {
    await server.runJob('seal-ledger');
    const [found] = await server.database.query<{ isAll: boolean }>(
      `select (select count(*) from exchange.access) = (select coalesce(sum(rows), 0) from exchange.seal) as "isAll"`,
    );
    if (found?.isAll) return;
    await setTimeout(100);
  }
  assert.fail('the newest reads were not sealed within ten seconds');
}

const countReads = async () => {
  const [row] = await server.database.query<{ reads: number }>(
    'select count(*)::int as reads from exchange.access',
  );
  return row?.reads ?? 0;
};

describe('who has looked at my data', () => {
  test('is empty before anybody has, and says what will be here', async () => {
    assert.match((await lin.get(ledger)).text, /还没有人查过/);
  });

  test('shows the office, the post, when and what for as soon as an official opens the case', async () => {
    const number = await openFoodCase(server);
    await desk.open('yunhe-accept', number);
    const page = await lin.get(ledger);
    assert.match(page.text, /2026年11月23日 10:00/);
    assert.match(page.text, /云河区市场监督管理局 受理岗/);
    assert.match(page.text, /查看办件食品经营许可/);
    assert.doesNotMatch(page.text, /沈若兰/, 'the agency answers for its officials');
    const entry = await page.follow('2026年11月23日 10:00');
    assert.ok(entry.text.includes(number));
    assert.match(entry.text, /这条记录会在一分钟内封存/);
  });

  test('holds the message page, the API and the page of an act, each by its own entry', async () => {
    const number = await openFoodCase(server);
    const before = await countReads();
    const official = await desk.as('yunhe-accept');
    await official.get(`/workbench/cases/${number}/messages`);
    await official.get(`/workbench/cases/${number}/acts/accept`);
    assert.equal(await countReads(), before + 2);
    assert.match((await lin.get(`${ledger}?way=messages`)).text, /查看留言/);
    assert.match((await lin.get(`${ledger}?way=file`)).text, /没有这样的记录/);
  });

  test('holds the record that the owner of a register opens', async () => {
    const steward = await desk.as('police-steward');
    const records = '/workbench/data-sets/population/records';
    const found = await (await steward.get(records)).submit(
      { element: 'person-name', value: '林晓岚' },
      '查找',
    );
    const before = await countReads();
    assert.match((await found.follow('****')).text, /林晓岚/);
    assert.equal(await countReads(), before + 1);
    assert.match((await lin.get(`${ledger}?way=record`)).text, /云溪市公安局 .*管理数据集“人口基础信息”/s);
  });

  test('has nothing of a read that was refused, and shows nothing to somebody else', async () => {
    const number = await openFoodCase(server);
    const before = await countReads();
    assert.equal((await desk.open('yunhe-fire', number)).status === 404, (await countReads()) === before);
    const zhou = await signedIn(server, 'zhou');
    assert.match((await zhou.get(ledger)).text, /还没有人查过/);
    await desk.open('yunhe-accept', number);
    const entry = (await lin.get(ledger)).links.find(({ href }) => href.startsWith(`${ledger}/`));
    assert.ok(entry);
    assert.equal((await lin.get(entry.href)).status, 200);
    assert.equal((await zhou.get(entry.href)).status, 404);
    assert.equal((await zhou.get(`${ledger}/nonsense`)).status, 404);
  });

  test('holds the export that takes the person along, before the file leaves', async () => {
    const steward = await desk.as('police-steward');
    const file = await (await steward.fetch('/workbench/data-sets/population/export.csv')).text();
    assert.match(file, /林晓岚/);
    assert.match((await lin.get(`${ledger}?way=export`)).text, /导出登记记录.*云溪市公安局/s);
  });

  test('never holds an identity number in clear', async () => {
    const rows = await server.database.query<{ row: string }>(
      'select access::text as row from exchange.access',
    );
    assert.ok(rows.length > 0);
    for (const { row } of rows) assert.doesNotMatch(row, /990102199203151422/);
  });

  test('is paged, the newest first', async () => {
    const number = await openFoodCase(server);
    const official = await desk.as('yunhe-accept');
    for (let times = 0; times < 31; times++) await official.get(`/workbench/cases/${number}`);
    const first = await lin.get(`${ledger}?way=case`);
    const entries = (page: typeof first) =>
      page.links.filter(({ href }) => href.startsWith(`${ledger}/`)).map(({ href }) => href);
    assert.equal(entries(first).length, 30);
    const second = await first.follow('下一页');
    assert.ok(entries(second).length > 0);
    assert.deepEqual(
      entries(second).filter((href) => entries(first).includes(href)),
      [],
    );
  });
});

describe('the seal of the ledger', () => {
  test('lets the person prove that an entry is in it', async () => {
    await desk.open('yunhe-accept', await openFoodCase(server));
    await sealEveryRead();
    const page = await lin.get(ledger);
    const entry = page.links.find(({ href }) => href.startsWith(`${ledger}/`));
    assert.match((await lin.get(entry?.href ?? '')).text, /这条记录已经封存，核对无误/);
    const response = await lin.fetch(`${entry?.href}/proof.json`);
    const proof = (await response.json()) as ReturnType<typeof accessProof>;
    assert.equal(sha256(canonicalJson(proof.record)), proof.hash);
    assert.ok(verifyInclusion(proof.hash, proof.steps ?? [], proof.seal?.root ?? ''));
    assert.ok(!verifyInclusion(sha256('another'), proof.steps ?? [], proof.seal?.root ?? ''));
  });

  test('finds a row that was changed, and one that was taken out, behind the back of the program', async () => {
    await desk.open('yunhe-accept', await openFoodCase(server));
    await sealEveryRead();
    const check = () => checkLedger(server.platform.database);
    assert.deepEqual((await check()).broken, []);

    const [last] = await server.database.query<{ id: string; purpose: string }>(
      'select id, purpose from exchange.access order by id desc limit 1',
    );
    assert.ok(last);
    const change = (purpose: string) =>
      server.database.query('update exchange.access set purpose = $1 where id = $2', [purpose, last.id]);
    await change('别的事');
    assert.deepEqual(
      (await check()).broken.map(({ changed }) => changed),
      [[last.id]],
    );
    assert.match((await lin.get(`${ledger}/${last.id}`)).text, /与封存的指纹不吻合/);
    await change(last.purpose);
    assert.deepEqual((await check()).broken, []);

    await server.database.query('delete from exchange.access where id = $1', [last.id]);
    const [broken] = (await check()).broken;
    assert.equal((broken?.seal.rows ?? 0) - (broken?.found ?? 0), 1);
  });
});
