import { sql } from 'kysely';
import { type Database, reference, type Tx } from '../../platform/database/index.ts';
import { Comparison } from './comparison.ts';
import { nextAfter } from './schedule.ts';

/** Name under which a change of the declarations is announced (`bumpGeneration`). */
export const comparisonsGeneration = 'comparisons';

/** All comparisons, held in memory. */
export const getComparisons: (database: Database) => Promise<readonly Comparison[]> = reference(
  comparisonsGeneration,
  async (database) => {
    const found = await sql<{ content: unknown }>`
      select content from comparison.declared order by code
    `.execute(database);
    return found.rows.map(({ content }) => Comparison.parse(content));
  },
);

/** Replaces all comparisons; one whose schedule is unchanged keeps its next turn. */
export async function saveComparisons(tx: Tx, comparisons: readonly Comparison[], now: Date): Promise<void> {
  const rows = comparisons.map((content) => ({
    code: content.code,
    content,
    next_run_at: nextAfter(content.schedule, now),
  }));
  await sql`delete from comparison.declared where code <> all(${rows.map(({ code }) => code)}::text[])`.execute(
    tx,
  );
  await sql`
    insert into comparison.declared
    select * from json_populate_recordset(null::comparison.declared, ${JSON.stringify(rows)}::json)
    on conflict (code) do update set content = excluded.content,
      next_run_at = case when declared.content -> 'schedule' = excluded.content -> 'schedule'
        then declared.next_run_at else excluded.next_run_at end
  `.execute(tx);
}

/** Comparisons whose turn has come. */
export async function readDue(tx: Tx, now: Date): Promise<Comparison[]> {
  const found = await sql<{ content: unknown }>`
    select content from comparison.declared where next_run_at <= ${now} order by next_run_at
  `.execute(tx);
  return found.rows.map(({ content }) => Comparison.parse(content));
}

export async function setNext(tx: Tx, code: string, at: Date): Promise<void> {
  await sql`update comparison.declared set next_run_at = ${at} where code = ${code}`.execute(tx);
}

export async function readNextRuns(database: Database): Promise<Map<string, Date>> {
  const found = await sql<{ code: string; next_run_at: Date }>`
    select code, next_run_at from comparison.declared
  `.execute(database);
  return new Map(found.rows.map(({ code, next_run_at }) => [code, next_run_at]));
}
