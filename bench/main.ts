import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { measureBundles } from './bundles.ts';
import { measureCases } from './cases.ts';
import { measureCertificates } from './certificates.ts';
import { measureComparison } from './comparison.ts';
import { type Database, openDatabase } from './database.ts';
import { measureExchange } from './exchange.ts';
import { type Figure, isMet, linesOf, median, tableOf } from './figure.ts';
import { fillCases } from './fill-cases.ts';
import { measureGuidance } from './guidance.ts';
import { inventItems } from './invented-items.ts';
import { describeMachine } from './machine.ts';
import { measureFirstView } from './measures/first-view.ts';
import { measureGuidePage } from './measures/guide-page.ts';
import { measureImport } from './measures/import-items.ts';
import { measureLists, recordLists } from './measures/lists.ts';
import { measureMemory } from './measures/memory.ts';
import { measureSubmission, recordSubmissions } from './measures/submission.ts';
import { type Program, root, startProgram } from './program.ts';
import { measureRegistries } from './registries.ts';
import { measureRules } from './rules.ts';
import { measureSearch } from './search.ts';

const cases = 100_000;
const starts = 3;

type Take = (measured: readonly Figure[]) => void;

/** What `npm run bench -- <name>… [--cases=<number>] [--records=<number>]` chooses from, in the order in which it runs. */
const parts: Record<string, (take: Take) => Promise<void>> = {
  rules: async (take) => take(measureRules()),
  guidance: async (take) => take(await measureGuidance()),
  program: measureProgram,
  bundles: measureJointMatters,
  search: measureProvince,
  cases: measureEngine,
  registries: measureRecords,
  comparison: measureSets,
  exchange: measureCalls,
  certificates: async (take) => take(await measureCertificates()),
};
const named = readArguments(process.argv.slice(2));

const folder = mkdtempSync(join(tmpdir(), 'tongban-bench-'));
chmodSync(folder, 0o755);
const data = join(folder, 'data');
const record = join(folder, 'statements.jsonl');
process.exitCode = await main().finally(async () => {
  await stopServerOf(data);
  rmSync(folder, { recursive: true });
});

/** Measures every part, or those named; prints each figure, and fails when a target is missed. */
async function main(): Promise<number> {
  const figures: Figure[] = [];
  const take = (measured: readonly Figure[]) => {
    figures.push(...measured);
    say(tableOf(measured));
  };
  for (const [name, measure] of Object.entries(parts)) {
    if (named.parts.length > 0 && !named.parts.includes(name)) continue;
    say(`── ${name}`);
    await measure(take);
  }
  say(`\n${tableOf(figures)}\n\n${linesOf(figures)}`);
  return figures.every(isMet) ? 0 : 1;
}

/** The built program as a process of its own, with an empty database at first. */
async function measureProgram(take: Take): Promise<void> {
  build();
  say('first start: empty database, demo city …');
  await (await startProgram({ data })).stop();

  take([await measureStart()]);
  await withProgram({}, async (program, database) => {
    for (const line of await describeMachine(database)) say(line);
    take(await measureMemory(program, database));
    take(await measureFirstView(program));
    take(await measureGuidePage(program));
    const { file, items } = itemsFile();
    take(await measureImport(data, file, items));
    say(`writing ${cases} cases …`);
    await fillCases(database, cases, 'zhou');
  });
  const [applicants, lists] = await withProgram({ recordTo: record }, async (program) => [
    await recordSubmissions(program, record),
    await recordLists(program, record),
  ]);
  await withProgram({}, async (program, database) => {
    take(await measureSubmission(program, database, applicants));
    take(await measureLists(program, database, lists));
  });
}

/** What is saved where several items are applied for as one. */
async function measureJointMatters(take: Take): Promise<void> {
  build();
  await withProgram({}, async (program) => take(await measureBundles(program)));
}

