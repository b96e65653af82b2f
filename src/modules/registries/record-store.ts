import { type RawBuilder, sql } from 'kysely';
import { type Database, prepared } from '../../platform/database/index.ts';
import type { StoredValue } from './record-codec.ts';
import type { RecordLayout } from './record-layout.ts';
import { recordTable } from './table-store.ts';

/** A row as it stands in the database, sealed columns unopened. */
export type StoredRow = Readonly<Record<string, StoredValue>> & {
  readonly _version: number;
  readonly _since: Date;
  readonly _until?: Date | null;
  readonly _batch: string | null;
};

export type StoredKey = readonly StoredValue[];

export async function findRow(
  database: Database,
  layout: RecordLayout,
  key: StoredKey,
): Promise<StoredRow | undefined> {
  const found = await sql<StoredRow>`
    ${prepared}select ${columnList(layout)}, _version, _since, _batch from ${recordTable(layout.table)}
    where ${isKey(layout, key)}
  `.execute(database);
  return found.rows[0];
}

/** The row as it was known at a moment: what was recorded by then and not yet superseded. */
export async function findRowKnownAt(
  database: Database,
  layout: RecordLayout,
  key: StoredKey,
  at: Date,
): Promise<StoredRow | undefined> {
  const found = await sql<StoredRow>`
    select ${columnList(layout)}, _version, _since, _batch, null::timestamptz as _until
    from ${recordTable(layout.table)} where ${isKey(layout, key)} and _since <= ${at}
    union all
    select ${columnList(layout)}, _version, _since, _batch, _until
    from ${recordTable(layout.history)} where ${isKey(layout, key)} and _since <= ${at} and _until > ${at}
  `.execute(database);
  return found.rows[0];
}

/** Everything that was known of a record, the newest first; what holds now has no `_until`. */
export async function readRowHistory(
  database: Database,
  layout: RecordLayout,
  key: StoredKey,
  most: number,
): Promise<StoredRow[]> {
  const found = await sql<StoredRow>`
    select ${columnList(layout)}, _version, _since, _batch, null::timestamptz as _until
    from ${recordTable(layout.table)} where ${isKey(layout, key)}
    union all
    select * from (
      select ${columnList(layout)}, _version, _since, _batch, _until from ${recordTable(layout.history)}
      where ${isKey(layout, key)} order by _until desc limit ${most}
    ) past
  `.execute(database);
  return found.rows;
}

export interface RowFilter {
  /** Name of an indexed or key column. */
  readonly column: string;
  readonly value: StoredValue;
}

/** What holds of a row of the table, named `record`. */
export type RowCondition = RawBuilder<unknown>;

/** Rows in the order of their key. */
export async function readRows(
  database: Database,
  layout: RecordLayout,
  page: {
    readonly filter?: RowFilter | undefined;
    readonly condition?: RowCondition | undefined;
    readonly after?: StoredKey | undefined;
    readonly size: number;
  },
): Promise<StoredRow[]> {
  const names = sql.join(layout.keyColumns.map(({ name }) => sql.id(name)));
  const { filter, condition, after } = page;
  const conditions = [
    ...(filter ? [sql`${sql.id(filter.column)} = ${filter.value}`] : []),
    ...(condition ? [condition] : []),
    ...(after ? [sql`(${names}) > (${sql.join(typed(layout, after))})`] : []),
  ];
  const where = conditions.length > 0 ? sql`where ${sql.join(conditions, sql` and `)}` : sql``;
  const found = await sql<StoredRow>`
    ${prepared}select ${columnList(layout)}, _version, _since, _batch from ${recordTable(layout.table)} record ${where}
    order by ${names} limit ${page.size}
  `.execute(database);
  return found.rows;
}

/** Exact for small sets; of large ones the planner's estimate, which counting would take seconds to better. */
export async function countRows(
  database: Database,
  layout: RecordLayout,
): Promise<{ rows: number; isEstimate: boolean; bytes: number }> {
  const found = await sql<{ rows: number; bytes: number }>`
    select reltuples::float8 as rows, pg_total_relation_size(oid) as bytes from pg_class
    where oid = to_regclass(${`records.${layout.table}`})
  `.execute(database);
  const { rows: estimate, bytes } = found.rows[0] ?? { rows: 0, bytes: 0 };
  if (estimate > exactUntil) return { rows: estimate, isEstimate: true, bytes };
  const counted = await sql<{ rows: number }>`
    select count(*) as rows from ${recordTable(layout.table)}
  `.execute(database);
  return { rows: counted.rows[0]?.rows ?? 0, isEstimate: false, bytes };
}

const exactUntil = 200_000;

export function columnList({ columns }: RecordLayout): RawBuilder<unknown> {
  return sql.join(columns.map(({ name }) => sql.id(name)));
}

function isKey(layout: RecordLayout, key: StoredKey): RawBuilder<unknown> {
  const parts = layout.keyColumns.map(({ name }, index) => sql`${sql.id(name)} = ${key[index] ?? null}`);
  return sql.join(parts, sql` and `);
}

function typed({ keyColumns }: RecordLayout, key: StoredKey): RawBuilder<unknown>[] {
  return keyColumns.map(({ type }, index) => sql`${key[index] ?? null}::${sql.raw(type)}`);
}
