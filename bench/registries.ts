import { once } from 'node:events';
import { chmodSync, createWriteStream, mkdirSync, openAsBlob, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { makeIdentityNumber } from '../src/kernel/identity-number.ts';
import { demoPassword } from '../src/modules/identity/index.ts';
import { findRecord } from '../src/modules/registries/index.ts';
import { applicationRole, openDatabase as openPool } from '../src/platform/database/index.ts';
import { Browser } from '../tests/support/browser.ts';
import { type Database, openDatabase } from './database.ts';
import { type Figure, percentile } from './figure.ts';
import { startProgram } from './program.ts';
import { queryByGrant } from './registry-use.ts';

const desk = '/workbench/data-sets';
const set = 'bench-residents';
const lookUps = 5000;

export interface RegistriesBench {
  readonly data: string;
  readonly records: number;
  say(text: string): void;
  take(figures: readonly Figure[]): void;
}

/** A set declared, loaded and searched as a steward does, beside bare COPY of the same rows. */
export async function measureRegistries({ data, records, say, take }: RegistriesBench): Promise<void> {
  const program = await startProgram({ data });
  const database = await openDatabase(data);
  try {
    const steward = await signIn(program.origin, 'steward');
    await declare(steward, await signIn(program.origin, 'steward-2'));
    const folder = join(data, 'bench');
    mkdirSync(folder);
    chmodSync(folder, 0o777);
    say(`writing ${records} invented residents …`);
    const whole = await writeResidents(join(folder, 'whole.csv'), { from: 0, to: records, version: 0 });
    const changed = Math.max(1, Math.floor(records / 100));
    const delta = await writeResidents(join(folder, 'delta.csv'), { from: 0, to: changed, version: 1 });

    const before = memoryOf(program.pid, 'VmRSS');
    const loading = await load(steward, database, { path: whole, kind: 'whole' });
    const peak = memoryOf(program.pid, 'VmHWM') - before;
    const copy = await measureCopy(database, join(folder, 'rows.copy'));
    const [size] = await database.query<{ bytes: string }>(
      `select pg_total_relation_size('records.bench_residents') as bytes`,
    );
    const mended = await mend(steward, database, join(folder, 'mended.csv'));
    const measuring = await measureQuality(steward);
    const daily = await load(steward, database, { path: delta, kind: 'delta' });
    const times = await measureLookUps(database, records);
    const asker = await signIn(program.origin, 'police-steward');
    const known = (call: number) => numberOf((call * 500) % records);
    const queries = await queryByGrant({
      ...{ origin: program.origin, set, owner: steward, asker, database },
      numberOf: known,
    });
    take([
      {
        name: 'loading beside bare COPY, both with key and indexes',
        value: copy / loading,
        unit: '×',
        target: { atLeast: 0.6 },
        note: `${Math.round(records / loading)} rows/s checked and sealed; COPY ${Math.round(records / copy)} rows/s`,
      },
      { name: 'memory of a load beside the database', value: peak, unit: 'MB', target: { atMost: 300 } },
      { name: 'look-up by sealed key, p50', value: percentile(times, 50), unit: 'ms' },
      { name: 'look-up by sealed key, p99', value: percentile(times, 99), unit: 'ms', target: { atMost: 2 } },
      { name: 'daily delta of 1 %', value: changed / daily, unit: 'rows/s', note: 'with history' },
      {
        name: 'broken rows downloaded, mended, loaded again and settled',
        value: mended.rows / mended.seconds,
        unit: 'rows/s',
        note: `${mended.rows} rows`,
      },
      { name: 'quality of the set measured', value: measuring, unit: 's' },
      {
        name: 'signed query through a grant by another department, p50',
        value: percentile(queries, 50),
        unit: 'ms',
      },
      {
        name: 'signed query through a grant by another department, p99',
        value: percentile(queries, 99),
        unit: 'ms',
      },
      { name: 'disk', value: Number(size?.bytes ?? 0) / records, unit: 'bytes a record' },
    ]);
  } finally {
    await program.stop();
    await database.close();
    await database.stopServer();
  }
}

async function signIn(origin: string, login: string): Promise<Browser> {
  const browser = new Browser(origin);
  await (await browser.get('/sign-in')).submit({ login, password: demoPassword }, '登录');
  return browser;
}

async function declare(steward: Browser, colleague: Browser): Promise<void> {
  const form = await steward.get(`${desk}/declare`);
  await form.submit(
    {
      element: [
        'identity-number',
        'person-name',
        'sex',
        'birth-date',
        'phone',
        'address',
        'household-region',
      ],
      key: 'identity-number',
      required: 'person-name',
      indexed: 'phone',
      code: set,
      name: '居民信息（测试）',
      summary: '测试用',
      source: '测试',
      updateCycle: 'daily',
      sharing: 'on-condition',
      sharingReason: '测试数据，用于履行法定职责',
      openness: 'none',
    },
    '保存草案',
  );
  await (await colleague.get(`${desk}/${set}/draft`)).submit({}, '发布');
}

/** Every five hundredth row has a wrong check digit. */
async function writeResidents(
  path: string,
  { from, to, version }: { from: number; to: number; version: number },
): Promise<string> {
  const file = createWriteStream(path);
  let lines = '身份证号码,姓名,性别,出生日期,手机号码,现居住地址,户籍所在地区划\n';
  for (let index = from; index < to; index += 1) {
    const number = numberOf(index);
    const shown = index % 500 === 499 ? `${number.slice(0, 17)}${number.endsWith('1') ? 2 : 1}` : number;
    const day = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
    const phone = 19_000_000_000 + index;
    lines += `${shown},居民${index},${index % 2 ? '男' : '女'},${day},${phone},云河区望江路${index % 900}号${version}栋,990102\n`;
    if (lines.length > 500_000) {
      if (!file.write(lines)) await once(file, 'drain');
      lines = '';
    }
  }
  file.end(lines);
  await once(file, 'finish');
  return path;
}

/** 999 numbers a day, days from 1930 on, then other regions. */
function numberOf(index: number): string {
  const days = Math.floor(index / 999);
  const day = new Date(Date.UTC(1930, 0, 1 + (days % 30_000))).toISOString().slice(0, 10);
  const region = String(990_101 + Math.floor(days / 30_000));
  return makeIdentityNumber(region, day as Parameters<typeof makeIdentityNumber>[1], 1 + (index % 999));
}

/** @returns seconds from the request to the end of the load */
async function load(
  steward: Browser,
  database: Database,
  { path, kind }: { path: string; kind: string },
): Promise<number> {
  const page = await steward.get(`${desk}/${set}`);
  const file = new File([await openAsBlob(path)], 'residents.csv', { type: 'text/csv' });
  await page.submit({ file, kind }, '上传并装载');
  for (;;) {
    const [last] = await database.query<{ state: string; seconds: string | null; failure: unknown }>(
      `select state, failure, extract(epoch from finished_at - requested_at) as seconds from registries.load
      order by requested_at desc limit 1`,
    );
    if (last?.state === 'done') return Number(last.seconds);
    if (last?.state === 'failed') throw new Error(JSON.stringify(last.failure));
    await pause(200);
  }
}

/** What the load kept aside, its check digits put right, once more. */
async function mend(
  steward: Browser,
  database: Database,
  path: string,
): Promise<{ rows: number; seconds: number }> {
  const [last] = await database.query<{ id: string }>(
    'select id from registries.load order by requested_at desc',
  );
  const broken = await (await steward.fetch(`${desk}/${set}/loads/${last?.id}/broken.csv`)).text();
  const numbers = broken.replace(
    /^"?(\d{6})(\d{4})(\d{2})(\d{2})(\d{3})[\dX]"?/gm,
    (_, region, year, month, day, serial) =>
      makeIdentityNumber(
        region,
        `${year}-${month}-${day}` as Parameters<typeof makeIdentityNumber>[1],
        Number(serial),
      ),
  );
  writeFileSync(path, numbers);
  const seconds = await load(steward, database, { path, kind: 'delta' });
  const [waiting] = await database.query<{ rows: number }>(
    `select (select count(*) from registries.broken_row) - (select count(*) from registries.settled_row) as rows`,
  );
  if (Number(waiting?.rows) !== 0) throw new Error(`${waiting?.rows} rows were not mended`);
  return { rows: numbers.trim().split('\n').length - 1, seconds };
}

/** @returns seconds of one measurement */
async function measureQuality(steward: Browser): Promise<number> {
  const page = await steward.get(`/workbench/data-quality/sets/${set}`);
  const started = performance.now();
  const measured = await page.submit({}, '现在复测');
  if (!measured.text.includes('100.00')) throw new Error(`the set is not whole: ${measured.text}`);
  return (performance.now() - started) / 1000;
}

/** The same stored rows by the server's own COPY into the same table, key and indexes made at the end as well. */
async function measureCopy(database: Database, path: string): Promise<number> {
  await database.query(`copy records.bench_residents to '${path}'`);
  await database.query(
    'create table records.bench_copy (like records.bench_residents) with (fillfactor = 85)',
  );
  const started = performance.now();
  await database.query(`copy records.bench_copy from '${path}'`);
  await database.query('alter table records.bench_copy add primary key (identity_number)');
  await database.query('create index on records.bench_copy (phone, identity_number)');
  await database.query('analyze records.bench_copy');
  const seconds = (performance.now() - started) / 1000;
  await database.query('drop table records.bench_copy');
  return seconds;
}

async function measureLookUps({ url, secret }: Database, records: number): Promise<number[]> {
  const database = openPool({ connection: url, secret, role: applicationRole, poolSize: 1 });
  const source = { database, secret };
  const times: number[] = [];
  for (let count = 0; count < lookUps; count += 1) {
    const number = numberOf(Math.floor(Math.random() * (records / 500)) * 500);
    const started = performance.now();
    const found = await findRecord(source, set, [number]);
    times.push(performance.now() - started);
    if (!found) throw new Error('a resident who was loaded is not found');
  }
  await database.destroy();
  return times.slice(lookUps / 10);
}

function memoryOf(pid: number, what: 'VmRSS' | 'VmHWM'): number {
  const line = readFileSync(`/proc/${pid}/status`, 'utf8').match(new RegExp(`${what}:\\s+(\\d+)`));
  return Number(line?.[1] ?? 0) / 1024;
}