/** A catalogue of a whole province, in a database of its own, which stays where its folder is named. */
async function measureProvince(take: Take): Promise<void> {
  build();
  const { file } = itemsFile();
  const city = join(folder, 'city');
  const province = resolve(process.env.TONGBAN_SEARCH_DATA ?? join(folder, 'province'));
  try {
    await measureSearch({ city, data: province, file, record, say, take });
  } finally {
    await stopServerOf(city);
    await stopServerOf(province);
  }
}

/** The procedure engine and its lists, in a database of its own. */
async function measureEngine(take: Take): Promise<void> {
  build();
  const ownData = join(folder, 'cases');
  try {
    await measureCases({ data: ownData, most: named.cases, say, take });
  } finally {
    await stopServerOf(ownData);
  }
}

/** Data sets: declared, loaded and searched, in a database of its own. */
async function measureRecords(take: Take): Promise<void> {
  build();
  await measureRegistries({ data: join(folder, 'registries'), records: named.records, say, take });
}

/** Two registers held against each other, as files. */
async function measureSets(take: Take): Promise<void> {
  build();
  await measureComparison({ folder: join(folder, 'comparison'), records: named.records, say, take });
}

/** Calls of another organ, in a database of their own. */
async function measureCalls(take: Take): Promise<void> {
  build();
  const ownData = join(folder, 'exchange');
  try {
    await measureExchange({ data: ownData, take });
  } finally {
    await stopServerOf(ownData);
  }
}

async function stopServerOf(directory: string): Promise<void> {
  if (!existsSync(directory)) return;
  const database = await openDatabase(directory);
  await database.close();
  await database.stopServer();
}

/** A start that finds its data, as after an update or a reboot. */
async function measureStart(): Promise<Figure> {
  const times: number[] = [];
  for (let start = 0; start < starts; start++) {
    const program = await startProgram({ data });
    times.push(program.startMilliseconds / 1000);
    await program.stop();
  }
  const note = `median of ${starts}, database stopped before: ${times.map((time) => time.toFixed(2)).join(', ')}`;
  return { name: 'second start to first page', value: median(times), unit: 's', target: { atMost: 5 }, note };
}

async function withProgram<Result>(
  options: { recordTo?: string },
  work: (program: Program, database: Database) => Promise<Result>,
): Promise<Result> {
  if (options.recordTo) writeFileSync(options.recordTo, '');
  const program = await startProgram({ data, ...options });
  const database = await openDatabase(data);
  try {
    return await work(program, database);
  } finally {
    await database.close();
    await program.stop();
  }
}

/** A real province's file (first argument or TONGBAN_ITEMS_FILE), or as many invented items. */
function itemsFile(): { file: string; items: number } {
  const given = named.file ?? process.env.TONGBAN_ITEMS_FILE;
  const file = given ? resolve(given) : join(folder, 'items.json');
  if (given && !existsSync(file)) throw new Error(`there is no file ${file}`);
  if (!given) {
    say('no file of items given (argument or TONGBAN_ITEMS_FILE): 2,000 invented ones are imported');
    writeFileSync(file, JSON.stringify(inventItems(2000)));
  }
  return { file, items: (JSON.parse(readFileSync(file, 'utf8')) as unknown[]).length };
}

interface Arguments {
  readonly parts: readonly string[];
  /** For the procedure engine: as many as its store holds at last. */
  readonly cases: number;
  /** For data sets: as many as one of them holds. */
  readonly records: number;
  readonly file?: string | undefined;
}

function readArguments(args: readonly string[]): Arguments {
  const others = args.filter((arg) => !arg.startsWith('--'));
  return {
    parts: others.filter((arg) => arg in parts),
    cases: readNumber(args, '--cases=', 1_000_000),
    records: readNumber(args, '--records=', 200_000),
    file: others.find((arg) => !(arg in parts)),
  };
}

function readNumber(args: readonly string[], option: string, usual: number): number {
  const number = Number(args.find((arg) => arg.startsWith(option))?.slice(option.length) ?? usual);
  if (!Number.isInteger(number) || number < 0) throw new Error(`${option}100000: a whole number is needed`);
  return number;
}

function build(): void {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { stdio: 'inherit' });
  if (status !== 0) throw new Error('the build failed');
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
