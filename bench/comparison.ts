import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { type ComparisonPlan, runComparisonProcess } from '../src/modules/comparison/index.ts';
import { type Figure, median } from './figure.ts';
import { root } from './program.ts';

const built = join(root, 'dist', 'comparison-process.js');
const megabytes = 1024;
/** Large files are compared once. */
const turnsOf = (records: number) => (records > 2_000_000 ? 1 : 3);
const columns = ['id', 'name', 'sex', 'birth', 'phone', 'address'];
const compared = ['name', 'sex', 'birth', 'phone', 'address'];

export interface ComparisonBench {
  readonly folder: string;
  readonly records: number;
  say(text: string): void;
  take(figures: readonly Figure[]): void;
}

/**
 * Two invented registers as files: the whole run in its process (started, read, matched, counted, gathered by identity,
 * the first differences written out) beside the shortest statement by which DuckDB counts the same on the same files with the same memory.
 */
export async function measureComparison({ folder, records, say, take }: ComparisonBench): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const files = { left: join(folder, 'left.csv'), right: join(folder, 'right.csv') };
  say(`writing two registers of ${records} invented persons …`);
  await writeRegisters(files, records);
  const own: number[] = [];
  const ours: number[] = [];
  for (let turn = 0; turn < turnsOf(records); turn += 1) {
    const bare = await timed(() => countBare(folder, files));
    const whole = await timed(() => runComparisonProcess(planOf(folder, files), { path: built }));
    const found = whole.result.counts.map(({ kind, count }) => `${kind} ${count}`).sort();
    if (found.join() !== bare.result.join()) throw new Error(`${found.join()} is not ${bare.result.join()}`);
    own.push(bare.seconds);
    ours.push(whole.seconds);
  }
  const note = `${median(ours).toFixed(1)} s; DuckDB alone ${median(own).toFixed(1)} s; median of ${own.length}, ${megabytes} MB`;
  take([
    {
      name: `comparison of ${records} × ${records} records beside DuckDB alone`,
      value: median(ours) / median(own),
      unit: '×',
      target: { atMost: 2 },
      note,
    },
    { name: 'records compared', value: (2 * records) / median(ours), unit: 'a second' },
  ]);
}

/** Of each hundred: three are missing on the right, two on the left, seven differ, one in two hundred stands twice. */
async function writeRegisters(files: { left: string; right: string }, records: number): Promise<void> {
  const row = (name: string) => `
    printf('%018d', 990102000000000000 + id) as id, ${name} as name, (1 + id % 2)::varchar as sex,
    (date '1940-01-01' + (id % 29000)::integer)::varchar as birth, (19000000000 + id)::varchar as phone,
    printf('云溪市云河区望江街道望江路 %d 号 %d 栋 %d 室', id % 900, id % 30, id % 2000) as address`;
  await withDuckDB(async (run) => {
    await run(`copy (select ${row("'居民' || id")} from range(${records}) t(id) where id % 50 <> 7)
      to '${files.left}' (header false)`);
    await run(`copy (
      select ${row("case when id % 14 = 3 then '村民' else '居民' end || id")} from range(${records}) t(id) where id % 33 <> 5
      union all
      select ${row("'居民' || id")} from range(0, ${records}, 200) t(id)
    ) to '${files.right}' (header false)`);
  });
}

function planOf(directory: string, { left, right }: { left: string; right: string }): ComparisonPlan {
  const side = { format: 'snapshot' as const, columns, key: ['id'], match: ['id'], compare: compared };
  return {
    directory,
    sources: [
      { path: left, ...side },
      { path: right, ...side },
    ],
    match: { reads: ['exact'], atLeast: undefined },
    compare: compared.map(() => ({ reads: 'exact', empties: false })),
    findings: ['missing-here', 'missing-there', 'differing', 'duplicate'],
    places: [],
    known: undefined,
    keeps: 2000,
    megabytes,
  };
}

async function countBare(
  folder: string,
  { left, right }: { left: string; right: string },
): Promise<string[]> {
  const read = (path: string) =>
    `read_csv('${path}', header = false, auto_detect = false, columns = {${columns.map((name) => `'${name}': 'VARCHAR'`).join(', ')}})`;
  const differs = compared.map((name) => `l.${name} <> r.${name}`).join(' or ');
  return withDuckDB(async (run) => {
    await run(`set memory_limit = '${megabytes}MB'`);
    await run(`set temp_directory = '${folder}/bare'`);
    await run('set preserve_insertion_order = false');
    const differing = await run(`
      select case when l.id is null then 'missing-here' when r.id is null then 'missing-there' else 'differing' end as kind,
        count(distinct coalesce(l.id, r.id))
      from ${read(left)} l full join ${read(right)} r on l.id = r.id
      where l.id is null or r.id is null or ${differs} group by kind`);
    const twice = [left, right].map(
      (path) => `
      select count(*) from (select id from ${read(path)} group by id having count(*) > 1)`,
    );
    const [first] = await run(twice[0] ?? '');
    const [second] = await run(twice[1] ?? '');
    const duplicates = Number(first?.[0]) + Number(second?.[0]);
    return [...differing.map(([kind, count]) => `${kind} ${count}`), `duplicate ${duplicates}`].sort();
  });
}

async function withDuckDB<Result>(
  work: (run: (statement: string) => Promise<unknown[][]>) => Promise<Result>,
): Promise<Result> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    return await work(async (statement) => (await connection.runAndReadAll(statement)).getRows());
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function timed<Result>(work: () => Promise<Result>): Promise<{ result: Result; seconds: number }> {
  const started = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - started) / 1000 };
}
