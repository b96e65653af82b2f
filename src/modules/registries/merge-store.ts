import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';
import type { RecordColumn, RecordLayout } from './record-layout.ts';
import { columnList, type StoredRow } from './record-store.ts';
import { recordTable } from './table-store.ts';

export interface MergeCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/**
 * Brings loaded rows into the set in one statement: what they supersede goes to the history, what says nothing new is
 * left alone. Where they are the whole set, records they lack are removed, with their history.
 */
export async function mergeStaging(
  tx: Tx,
  layout: RecordLayout,
  staging: string,
  { isWhole, batch, at }: { isWhole: boolean; batch: string; at: Date },
): Promise<MergeCounts> {
  const columns = columnList(layout);
  const current = recordTable(layout.table);
  const past = sql`${of('old', layout)}, old._version, old._since, old._batch, old._extra, ${at}::timestamptz, ${batch}::uuid`;
  const pastColumns = sql`${columns}, _version, _since, _batch, _extra, _until, _until_batch`;
  const gone = isWhole
    ? sql`, gone as (
        delete from ${current} old where not exists (
          select from ${recordTable(staging)} new where ${sameKey(layout)})
        returning ${past}
      ), gone_past as (insert into ${recordTable(layout.history)} (${pastColumns}) select * from gone)`
    : sql``;
  const found = await sql<{ added: number; changed: number; removed: number }>`
    with differing as materialized (
      select ${of('new', layout)}, old.ctid as place
      from ${recordTable(staging)} new join ${current} old on ${sameKey(layout)}
      where (${of('new', layout)}) is distinct from (${of('old', layout)})
    ), past as (
      insert into ${recordTable(layout.history)} (${pastColumns})
      select ${past} from ${current} old join differing on old.ctid = differing.place
    ), changed as (
      update ${current} old set ${assignments(layout)}, _version = old._version + 1, _since = ${at}, _batch = ${batch}
      from differing where old.ctid = differing.place returning 1
    ), added as (
      insert into ${current} (${columns}, _version, _since, _batch)
      select ${of('new', layout)}, 1, ${at}::timestamptz, ${batch}::uuid from ${recordTable(staging)} new
      where not exists (select from ${current} old where ${sameKey(layout)}) returning 1
    ) ${gone}
    select (select count(*) from added) as added, (select count(*) from changed) as changed,
      ${isWhole ? sql`(select count(*) from gone)` : sql`0`} as removed
  `.execute(tx);
  return found.rows[0] ?? { added: 0, changed: 0, removed: 0 };
}

/** Takes out all but the first row of each key. @returns the rows taken out */
export async function takeRepeated(tx: Tx, layout: RecordLayout, staging: string): Promise<StoredRow[]> {
  const names = sql.join(layout.keyColumns.map(({ name }) => sql.id(name)));
  const found = await sql<StoredRow>`
    with repeated as (
      select ${names}, min(ctid) as first from ${recordTable(staging)} group by ${names} having count(*) > 1
    )
    delete from ${recordTable(staging)} new using repeated old
    where ${sameKey(layout)} and new.ctid <> old.first
    returning ${of('new', layout)}, new._version, new._since, new._batch
  `.execute(tx);
  return found.rows;
}

export async function hasRows(tx: Tx, table: string): Promise<boolean> {
  const found = await sql<{ has: boolean }>`
    select exists (select from ${recordTable(table)}) as has
  `.execute(tx);
  return found.rows[0]?.has ?? false;
}

function of(alias: string, { columns }: RecordLayout): RawBuilder<unknown> {
  return sql.join(columns.map(({ name }) => sql.id(alias, name)));
}

function sameKey({ keyColumns }: RecordLayout): RawBuilder<unknown> {
  const parts = keyColumns.map(({ name }) => sql`${sql.id('new', name)} = ${sql.id('old', name)}`);
  return sql.join(parts, sql` and `);
}

function assignments({ columns }: RecordLayout): RawBuilder<unknown> {
  return sql.join(columns.map(({ name }) => sql`${sql.id(name)} = ${sql.id('differing', name)}`));
}

/** Takes out rows whose value stands in no record of another set. @returns the rows taken out */
export async function takeUnreferenced(
  tx: Tx,
  layout: RecordLayout,
  staging: string,
  { column, target }: { column: RecordColumn; target: RecordLayout },
): Promise<StoredRow[]> {
  const [key] = target.keyColumns;
  if (!key) return [];
  const value = sql.id('new', column.name);
  const found = await sql<StoredRow>`
    delete from ${recordTable(staging)} new where ${value} is not null and not exists (
      select from ${recordTable(target.table)} other where ${sql.id('other', key.name)} = ${value})
    returning ${of('new', layout)}, new._version, new._since, new._batch
  `.execute(tx);
  return found.rows;
}
