import { createHash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';
import type { RecordColumn, RecordLayout } from './record-layout.ts';

export function recordTable(name: string): RawBuilder<unknown> {
  return sql`${sql.id('records', name)}`;
}

/**
 * Brings the tables of a set to what its declaration says: makes them, or adds what is new. Nothing is dropped.
 * @throws where a column stands with another type: the meaning of an element has changed under its records
 */
export async function ensureTables(tx: Tx, layout: RecordLayout): Promise<void> {
  const standing = await readColumns(tx, layout.table);
  await asTableOwner(tx, async () => {
    if (standing.size === 0) await createTables(tx, layout);
    else await addColumns(tx, layout, standing);
    await createIndexes(tx, layout, layout.table);
    await sql`comment on table ${recordTable(layout.table)} is ${sql.lit(layout.set.name.zh)}`.execute(tx);
  });
}

/** A table like that of the set, without key and indexes, for rows that are being loaded. */
export async function createStaging(tx: Tx, layout: RecordLayout, name: string): Promise<void> {
  await asTableOwner(tx, async () => {
    await sql`
      create table ${recordTable(name)} (like ${recordTable(layout.table)} including defaults including storage)
      with (fillfactor = 85)
    `.execute(tx);
    await sql`grant select, insert, update, delete on ${recordTable(name)} to tongban_app`.execute(tx);
  });
}

export async function dropStaging(tx: Tx, name: string): Promise<void> {
  await asTableOwner(tx, () => sql`drop table if exists ${recordTable(name)}`.execute(tx));
}

/**
 * Gives a loaded table its key: sorting for the index finds rows with one key sooner than looking for them does.
 * @returns false where two rows have one key; the table is as it was
 */
export async function keyStaging(tx: Tx, layout: RecordLayout, name: string): Promise<boolean> {
  await sql`savepoint keyed`.execute(tx);
  try {
    await asTableOwner(tx, () => addKey(tx, layout, name));
    await sql`release savepoint keyed`.execute(tx);
    return true;
  } catch (error) {
    await sql`rollback to savepoint keyed`.execute(tx);
    if ((error as { code?: unknown }).code === uniqueViolation) return false;
    throw error;
  }
}

const uniqueViolation = '23505';

/** Gives a loaded table with a key the other indexes. */
export async function indexStaging(tx: Tx, layout: RecordLayout, name: string): Promise<void> {
  await asTableOwner(tx, async () => {
    await createIndexes(tx, layout, name);
    await sql`analyze ${recordTable(name)}`.execute(tx);
  });
}

/** Puts a loaded and indexed table in the place of the empty one. */
export async function swapIn(tx: Tx, layout: RecordLayout, name: string): Promise<void> {
  await asTableOwner(tx, async () => {
    await sql`drop table ${recordTable(layout.table)}`.execute(tx);
    await sql`alter table ${recordTable(name)} rename to ${sql.id(layout.table)}`.execute(tx);
    for (const part of ['key', ...indexedColumns(layout).map((column) => column.name)]) {
      const from = sql.id('records', indexName(name, part));
      await sql`alter index ${from} rename to ${sql.id(indexName(layout.table, part))}`.execute(tx);
    }
    await sql`comment on table ${recordTable(layout.table)} is ${sql.lit(layout.set.name.zh)}`.execute(tx);
  });
}

/** The one place where the program may change tables: for so long it is the role that owns them. */
async function asTableOwner(tx: Tx, work: () => Promise<unknown>): Promise<void> {
  const found = await sql<{ role: string }>`select current_user as role`.execute(tx);
  const role = found.rows[0]?.role ?? 'tongban_app';
  await sql`set local role tongban_records`.execute(tx);
  await sql`set local lock_timeout = '5s'`.execute(tx);
  await work();
  await sql`set local lock_timeout = 0`.execute(tx);
  await sql`set local role ${sql.id(role)}`.execute(tx);
}

async function createTables(tx: Tx, layout: RecordLayout): Promise<void> {
  const columns = sql.join(layout.columns.map(definitionOf));
  await sql`
    create table ${recordTable(layout.table)} (${columns}, _version integer not null default 1,
      _since timestamptz not null, _batch uuid, _extra jsonb) with (fillfactor = 85)
  `.execute(tx);
  await addKey(tx, layout, layout.table);
  const past = sql.join(layout.columns.map(({ name, type }) => sql`${sql.id(name)} ${sql.raw(type)}`));
  await sql`
    create table ${recordTable(layout.history)} (${past}, _version integer not null, _since timestamptz not null,
      _batch uuid, _extra jsonb, _until timestamptz not null, _until_batch uuid)
  `.execute(tx);
  await sql`
    create index ${sql.id(indexName(layout.history, 'key'))} on ${recordTable(layout.history)}
      (${keyList(layout)}, _until)
  `.execute(tx);
  await sql`grant select, insert, update, delete on ${recordTable(layout.table)} to tongban_app`.execute(tx);
  await sql`grant select, insert on ${recordTable(layout.history)} to tongban_app`.execute(tx);
  const meaning = `${layout.set.name.zh}：what was known until _until; append-only`;
  await sql`comment on table ${recordTable(layout.history)} is ${sql.lit(meaning)}`.execute(tx);
}

async function addColumns(
  tx: Tx,
  layout: RecordLayout,
  standing: ReadonlyMap<string, string>,
): Promise<void> {
  for (const column of layout.columns) {
    const type = standing.get(column.name);
    if (type === column.type) continue;
    if (type !== undefined) {
      throw new Error(
        `records.${layout.table}.${column.name} is ${type}; its element now says ${column.type}`,
      );
    }
    // Records that stand lack it, so that it cannot be required of the table.
    const added = sql`add column ${sql.id(column.name)} ${sql.raw(column.type)}`;
    await sql`alter table ${recordTable(layout.table)} ${added}`.execute(tx);
    await sql`alter table ${recordTable(layout.history)} ${added}`.execute(tx);
  }
}

async function addKey(tx: Tx, layout: RecordLayout, table: string): Promise<void> {
  await sql`
    alter table ${recordTable(table)} add constraint ${sql.id(indexName(table, 'key'))} primary key (${keyList(layout)})
  `.execute(tx);
}

/** Each index goes on with the key, so that a list of what is found pages along it. */
async function createIndexes(tx: Tx, layout: RecordLayout, table: string): Promise<void> {
  for (const column of indexedColumns(layout)) {
    await sql`
      create index if not exists ${sql.id(indexName(table, column.name))} on ${recordTable(table)}
        (${sql.id(column.name)}, ${keyList(layout)})
    `.execute(tx);
  }
}

function indexedColumns({ columns }: RecordLayout): readonly RecordColumn[] {
  return columns.filter(({ isIndexed }) => isIndexed);
}

function keyList({ keyColumns }: RecordLayout): RawBuilder<unknown> {
  return sql.join(keyColumns.map(({ name }) => sql.id(name)));
}

function definitionOf({ name, type, isRequired }: RecordColumn): RawBuilder<unknown> {
  return sql`${sql.id(name)} ${sql.raw(type)}${sql.raw(isRequired ? ' not null' : '')}`;
}

/** PostgreSQL cuts names at 63 bytes; two that are cut alike are told apart by a digest. */
function indexName(table: string, part: string): string {
  const name = `${table}__${part}`;
  if (name.length <= 63) return name;
  return `${name.slice(0, 54)}_${createHash('sha256').update(name).digest('hex').slice(0, 8)}`;
}

async function readColumns(tx: Tx, table: string): Promise<Map<string, string>> {
  const found = await sql<{ name: string; type: string }>`
    select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
    where attrelid = to_regclass(${`records.${table}`}) and attnum > 0 and not attisdropped
  `.execute(tx);
  return new Map(found.rows.map(({ name, type }) => [name, type]));
}
