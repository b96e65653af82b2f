import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { makeIdentityNumber } from '../../src/kernel/identity-number.ts';
import { demoPassword } from '../../src/modules/identity/index.ts';
import type { Browser } from '../support/browser.ts';
import { type TestServer, testServer } from '../support/server.ts';

const desk = '/workbench/data-sets';
const numberOf = (index: number) =>
  makeIdentityNumber('990102', '1980-01-01' as Parameters<typeof makeIdentityNumber>[1], index);

/** A register of volunteers: number, name, sex, birthday; some rows are wrong on purpose. */
function volunteers(rows: number): { csv: string; wrong: number } {
  const lines = ['身份证号码,姓名,性别,出生日期,现居住地址'];
  let wrong = 0;
  for (let index = 1; index <= rows; index += 1) {
    const isWrong = index % 100 === 0;
    if (isWrong) wrong += 1;
    const number = numberOf(index);
    const shown = isWrong ? `${number.slice(0, 17)}${number.endsWith('1') ? '2' : '1'}` : number;
    lines.push(`${shown},志愿者${index},${index % 2 ? '男' : '女'},1980-01-01,"云河区, ${index} 号"`);
  }
  return { csv: lines.join('\r\n'), wrong };
}

describe('a data set', () => {
  let server: TestServer;
  let steward: Browser;
  let colleague: Browser;

  before(async () => {
    server = await testServer();
    steward = await signIn('steward');
    colleague = await signIn('steward-2');
  });
  after(() => server.close());

  async function signIn(login: string): Promise<Browser> {
    const browser = server.browser();
    await (await browser.get('/sign-in')).submit({ login, password: demoPassword }, '登录');
    return browser;
  }

  async function upload(
    browser: Browser,
    set: string,
    csv: string | Uint8Array<ArrayBuffer>,
    kind = 'delta',
  ) {
    const page = await browser.get(`${desk}/${set}`);
    const file = new File([csv], 'volunteers.csv', { type: 'text/csv' });
    const started = await page.submit({ file, kind }, '上传并装载');
    for (let tries = 0; tries < 50; tries += 1) {
      const now = await browser.get(started.path);
      if (!now.text.includes('读取校验中')) return now;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('the load does not end');
  }

  test('is declared from the dictionary, keeps what was typed, and is published by a second person', async () => {
    let page = await steward.get(`${desk}/declare`);
    page = await page.submit({ name: '志愿者信息', search: '姓名' }, '查找');
    assert.match(page.text, /找到的数据元/);
    for (const element of ['identity-number', 'person-name', 'sex', 'birth-date', 'address']) {
      page = await page.submit({ do: `add:${element}` }, '保存草案');
    }
    const refused = await page.submit({}, '保存草案');
    assert.equal(refused.status, 422);
    assert.match(refused.html, /value="志愿者信息"/);
    const fields = {
      code: 'volunteers',
      summary: '登记注册的志愿者',
      source: '志愿服务系统',
      updateCycle: 'monthly',
      sharing: 'on-condition',
      sharingReason: '个人信息保护法第三十四条',
      openness: 'none',
      key: 'identity-number',
      required: 'person-name',
      indexed: 'person-name',
    };
    const draft = await refused.submit(fields, '保存草案');
    assert.match(draft.text, /草案已保存/);
    assert.doesNotMatch(draft.text, />发布</);
    assert.equal((await colleague.get(`${desk}/volunteers`)).status, 404);
    const published = await (await colleague.get(`${desk}/volunteers/draft`)).submit({}, '发布');
    assert.match(published.text, /数据集已发布/);
  });

  test('is loaded from a file; rows with faults are kept aside, mended and loaded again', async () => {
    const { csv, wrong } = volunteers(2000 - 1001);
    const twice = `${numberOf(5)},志愿者又五,男,1980-01-01,云河区`;
    const loaded = await upload(steward, 'volunteers', `${csv}\r\n${twice}`);
    assert.match(loaded.text, /主键重复/);
    assert.match(loaded.text, /已装载/);
    assert.match(loaded.text, /校验码不符/);
    const [count] = await server.database.query<{ valid: number; aside: number }>(
      `select (select count(*)::int from records.volunteers) as valid,
        (select count(*)::int from registries.broken_row) as aside`,
    );
    assert.deepEqual(count, { valid: 999 - wrong, aside: wrong + 1 });
    const [indexes] = await server.database.query<{ names: string[] }>(
      `select array_agg(indexname::text order by indexname) as names from pg_indexes
      where schemaname = 'records' and tablename = 'volunteers'`,
    );
    assert.deepEqual(indexes?.names, ['volunteers__key', 'volunteers__person_name']);

    const broken = await (await steward.fetch(`${loaded.path}/broken.csv`)).text();
    assert.match(broken, /身份证号码：校验码不符/);
    assert.match(broken, /志愿者又五.*主键重复/);
    const mended = broken
      .split('\r\n')
      .filter((line) => !line.includes('主键重复'))
      .map((line, index) =>
        index === 0 || line === '' ? line : line.replace(/^"?\d{17}[\dX]"?/, numberOf(index * 100)),
      )
      .join('\r\n');
    const again = await upload(steward, 'volunteers', mended);
    assert.match(again.text, /没有问题数据/);
    const [all] = await server.database.query<{ count: number }>(
      'select count(*)::int as count from records.volunteers',
    );
    assert.equal(all?.count, 999);
  });

  test('finds a record without its number in the address, masked in the list and whole on its page', async () => {
    const list = await (await steward.get(`${desk}/volunteers/records`)).submit(
      { element: 'identity-number', value: numberOf(100) },
      '查找',
    );
    assert.doesNotMatch(list.path, new RegExp(numberOf(100)));
    assert.match(list.text, /9901\*+/);
    assert.doesNotMatch(list.text, new RegExp(numberOf(100)));
    const record = await list.follow('9901*');
    assert.match(record.text, new RegExp(numberOf(100)));
    assert.match(record.text, /志愿者100/);
  });

  test('keeps what was known before a change, and leaves alone what says nothing new', async () => {
    const header = '身份证号码,姓名,性别,出生日期,现居住地址';
    const rows = [
      `${numberOf(1)},志愿者一号,男,1980-01-01,"云河区, 1 号"`,
      `${numberOf(2)},志愿者2,女,1980-01-01,"云河区, 2 号"`,
      `${numberOf(2)},重复,女,1980-01-01,"云河区, 2 号"`,
    ];
    const loaded = await upload(steward, 'volunteers', [header, ...rows].join('\n'));
    assert.match(loaded.text, /主键重复/);
    const past = await server.database.query<{ person_name: string }>(
      'select person_name from records.volunteers_history',
    );
    assert.deepEqual(past, [{ person_name: '志愿者1' }]);

    const whole = await upload(steward, 'volunteers', `${header}\n${rows[0]}`, 'whole');
    assert.match(whole.text, /998/);
    const [left] = await server.database.query<{ now: number; past: number }>(
      `select (select count(*)::int from records.volunteers) as now,
        (select count(*)::int from records.volunteers_history) as past`,
    );
    assert.deepEqual(left, { now: 1, past: 999 });
  });

  test('refuses a file without the key, and goes on with a load whose process has ended', async () => {
    const failed = await upload(steward, 'volunteers', '姓名,性别\n某人,男');
    assert.match(failed.text, /缺少必填的信息项：身份证号码/);

    const csv = [
      '身份证号码,姓名',
      ...[700, 701, 702].map((index) => `${numberOf(index)},志愿者${index}`),
    ].join('\n');
    const { hash } = await server.platform.files
      .apart('loads')
      .put(Buffer.from(csv), { limit: 1e6, fileName: 'a.csv', accept: ['text/csv'] });
    await server.database.query(
      `insert into registries.load (id, set_code, owner, is_whole, file_name, file_hash, media_type, state, requested_by,
        requested_by_name, requested_at, heartbeat)
      values (gen_random_uuid(), 'volunteers', 'yunxi-government-services', false, 'a.csv', $1, 'text/csv', 'reading',
        gen_random_uuid(), '某人', now(), now() - interval '5 minutes')`,
      [hash],
    );
    await server.runJob('resume-loads');
    for (let tries = 0; tries < 50; tries += 1) {
      const open = await server.database.query("select from registries.load where state = 'reading'");
      if (open.length === 0) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const [count] = await server.database.query<{ count: number }>(
      'select count(*)::int as count from records.volunteers',
    );
    assert.equal(count?.count, 4);
  });

  test('shows its declaration to stewards of every agency, its records to its owner alone', async () => {
    assert.equal((await steward.get(`${desk}/population`)).status, 200);
    assert.equal((await steward.get(`${desk}/population/records`)).status, 403);
    assert.equal((await steward.fetch(`${desk}/population/export.csv`)).status, 403);
    assert.equal((await (await signIn('yunhe-accept')).get(desk)).status, 403);
    const exported = await (await steward.fetch(`${desk}/volunteers/export.csv`)).text();
    assert.match(exported, /志愿者一号/);
  });
});
