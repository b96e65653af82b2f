import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { Page } from '../support/page.ts';
import { type TestServer, testServer } from '../support/server.ts';
import { Desk } from './steps/cases.ts';

const base = '/workbench/comparisons';
const insured = `${base}/of/insured-in-population`;
const firms = `${base}/of/benefit-firms-registered`;

let server: TestServer;
let desk: Desk;
before(async () => {
  server = await testServer();
  desk = new Desk(server);
});
after(() => server.close());
beforeEach(() => server.clock.set('2026-11-23T10:00:00+08:00'));

async function get(login: string, path: string): Promise<Page> {
  return (await desk.as(login)).get(path);
}

/** As a steward of one of the sets does: the page says how it goes until the run is done. */
async function compare(login: string, path: string): Promise<Page> {
  const begun = await (await get(login, path)).submit({}, '现在比对');
  for (let tries = 0; tries < 300; tries += 1) {
    const page = await get(login, begun.path);
    if (!page.text.includes('比对中')) return page;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the run does not end');
}

interface Found {
  readonly number: string;
  readonly kind: string;
  readonly elements: string[];
  readonly status: string;
}

function differences(comparison: string): Promise<Found[]> {
  return server.database.query<Found>(
    'select number, kind, elements, status from comparison.difference where comparison = $1 order by kind, elements::text',
    [comparison],
  );
}

async function differenceIn(comparison: string, element: string): Promise<string> {
  const found = (await differences(comparison)).find(({ elements }) => elements.includes(element));
  assert.ok(found, `${element} differs somewhere`);
  return `${base}/differences/${found.number}`;
}

describe('a comparison by key', () => {
  test('finds over sealed numbers who is missing and what differs, and hands it to the owner with a limit', async () => {
    const run = await compare('insurance-steward', insured);
    assert.match(run.text, /基准中没有/);
    assert.match(run.text, /内容不一致/);
    assert.deepEqual(
      (await differences('insured-in-population')).map(({ kind, elements }) => [kind, ...elements]),
      [['differing', 'person-name'], ['differing', 'phone'], ['missing-here']],
    );
    const list = await get('insurance-steward', `${insured}/differences`);
    assert.match(list.text, /市人社局|人力资源/);
    assert.match(list.text, /2026年12月7日/);
    const narrowed = await get('insurance-steward', `${insured}/differences?kind=missing-here`);
    assert.doesNotMatch(narrowed.text, /手机号码/);
    assert.equal((narrowed.text.match(/BD2026/g) ?? []).length, 1);
  });

  test('leaves no file behind, and no number in its own tables', async () => {
    const folder = join(server.platform.config.dataDirectory, 'comparison');
    assert.deepEqual(existsSync(folder) ? readdirSync(folder) : [], []);
    const [kept] = await server.database.query<{ count: number }>(
      `select count(*)::int as count from comparison.difference d, comparison.difference_act a
      where (d::text || a::text) ~ '990\\d{14}[0-9X]' or (d::text || a::text) ~ '吴志'`,
    );
    assert.equal(kept?.count, 0);
  });

  test('shows both records side by side, and the person sees who looked', async () => {
    const path = await differenceIn('insured-in-population', 'phone');
    const page = await get('insurance-steward', path);
    assert.match(page.text, /19000000105/);
    assert.match(page.text, /19000000195/);
    assert.doesNotMatch(page.text, /塔影巷/);
    const noted = await server.database.query<{ purpose: string; agency: string; data_set: string }>(
      `select purpose, agency, data_set from exchange.access where purpose like '数据比对%' order by data_set`,
    );
    assert.deepEqual([...new Set(noted.map(({ data_set }) => data_set))], ['insured-persons', 'population']);
    assert.ok(noted.every(({ agency }) => agency === 'yunxi-human-resources'));
    const sun = await get('sun', '/my/accesses');
    assert.match(sun.text, /参保人员与人口信息比对/);
  });

  test('concerns only who holds its sets, and supervision', async () => {
    const path = await differenceIn('insured-in-population', 'phone');
    for (const login of ['police-steward', 'supervisor']) {
      assert.equal((await get(login, insured)).status, 200, login);
      const page = await get(login, path);
      assert.equal(page.status, 200, login);
      assert.doesNotMatch(page.html, /name="words"/, login);
    }
    assert.doesNotMatch((await get('supervisor', insured)).text, /现在比对/);
    for (const address of [insured, path, `${insured}/differences`]) {
      assert.equal((await get('steward', address)).status, 404, address);
      assert.equal((await get('yunhe-accept', address)).status, 403, address);
    }
    assert.match((await get('steward', base)).text, /惠企登记名录/);
    assert.doesNotMatch((await get('steward', base)).text, /参保人员/);
  });

  test('is answered with words; what is mended is confirmed by the next run, or asked about again', async () => {
    const phone = await differenceIn('insured-in-population', 'phone');
    const name = await differenceIn('insured-in-population', 'person-name');
    const silent = await (await get('insurance-steward', phone)).submit({ words: ' ' }, '已更正');
    assert.equal(silent.status, 422);
    for (const path of [phone, name]) {
      const page = await (await get('insurance-steward', path)).submit({ words: '已联系本人更正' }, '已更正');
      assert.match(page.text, /待下次比对确认/);
    }
    // The steward mends the name by loading the record; of the phone it was only said.
    const form = await get('insurance-steward', '/workbench/data-sets/insured-persons');
    const csv = '身份证号码,姓名,性别,手机号码\n990121197905305174,吴志远,男,19000000104\n';
    const file = new File([csv], 'mended.csv', { type: 'text/csv' });
    await form.submit({ file, kind: 'delta' }, '上传并装载');

    server.clock.set('2026-12-05T10:00:00+08:00');
    const run = await compare('insurance-steward', insured);
    assert.match(run.text, /消除\s*1/);
    assert.match((await get('insurance-steward', name)).text, /已消除/);
    const again = await get('insurance-steward', phone);
    assert.match(again.text, /再次比对仍有差异/);
    assert.match(again.text, /待核查/);
    assert.match(again.text, /2026年12月18日/);
  });

  test('does not ask again about what rightly differs, until it changes', async () => {
    const phone = await differenceIn('insured-in-population', 'phone');
    const page = await (await get('insurance-steward', phone)).submit(
      { words: '本人有两个号码，都在使用' },
      '情况属实，不需更正',
    );
    assert.match(page.text, /情况属实，不需更正/);
    assert.match((await compare('insurance-steward', insured)).text, /情况属实\s*1/);
    const open = await server.database.query<{ count: number }>(
      `select count(*)::int as count from comparison.difference
      where comparison = 'insured-in-population' and closed_at is null`,
    );
    assert.equal(open[0]?.count, 1);
  });
});

describe('a comparison by names and addresses', () => {
  test('finds the misspelt, the unregistered and what is listed twice', async () => {
    await compare('steward', firms);
    assert.deepEqual(
      (await differences('benefit-firms-registered')).map(({ kind, elements }) => [kind, ...elements]),
      [['differing', 'company-name'], ['differing', 'registered-address'], ['duplicate'], ['missing-here']],
    );
    const twice = (await differences('benefit-firms-registered')).find(({ kind }) => kind === 'duplicate');
    const page = await get('steward', `${base}/differences/${twice?.number}`);
    assert.match(page.text, /半亩园餐饮管理有限公司/);
    assert.match(page.text, /云溪市半亩园餐饮管理有限责任公司/);
  });
});

describe('the schedule', () => {
  test('begins what is due once, and another process takes over what one has left', async () => {
    await server.database.query(
      `update comparison.declared set next_run_at = case code when 'households-and-persons'
        then '2026-11-22T00:00:00Z'::timestamptz else '2100-01-01T00:00:00Z' end`,
    );
    await server.runJob('begin-comparisons');
    await server.runJob('begin-comparisons');
    const [begun] = await server.database.query<{ count: number; next: string }>(
      `select (select count(*)::int from comparison.run where comparison = 'households-and-persons') as count,
        (select next_run_at::text from comparison.declared where code = 'households-and-persons') as next`,
    );
    assert.equal(begun?.count, 1);
    assert.match(begun?.next ?? '', /^2026-11-2[34]/);
    // As a process that was killed leaves it: begun, without a sign of life.
    await server.database.query(
      `update comparison.run set runner = gen_random_uuid(), heartbeat = now() - interval '2 minutes'
      where comparison = 'households-and-persons'`,
    );
    const folder = join(server.platform.config.dataDirectory, 'comparison');
    mkdirSync(join(folder, '01a2078c-ca64-76dc-a07a-6b7cc118e0be'), { recursive: true });
    await server.runJob('resume-comparisons');
    for (let tries = 0; tries < 600; tries += 1) {
      const [run] = await server.database.query<{ state: string; requested_by_name: string | null }>(
        `select state, requested_by_name from comparison.run where comparison = 'households-and-persons'`,
      );
      if (run?.state === 'done') {
        assert.equal(run.requested_by_name, null);
        break;
      }
      assert.equal(run?.state, 'running');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const page = await get('police-steward', `${base}/of/households-and-persons`);
    assert.match(page.text, /已完成/);
    for (let tries = 0; tries < 300 && readdirSync(folder).length > 0; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    assert.deepEqual(readdirSync(folder), []);
  });
});
