import { sql } from 'kysely';
import type { CalendarDate } from '../../kernel/date.ts';
import type { Uuid } from '../../kernel/uuid.ts';
import type { Database, Tx } from '../../platform/database/index.ts';

/** Which date a formula gives: of a task, or of a case as a whole. */
export const datedKinds = ['task', 'promised', 'statutory', 'silence'] as const;
export type DatedKind = (typeof datedKinds)[number];

/** A formula that open rows have, with the day that stands beside it now and how many rows that concerns. */
export interface OpenFormula {
  readonly of: DatedKind;
  readonly formula: string;
  readonly day: CalendarDate;
  readonly rows: number;
}

export interface MovedDate {
  readonly of: DatedKind;
  readonly formula: string;
  readonly before: CalendarDate;
  readonly after: CalendarDate;
  readonly rows: number;
}

/** Every different formula of what is open. Many cases share one, so these are few. */
export async function readOpenFormulas(database: Database): Promise<OpenFormula[]> {
  const found = await sql<OpenFormula>`
    select 'task' as of, due_formula as formula, due_on as day, count(*)::int as rows
    from procedures.task where due_formula is not null group by due_formula, due_on
    union all
    select date.of, date.formula, date.day, count(*)::int
    from procedures.case_clock cross join lateral (values
      ('promised', promised_formula, promised_due), ('statutory', statutory_formula, statutory_due),
      ('silence', silence_formula, silence_on)
    ) as date(of, formula, day)
    where date.formula is not null and date.day is not null
    group by date.of, date.formula, date.day
  `.execute(database);
  return found.rows;
}

/** A case of which a date moves, to look at before anything is changed. */
export interface MovingCase {
  readonly number: string;
  readonly itemName: string;
  readonly applicantName: string;
  readonly before: CalendarDate;
  readonly after: CalendarDate;
}

/** Cases whose promised day moves, those that move farthest back first. */
export async function readMovingCases(
  database: Database,
  moved: readonly MovedDate[],
  most: number,
): Promise<MovingCase[]> {
  const found = await sql<{
    number: string;
    item_name: string;
    applicant_name: string;
    before: CalendarDate;
    after: CalendarDate;
  }>`
    select number, item_name, applicant_name, moved.before, moved.after
    from ${movedTable(moved.filter(({ of }) => of === 'promised'))}
    join procedures.case_clock as clock on promised_formula = moved.formula and clock.promised_due = moved.before
    join procedures.case_file as file on file.region = clock.region and file.id = clock.case_id
    order by moved.after - moved.before desc, number limit ${most}
  `.execute(database);
  return found.rows.map((row) => ({
    number: row.number,
    itemName: row.item_name,
    applicantName: row.applicant_name,
    before: row.before,
    after: row.after,
  }));
}

/**
 * Writes the new days: cases before tasks, as acts do, so that neither waits for the other in turn. Each row is judged by
 * what stands in it when it is written. @returns how many cases and tasks moved
 */
export async function moveDates(
  tx: Tx,
  moved: readonly MovedDate[],
): Promise<{ cases: number; tasks: number }> {
  return { cases: await moveCases(tx, moved), tasks: await moveTasks(tx, moved) };
}

/** A case has up to three dates, so its new days are looked up by name, formula and day, all in one pass. */
async function moveCases(tx: Tx, moved: readonly MovedDate[]): Promise<number> {
  const after = Object.fromEntries(
    moved.map((date) => [`${date.of} ${date.before} ${date.formula}`, date.after]),
  );
  const given = sql`given.days`;
  const keys = {
    promised: sql`'promised ' || promised_due::text || ' ' || promised_formula`,
    statutory: sql`'statutory ' || statutory_due::text || ' ' || statutory_formula`,
    silence: sql`'silence ' || silence_on::text || ' ' || silence_formula`,
  };
  const done = await sql`
    update procedures.case_clock set
      promised_due = coalesce((${given} ->> (${keys.promised}))::date, promised_due),
      statutory_due = coalesce((${given} ->> (${keys.statutory}))::date, statutory_due),
      silence_on = coalesce((${given} ->> (${keys.silence}))::date, silence_on)
    from (select ${JSON.stringify(after)}::jsonb as days) as given
    where ${given} ? (${keys.promised}) or ${given} ? (${keys.statutory}) or ${given} ? (${keys.silence})
  `.execute(tx);
  return Number(done.numAffectedRows ?? 0);
}

