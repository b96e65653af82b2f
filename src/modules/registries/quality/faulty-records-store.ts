import { type RawBuilder, sql } from 'kysely';
import type { CalendarDate } from '../../../kernel/date.ts';
import type { Database } from '../../../platform/database/index.ts';
import type { RecordColumn, RecordLayout } from '../record-layout.ts';
import { recordTable } from '../table-store.ts';
import type { DimensionCounts } from './measurement.ts';
import type { Dimension } from './quality-demand.ts';

/** What the records of a set are held against. */
export interface MeasuredSet {
  readonly layout: RecordLayout;
  /** Tables of the sets that its elements refer to. */
  readonly targets: ReadonlyMap<string, RecordLayout>;
  readonly codesOf: (column: RecordColumn) => readonly string[];
  readonly freshSince: CalendarDate | undefined;
}

/** Which records are faulty in a dimension; none where nothing can be wrong with them. */
export function faultyIn(measured: MeasuredSet, dimension: Dimension): RawBuilder<unknown> | undefined {
  const conditions = conditionsOf[dimension](measured);
  return conditions.length === 0 ? undefined : sql`(${sql.join(conditions, sql` or `)})`;
}

/** One pass over the table for all that a record shows by itself; values that stand twice are found along their index. */
export async function countFaultyRecords(
  database: Database,
  measured: MeasuredSet,
): Promise<{ records: number; newest: Date | undefined; faulty: DimensionCounts }> {
  const count = (dimension: Dimension) => {
    const condition = faultyIn(measured, dimension);
    return condition ? sql`count(*) filter (where ${condition})::float8` : sql`0::float8`;
  };
  const found = await sql<Omit<DimensionCounts, 'uniqueness'> & { records: number; newest: Date | null }>`
    select count(*)::float8 as records, max(_since) as newest, ${count('completeness')} as completeness,
      ${count('validity')} as validity, ${count('timeliness')} as timeliness, ${count('consistency')} as consistency
    from ${recordTable(measured.layout.table)} record
  `.execute(database);
  const [row] = found.rows;
  if (!row) return { records: 0, newest: undefined, faulty: none };
  const { records, newest, ...faulty } = row;
  const uniqueness = await countRepeated(database, measured);
  return { records, newest: newest ?? undefined, faulty: { ...faulty, uniqueness } };
}

const none: DimensionCounts = { completeness: 0, validity: 0, uniqueness: 0, timeliness: 0, consistency: 0 };

async function countRepeated(database: Database, { layout }: MeasuredSet): Promise<number> {
  let repeated = 0;
  for (const { name } of distinctColumns(layout)) {
    const found = await sql<{ rows: number }>`
      select coalesce(sum(rows), 0)::float8 as rows from (
        select count(*) as rows from ${recordTable(layout.table)} where ${sql.id(name)} is not null
        group by ${sql.id(name)} having count(*) > 1) repeated
    `.execute(database);
    repeated += found.rows[0]?.rows ?? 0;
  }
  return repeated;
}

const conditionsOf: Readonly<Record<Dimension, (measured: MeasuredSet) => RawBuilder<unknown>[]>> = {
  completeness: ({ layout }) =>
    layout.columns
      .filter(({ isRequired, isKey }) => isRequired && !isKey)
      .map((column) => sql`${of(column)} is null`),
  validity: ({ layout, codesOf }) =>
    layout.columns.flatMap((column) => {
      const { type } = column.element;
      if (column.sealing !== 'none' || (type !== 'choice' && type !== 'choices')) return [];
      const codes = sql`${[...codesOf(column)]}::text[]`;
      return [type === 'choice' ? sql`${of(column)} <> all(${codes})` : sql`not ${of(column)} <@ ${codes}`];
    }),
  uniqueness: ({ layout }) =>
    distinctColumns(layout).map(
      (column) => sql`${of(column)} in (
        select ${sql.id(column.name)} from ${recordTable(layout.table)} where ${sql.id(column.name)} is not null
        group by ${sql.id(column.name)} having count(*) > 1)`,
    ),
  timeliness: ({ layout, freshSince }) =>
    layout.columns.flatMap((column) =>
      freshSince !== undefined && column.element.code === layout.set.asOf
        ? [sql`${of(column)} < ${freshSince}::date`]
        : [],
    ),
  consistency: ({ layout, targets }) =>
    layout.columns.flatMap((column) => {
      const target = column.references === undefined ? undefined : targets.get(column.references);
      const [key] = target?.keyColumns ?? [];
      if (!target || !key) return [];
      return [
        sql`(${of(column)} is not null and not exists (
          select from ${recordTable(target.table)} other where ${sql.id('other', key.name)} = ${of(column)}))`,
      ];
    }),
};

function distinctColumns({ columns, set }: RecordLayout): readonly RecordColumn[] {
  return columns.filter(({ element }) => set.distinct?.includes(element.code));
}

function of({ name }: RecordColumn): RawBuilder<unknown> {
  return sql.id('record', name);
}
