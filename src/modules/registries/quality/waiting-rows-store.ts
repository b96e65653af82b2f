import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database, Tx } from '../../../platform/database/index.ts';
import type { RowRule } from '../record-reader.ts';
import type { DimensionCounts, WaitingLoad } from './measurement.ts';
import type { Dimension } from './quality-demand.ts';

/** Which rules of loading belong to which dimension. */
const rulesOf: Readonly<Record<Dimension, readonly RowRule[]>> = {
  completeness: ['missing'],
  validity: ['format', 'code-table', 'check-digit'],
  uniqueness: ['duplicate'],
  timeliness: ['stale'],
  consistency: ['reference'],
};

/** Rows kept aside by loads that are in, which no later load has brought again or replaced, and nobody has waived. */
const waitingRows = (set: string) => sql`
  registries.broken_row kept join registries.load load on load.id = kept.load
  where load.set_code = ${set} and load.state = 'done' and load.waived_at is null
    and not exists (
      select from registries.load whole where whole.set_code = ${set} and whole.is_whole and whole.state = 'done'
        and whole.finished_at > load.finished_at)
    and not exists (
      select from registries.settled_row settled join registries.load settling on settling.id = settled.settled_by
      where settled.load = kept.load and settled.line = kept.line and settling.state = 'done')
`;

const breaks = (dimension: Dimension) => {
  const path = rulesOf[dimension].map((rule) => `@.rule == "${rule}"`).join(' || ');
  return sql`kept.faults @? ${`$[*] ? (${path})`}::jsonpath`;
};

export async function countWaiting(
  database: Database,
  set: string,
): Promise<{ rows: number; faulty: DimensionCounts; since: Date | undefined }> {
  const count = (dimension: Dimension) => sql`count(*) filter (where ${breaks(dimension)})::float8`;
  const found = await sql<DimensionCounts & { rows: number; since: Date | null }>`
    select count(*)::float8 as rows, min(load.finished_at) as since, ${count('completeness')} as completeness,
      ${count('validity')} as validity, ${count('uniqueness')} as uniqueness, ${count('timeliness')} as timeliness,
      ${count('consistency')} as consistency
    from ${waitingRows(set)}
  `.execute(database);
  const [row] = found.rows;
  if (!row) throw new Error('counting gives a row');
  const { rows, since, ...faulty } = row;
  return { rows, faulty, since: since ?? undefined };
}

/** Loads with rows that wait, the oldest first; of one dimension or of all. */
export async function readWaitingLoads(
  database: Database,
  set: string,
  dimension: Dimension | undefined,
): Promise<WaitingLoad[]> {
  const found = await sql<WaitingLoad>`
    select load.id, load.file_name as "fileName", load.finished_at as "finishedAt", count(*)::float8 as rows
    from ${waitingRows(set)} ${dimension ? sql`and ${breaks(dimension)}` : sql``}
    group by load.id order by load.finished_at, load.id limit 200
  `.execute(database);
  return found.rows;
}

/** A row that a mending file brings again. */
export interface RowReference {
  readonly load: Uuid;
  readonly line: number;
}

/** Rows of earlier loads of the set that this load brings again: they count as settled once it is done. */
export async function settleRows(
  tx: Tx,
  { id, set }: { readonly id: Uuid; readonly set: string },
  rows: readonly RowReference[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into registries.settled_row (load, line, settled_by)
    select kept.load, kept.line, ${id}
    from unnest(${rows.map(({ load }) => load)}::uuid[], ${rows.map(({ line }) => line)}::bigint[]) again (load, line)
      join registries.broken_row kept on kept.load = again.load and kept.line = again.line
      join registries.load on load.id = kept.load and load.set_code = ${set}
    on conflict do nothing
  `.execute(tx);
}

/** Nobody has to mend what this load keeps aside any more. @returns false where that was said before */
export async function waiveRows(
  database: Database,
  load: Uuid,
  { at, name, words }: { readonly at: Date; readonly name: string; readonly words: string },
): Promise<boolean> {
  const written = await sql`
    update registries.load set waived_at = ${at}, waived_by_name = ${name}, waived_words = ${words}
    where id = ${load} and waived_at is null and state = 'done'
  `.execute(database);
  return (written.numAffectedRows ?? 0n) > 0n;
}
