import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importItems, loadItems, Mapping, searchItems } from '../src/modules/catalogue/index.ts';
import { readContentFile } from '../src/platform/content.ts';
import { inTransaction, openDatabase as openKysely } from '../src/platform/database/index.ts';
import { answerable } from '../tests/search/quality.ts';
import { type Half, readQueries } from '../tests/search/queries.ts';
import { type Database, openDatabase } from './database.ts';
import { type Figure, median } from './figure.ts';
import { root, startProgram } from './program.ts';
import { tableOfQuality } from './search/compare-quality.ts';
import { measureLoad } from './search/load.ts';
import { miniSearchPeer } from './search/mini-search-peer.ts';
import { readIndexedNames } from './search/peer.ts';
import { trigramPeer } from './search/trigram-peer.ts';
import { type SourceItem, wholeProvince } from './search/whole-province.ts';

/** As many as a province has; fewer for a quick look. */
const total = Number(process.env.TONGBAN_SEARCH_ITEMS ?? 283_900);
const starts = 3;
const content = join(root, 'content');

export interface SearchBench {
  /** Folder of the data; the demo city is loaded into it first. */
  readonly data: string;
  /** Items of one province in the shape of the mapping `guangdong.yaml`. */
  readonly file: string;
  say(text: string): void;
  take(figures: readonly Figure[]): void;
}

/** Search in a whole province: how long the index takes, how fast and how well it answers, beside two peers. */
export async function measureSearch({ data, file, say, take }: SearchBench): Promise<void> {
  say('demo city …');
  await (await startProgram({ data })).stop();
  const small = await measureStart(data);
  const database = await openDatabase(data);
  try {
    say(`${total} items …`);
    take(await fill(database, file));
    take([compareStarts(small, await measureStart(data))]);
    const queries = (half?: Half) => readQueries(half).map(({ query }) => query);
    const program = await startProgram({ data });
    try {
      take(await measureLoad(program, queries()));
    } finally {
      await program.stop();
    }
    await compareQuality(database, say, take);
  } finally {
    await database.close();
  }
}

/** Loads every region as its own file through the import, then makes the index alone once more. */
async function fill(database: Database, file: string): Promise<Figure[]> {
  const kysely = openKysely({ connection: database.url });
  const [mapping] = await readContentFile(join(content, 'import-mappings', 'guangdong.yaml'), Mapping);
  if (!mapping) throw new Error('there is no mapping');
  const bytes = readFileSync(file);
  const real = JSON.parse(bytes.toString('utf8')) as SourceItem[];
  const started = performance.now();
  const load = (name: string, text: Uint8Array, source: string) =>
    inTransaction(kysely, (tx) =>
      importItems(tx, { name, bytes: text }, { ...mapping.value, source }, '2026-11-23'),
    );
  await load(file, bytes, mapping.value.source);
  for (const { region, code, items } of wholeProvince(real, total - real.length)) {
    await load(region, Buffer.from(JSON.stringify(items)), `province-${code}`);
  }
  const loaded = (performance.now() - started) / 1000;
  await database.query('vacuum analyze');
  await database.query(`delete from platform.content_load where name = 'search'`);
  const indexing = performance.now();
  await loadItems(kysely, content);
  const indexed = (performance.now() - indexing) / 1000;
  await database.query('vacuum analyze');
  await kysely.destroy();
  const [count] = await database.query<{ items: number; families: number; size: string }>(
    `select (select count(*) from catalogue.item)::int as items,
       (select count(*) from catalogue.search_document)::int as families,
       pg_size_pretty(pg_total_relation_size('catalogue.search_document')
         + pg_total_relation_size('catalogue.search_word') + pg_total_relation_size('catalogue.term_stat')) as size`,
  );
  const note = `${count?.items} items of ${count?.families} families; index ${count?.size}`;
  return [
    { name: 'search index built', value: indexed, unit: 's', target: { atMost: 300 }, note },
    { name: 'whole province loaded', value: loaded, unit: 's', note: 'every region as a file of its own' },
  ];
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
  const kysely = openKysely({ connection: database.url });
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
