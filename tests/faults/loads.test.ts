import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Client } from 'pg';
import { makeIdentityNumber } from '../../src/kernel/identity-number.ts';
import type { Browser } from '../support/browser.ts';
import { Killable, until, type Victim } from '../support/killable.ts';

const desk = '/workbench/data-sets';
const set = 'volunteers';
/** More than three batches; rows with faults stand from the second batch on. */
const rows = 70_000;
const firstWrong = 30_000;
const wrong = (rows - firstWrong) / 100;

describe('kill -9 while a file is loaded into a data set', { timeout: 400_000 }, () => {
  let running: Killable;
  let version = 0;
  before(async () => {
    running = await Killable.start('loads');
    await declare(await running.browser('steward'), await running.browser('steward-2'));
  });
  after(() => running.end());

  const progress = async () =>
    (
      await running.rows<{ id: string; state: string; read: number; valid: number; broken: number }>(
        `select id, state, rows_read::int as read, rows_valid::int as valid, rows_broken::int as broken
        from registries.load order by requested_at desc limit 1`,
      )
    )[0];

  /** Holds the table of rows with faults, so that the second batch waits in the middle of its transaction. */
  async function holdBrokenRows(): Promise<Client> {
    const client = new Client({ connectionString: running.url });
    // Its server may be killed under it.
    client.on('error', () => {});
    await client.connect();
    await client.query('begin');
    await client.query('lock table registries.broken_row in exclusive mode');
    return client;
  }

  const somebodyWaits = async () =>
    (
      await running.rows(
        `select from pg_stat_activity where wait_event_type = 'Lock' and datname = 'tongban'`,
      )
    ).length > 0;

  async function uploadAndKill(victim: Victim): Promise<{ readBefore: number }> {
    version += 1;
    const page = await (await running.browser('steward')).get(`${desk}/${set}`);
    const file = new File([volunteers(version)], 'volunteers.csv', { type: 'text/csv' });
    const holder = await holdBrokenRows();
    await page.submit({ file, kind: 'whole' }, '上传并装载');
    await until(somebodyWaits);
    const readBefore = (await progress())?.read ?? 0;
    await running.kill(victim);
    await holder.end().catch(() => {});
    await running.startAgain();
    return { readBefore };
  }

  for (const victim of ['program', 'database'] as const) {
    test(`goes on behind the last whole batch after the ${victim} was killed; no row is lost or doubled`, async (context) => {
      const { readBefore } = await uploadAndKill(victim);
      assert.ok(readBefore > 0 && readBefore < rows, `${readBefore} rows were read`);
      const found = await progress();
      assert.equal(found?.state, 'reading');
      assert.ok((found?.read ?? 0) >= readBefore, 'what was saved is not read again');

      // A process is given up after a minute without a sign of life: here that minute is over at once.
      await running.rows("update registries.load set heartbeat = heartbeat - interval '1 minute'");
      await until(async () => !['reading', 'merging'].includes((await progress())?.state ?? ''));
      const done = await progress();
      assert.equal(done?.state, 'done');
      assert.deepEqual(
        { read: done?.read, valid: done?.valid, broken: done?.broken },
        { read: rows, valid: rows - wrong, broken: wrong },
      );
      const [standing] = await running.rows<{ now: number; fresh: number; aside: number; lines: number }>(
        `select (select count(*)::int from records.volunteers) as now,
          (select count(*)::int from records.volunteers where person_name like $1) as fresh,
          count(*)::int as aside, count(distinct line)::int as lines
        from registries.broken_row where load = $2`,
        [`%第${version}版`, done?.id],
      );
      assert.deepEqual(standing, { now: rows - wrong, fresh: rows - wrong, aside: wrong, lines: wrong });
      const left = await running.rows(
        "select from pg_tables where schemaname = 'records' and tablename like 'volunteers\\_\\_%'",
      );
      assert.equal(left.length, 0, 'no table of waiting rows is left');
      context.diagnostic(`killed after ${readBefore} of ${rows} rows`);
    });
  }
});

async function declare(steward: Browser, colleague: Browser): Promise<void> {
  const form = await steward.get(`${desk}/declare`);
  await form.submit(
    {
      element: ['identity-number', 'person-name'],
      key: 'identity-number',
      required: 'person-name',
      code: set,
      name: '志愿者信息',
      summary: '登记注册的志愿者',
      source: '志愿服务系统',
      updateCycle: 'daily',
      sharing: 'none',
      sharingReason: '个人信息保护法第三十四条',
      openness: 'none',
    },
    '保存草案',
  );
  await (await colleague.get(`${desk}/${set}/draft`)).submit({}, '发布');
}

/** Every hundredth number has a wrong check digit. */
function volunteers(version: number): string {
  const lines = ['身份证号码,姓名'];
  for (let index = 0; index < rows; index += 1) {
    const day = new Date(Date.UTC(1950, 0, 1 + Math.floor(index / 999))).toISOString().slice(0, 10);
    const number = makeIdentityNumber(
      '990102',
      day as Parameters<typeof makeIdentityNumber>[1],
      1 + (index % 999),
    );
    const shown =
      index >= firstWrong && index % 100 === 99
        ? `${number.slice(0, 17)}${number.endsWith('1') ? 2 : 1}`
        : number;
    lines.push(`${shown},志愿者${index}第${version}版`);
  }
  return lines.join('\n');
}
