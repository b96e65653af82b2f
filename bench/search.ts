import { searchItems } from '../src/modules/catalogue/index.ts';
import { openDatabase as openKysely } from '../src/platform/database/index.ts';
import { answerable } from '../tests/search/quality.ts';
import { readQueries } from '../tests/search/queries.ts';
import { type Database, openDatabase } from './database.ts';
import { type Figure, median } from './figure.ts';
import { type Program, type ProgramOptions, startProgram } from './program.ts';
import { tableOfQuality } from './search/compare-quality.ts';
import { measureLoad, recordSearches } from './search/load.ts';
import { miniSearchPeer } from './search/mini-search-peer.ts';
import { readIndexedNames } from './search/peer.ts';
import { buildIndex, fillProvince } from './search/province.ts';
import { trigramPeer } from './search/trigram-peer.ts';

/** As many as a province has; fewer for a quick look. */
const total = Number(process.env.TONGBAN_SEARCH_ITEMS ?? 283_900);
const starts = 3;

export interface SearchBench {
  /** Folder of a program that has the demo city alone. */
  readonly city: string;
  /** Folder of the province; one that is full already stays as it is. */
  readonly data: string;
  /** Items of one province in the shape of the mapping `guangdong.yaml`. */
  readonly file: string;
  /** Where statements are written down. */
  readonly record: string;
  say(text: string): void;
  take(figures: readonly Figure[]): void;
}

/** Search in a whole province: how long the index takes, how fast and how well it answers, beside two peers. */
export async function measureSearch({ city, data, file, record, say, take }: SearchBench): Promise<void> {
  say('demo city …');
  await (await startProgram({ data: city })).stop();
  const small = await measureStart(city);
  say(`${total} items …`);
  await (await startProgram({ data })).stop();
  take(
    await withDatabase(data, async (database) => [
      ...(await fillProvince(database, file, total)),
      await buildIndex(database),
    ]),
  );
  take([compareStarts(small, await measureStart(data))]);
  const queries = readQueries().map(({ query }) => query);
  const statements = await withProgram({ data, recordTo: record }, (program) =>
    recordSearches(program, record, queries),
  );
  take(
    await withProgram({ data }, (program) =>
      withDatabase(data, (database) => measureLoad(program, database, queries, statements)),
    ),
  );
  await withDatabase(data, (database) => compareQuality(database, say, take));
}

async function withProgram<Result>(
  options: ProgramOptions,
  work: (program: Program) => Promise<Result>,
): Promise<Result> {
  const program = await startProgram(options);
  try {
    return await work(program);
  } finally {
    await program.stop();
  }
}

/** A program that stops takes its database server along, so each phase opens its own. */
async function withDatabase<Result>(
  data: string,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase(data);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

async function measureStart(data: string): Promise<number> {
  const times: number[] = [];
  for (let start = 0; start < starts; start += 1) {
    const program = await startProgram({ data });
    times.push(program.startMilliseconds / 1000);
    await program.stop();
  }
  return median(times);
}

function compareStarts(small: number, large: number): Figure {
  return {
    name: 'start with the province',
    value: large / small,
    unit: '× demo city',
    target: { atMost: 1.25 },
    note: `${large.toFixed(2)} s after ${small.toFixed(2)} s, medians of ${starts}`,
  };
}

/** The same queries over the same names, each family once, for the search and its peers. */
async function compareQuality(
  database: Database,
  say: SearchBench['say'],
  take: SearchBench['take'],
): Promise<void> {
  const kysely = openKysely({ connection: database.url, secret: database.secret });
  const documents = await readIndexedNames(database);
  const names = [...new Set(documents.map(({ name }) => name))];
  const peers = [
    {
      name: 'search',
      find: async (query: string) =>
        (await searchItems(kysely, { query, size: 10 })).items.map(({ name }) => name.zh),
    },
    await trigramPeer(database),
    await miniSearchPeer(documents),
  ];
  for (const half of ['tuning', 'held-out'] as const) {
    const queries = readQueries(half).flatMap((query) => answerable(query, names) ?? []);
    const { table, figures } = await tableOfQuality(half, queries, peers);
    say(table);
    take(figures);
  }
  await kysely.destroy();
}
