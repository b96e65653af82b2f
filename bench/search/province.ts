import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importItems, loadItems, Mapping } from '../../src/modules/catalogue/index.ts';
import { readContentFile } from '../../src/platform/content.ts';
import { inTransaction, openDatabase as openKysely } from '../../src/platform/database/index.ts';
import type { Database } from '../database.ts';
import type { Figure } from '../figure.ts';
import { root } from '../program.ts';
import { type SourceItem, wholeProvince } from './whole-province.ts';

const content = join(root, 'content');

/** Loads every region as its own file through the import; what a kept folder has already is left. */
export async function fillProvince(database: Database, file: string, total: number): Promise<Figure[]> {
  const [{ items: present } = { items: 0 }] = await database.query<{ items: number }>(
    'select count(*)::int as items from catalogue.item',
  );
  if (present >= total) return [];
  const kysely = openKysely({ connection: database.url, secret: database.secret });
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
  await kysely.destroy();
  return [
    { name: 'whole province loaded', value: loaded, unit: 's', note: 'every region as a file of its own' },
  ];
}

/** Makes the index of all items anew. */
export async function buildIndex(database: Database): Promise<Figure> {
  const kysely = openKysely({ connection: database.url, secret: database.secret });
  await database.query(`delete from platform.content_load where name = 'search'`);
  const started = performance.now();
  await loadItems(kysely, content);
  const indexed = (performance.now() - started) / 1000;
  await database.query('vacuum analyze');
  await kysely.destroy();
  const [count] = await database.query<{ items: number; families: number; size: string }>(
    `select (select count(*) from catalogue.item)::int as items,
       (select count(*) from catalogue.search_document)::int as families,
       pg_size_pretty(pg_total_relation_size('catalogue.search_document')
         + pg_total_relation_size('catalogue.search_word') + pg_total_relation_size('catalogue.term_stat')) as size`,
  );
  return {
    name: 'search index built',
    value: indexed,
    unit: 's',
    target: { atMost: 300 },
    note: `${count?.items} items of ${count?.families} families; index ${count?.size}`,
  };
}
