import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { makeIdentityNumber } from '../../src/kernel/identity-number.ts';
import type { Browser } from '../support/browser.ts';
import { type TestServer, testServer } from '../support/server.ts';
import { signedIn } from './steps/food-application.ts';

const desk = '/workbench/data-sets';
const quality = '/workbench/data-quality';
const numberOf = (index: number) =>
  makeIdentityNumber('990102', '1980-01-01' as Parameters<typeof makeIdentityNumber>[1], index);
const wrong = (number: string) => `${number.slice(0, 17)}${number.endsWith('1') ? '2' : '1'}`;
const fileOf = (...lines: string[]) => ['身份证号码,姓名,出生日期', ...lines].join('\r\n');

describe('the quality of a data set', () => {
  let server: TestServer;
  let steward: Browser;
  let other: Browser;

  before(async () => {
    server = await testServer();
    server.clock.set('2026-11-23T10:00:00+08:00');
    steward = await signedIn(server, 'steward');
    other = await signedIn(server, 'market-steward');
    await declare();
  });
  after(() => server.close());

  /** Birth dates stand for the day up to which a row speaks: what is older than a year is out of date. */
  async function declare(): Promise<void> {
    const form = await steward.get(`${desk}/declare`);
    const draft = await form.submit(
      {
        element: ['identity-number', 'person-name', 'birth-date'],
        key: 'identity-number',
        required: 'person-name',
        code: 'members',
        name: '会员信息',
        summary: '测试用',
        source: '会员系统',
        updateCycle: 'yearly',
        asOf: 'birth-date',
        sharing: 'free',
        openness: 'none',
        'demand:validity': '95',
        'demand:mendWithin': '5',
      },
      '保存草案',
    );
    assert.match(draft.text, /草案已保存/);
    const colleague = await signedIn(server, 'steward-2');
    await (await colleague.get(`${desk}/members/draft`)).submit({}, '发布');
  }

  let minutes = 0;
  function later(): void {
    minutes += 1;
    server.clock.set(new Date(Date.parse('2026-11-23T10:00:00+08:00') + minutes * 60_000).toISOString());
  }

  async function load(csv: string, kind = 'delta') {
    later();
    const page = await steward.get(`${desk}/members`);
    const started = await page.submit(
      { file: new File([csv], 'm.csv', { type: 'text/csv' }), kind },
      '上传并装载',
    );
    for (let tries = 0; tries < 50; tries += 1) {
      const now = await steward.get(started.path);
      if (/已装载|未装载/.test(now.text)) return now;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('the load does not end');
  }

  const measured = async () => {
    later();
    await server.runJob('measure-quality');
    return steward.get(`${quality}/sets/members`);
  };
  const duty = async (ground: string) => {
    const [row] = await server.database.query<{ number: string; status: string; due_on: string }>(
      `select number, status, due_on::text from registries.mending where set_code = 'members' and ground = $1
      order by raised_at desc limit 1`,
      [ground],
    );
    return row;
  };

  test('is demanded by the declaration, which says at the field what is wrong with it', async () => {
    const form = await steward.get(`${desk}/declare?set=members`);
    const refused = await form.submit({ 'demand:validity': '101' }, '保存草案');
    assert.equal(refused.status, 422);
    assert.match(refused.text, /得分填0至100/);
    assert.match(refused.html, /value="101"/);
  });

  test('counts records and rows kept aside; a low score opens a duty with a last day', async () => {
    const rows = Array.from(
      { length: 18 },
      (_, place) => `${numberOf(place + 1)},会员${place + 1},2026-06-01`,
    );
    const loaded = await load(
      fileOf(...rows, `${wrong(numberOf(19))},会员19,2026-06-01`, `${numberOf(20)},会员20,2025-06-01`),
    );
    assert.match(loaded.text, /早于更新周期/);
    const page = await measured();
    assert.match(page.text, /规范性[^%]*95\.00/);
    assert.match(page.text, /时效性[^%]*95\.00/);
    assert.equal(await duty('validity'), undefined);

    await load(fileOf(`${wrong(numberOf(21))},会员21,2026-06-01`));
    assert.match((await measured()).text, /规范性[^%]*90\.47 低于要求/);
    assert.deepEqual(
      [(await duty('validity'))?.status, (await duty('validity'))?.due_on],
      ['raised', '2026-11-30'],
    );
    await server.runJob('measure-quality');
    const [count] = await server.database.query<{ count: number }>(
      `select count(*)::int as count from registries.mending where set_code = 'members' and ground = 'validity'`,
    );
    assert.equal(count?.count, 1);
  });

  test('leads from each figure to its rows, and only the owner there', async () => {
    const rows = await (await steward.get(`${quality}/sets/members`)).follow('2');
    assert.equal(rows.status, 200);
    assert.match(rows.text, /m\.csv/);
    const seen = await other.get(`${quality}/sets/members`);
    assert.match(seen.text, /90\.47/);
    assert.equal((await other.get(`${quality}/sets/members/validity`)).status, 403);
    assert.equal((await (await signedIn(server, 'supervisor')).get(quality)).status, 200);
    assert.equal((await (await signedIn(server, 'yunhe-accept')).get(quality)).status, 403);
  });

  test('has its duty answered by the owner alone, with reasons; only a measurement ends it', async () => {
    const { number } = (await duty('validity')) ?? { number: '' };
    const path = `${quality}/duties/${number}`;
    assert.doesNotMatch((await other.get(path)).html, /name="act"/);
    const silent = await (await steward.get(path)).submit({ words: ' ' }, '答复');
    assert.equal(silent.status, 422);
    const answered = await silent.submit({ words: '录入时号码写错，本周改正' }, '答复');
    assert.match(answered.text, /已记录/);
    assert.match(answered.text, /本周改正/);
    await server.runJob('measure-quality');
    assert.equal((await duty('validity'))?.status, 'answered');
    assert.doesNotMatch((await steward.get(path)).html, /value="mend"/);
  });

  test('is met again when the broken rows come mended, or are waived with a reason', async () => {
    const [first, second] = await server.database.query<{ id: string }>(
      `select id from registries.load where set_code = 'members' order by requested_at`,
    );
    const broken = await (await steward.fetch(`${desk}/members/loads/${first?.id}/broken.csv`)).text();
    const mended = broken
      .replace(wrong(numberOf(19)), numberOf(19))
      .replace('2025-06-01', '2026-06-01')
      .trim();
    assert.match((await load(mended)).text, /没有问题数据/);
    const path = `${desk}/members/loads/${second?.id}`;
    const silent = await (await steward.get(path)).submit({ words: '' }, '其余的不再补正');
    assert.equal(silent.status, 422);
    assert.match((await silent.submit({ words: '会员已注销' }, '其余的不再补正')).text, /会员已注销/);
    const page = await measured();
    assert.match(page.text, /规范性[^%]*100\.00/);
    assert.equal((await duty('validity'))?.status, 'mended');
    assert.match(
      (await steward.get(`${quality}/duties/${(await duty('validity'))?.number}`)).text,
      /复测达标，办结/,
    );
  });

  test('falls when a set is not brought up to date for more than a cycle', async () => {
    server.clock.set('2028-11-23T10:00:00+08:00');
    await server.runJob('measure-quality');
    assert.equal((await duty('timeliness'))?.status, 'raised');
    server.clock.set('2026-11-24T10:00:00+08:00');
  });

  test('finds values whose record in another set is gone', async () => {
    const market = await signedIn(server, 'market-steward');
    const [reference] = await server.database.query<{ credit_code: string }>(
      'select credit_code from records.shareholders limit 1',
    );
    await server.database.query('delete from records.legal_entities where credit_code = $1', [
      reference?.credit_code,
    ]);
    await server.runJob('measure-quality');
    const rows = await market.get(`${quality}/sets/shareholders/consistency`);
    assert.match(rows.text, new RegExp(reference?.credit_code ?? 'none'));
  });
});
