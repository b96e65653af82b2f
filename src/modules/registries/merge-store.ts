import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';
import type { RecordLayout } from './record-layout.ts';
import { columnList } from './record-store.ts';
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