async function moveTasks(tx: Tx, moved: readonly MovedDate[]): Promise<number> {
  const done = await sql`
    update procedures.task set due_on = moved.after, overdue_told = overdue_told and moved.after <= moved.before
    from ${movedTable(moved.filter(({ of }) => of === 'task'))}
    where due_formula = moved.formula and due_on = moved.before
  `.execute(tx);
  return Number(done.numAffectedRows ?? 0);
}

function movedTable(moved: readonly MovedDate[]) {
  const rows = JSON.stringify(moved.map(({ formula, before, after }) => ({ formula, before, after })));
  return sql`json_to_recordset(${rows}::json) as moved(formula text, before date, after date)`;
}

/** A recomputation that moved something. */
export interface Recomputation {
  readonly id: Uuid;
  readonly startedAt: Date;
  readonly milliseconds: number;
  readonly reason: string;
  readonly byName: string;
  readonly cases: number;
  readonly tasks: number;
}

export async function insertRecomputation(
  tx: Tx,
  done: Recomputation & { readonly account: Uuid | undefined },
  moved: readonly MovedDate[],
): Promise<void> {
  const rows = JSON.stringify(moved);
  await sql`
    insert into procedures.recomputation (id, started_at, milliseconds, reason, by_account, by_name, cases, tasks)
    values (${done.id}, ${done.startedAt}, ${done.milliseconds}, ${done.reason}, ${done.account ?? null},
      ${done.byName}, ${done.cases}, ${done.tasks})
  `.execute(tx);
  await sql`
    insert into procedures.moved_date (recomputation, formula, of, before, after, rows)
    select ${done.id}::uuid, formula, of, before, after, rows
    from json_to_recordset(${rows}::json) as t(of text, formula text, before date, after date, rows integer)
  `.execute(tx);
}

/** Recomputations that moved something, the newest first; or one of them. */
export async function readRecomputations(
  database: Database,
  { id, most }: { id?: Uuid; most: number },
): Promise<Recomputation[]> {
  const found = await sql<{
    id: Uuid;
    started_at: Date;
    milliseconds: number;
    reason: string;
    by_name: string;
    cases: number;
    tasks: number;
  }>`
    select id, started_at, milliseconds, reason, by_name, cases, tasks
    from procedures.recomputation ${id === undefined ? sql`` : sql`where id = ${id}`}
    order by started_at desc, id desc limit ${most}
  `.execute(database);
  return found.rows.map((row) => ({
    id: row.id,
    startedAt: row.started_at,
    milliseconds: row.milliseconds,
    reason: row.reason,
    byName: row.by_name,
    cases: row.cases,
    tasks: row.tasks,
  }));
}

/** Open cases from before formulas were kept. */
export async function readCasesWithoutFormula(database: Database, most: number): Promise<string[]> {
  const found = await sql<{ number: string }>`
    select number from procedures.case_clock as clock
    join procedures.case_file as file on file.region = clock.region and file.id = clock.case_id
    where clock.promised_formula is null
    order by received_at limit ${most}
  `.execute(database);
  return found.rows.map(({ number }) => number);
}

/** What one recomputation moved, what concerns most first. */
export async function readMovedDates(database: Database, id: Uuid, most: number): Promise<MovedDate[]> {
  const found = await sql<MovedDate>`
    select of, formula, before, after, rows from procedures.moved_date
    where recomputation = ${id} order by rows desc, of, formula, before limit ${most}
  `.execute(database);
  return found.rows;
}
