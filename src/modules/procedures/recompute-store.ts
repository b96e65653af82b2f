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
    from procedures.task where status <> 'done' and due_formula is not null group by due_formula, due_on
    union all
    select date.of, date.formula, date.day, count(*)::int
    from procedures.case_file cross join lateral (values
      ('promised', promised_formula, promised_due), ('statutory', statutory_formula, statutory_due),
      ('silence', silence_formula, silence_on)
    ) as date(of, formula, day)
    where closed_at is null and date.formula is not null and date.day is not null
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
    join procedures.case_file on promised_formula = moved.formula and promised_due = moved.before
    where closed_at is null
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

/** Writes the new days. @returns how many cases and tasks moved */
export async function moveDates(
  tx: Tx,
  moved: readonly MovedDate[],
): Promise<{ cases: number; tasks: number }> {
  const cases = await sql<{ moved: number }>`
    with promised as (select * from ${movedTable(moved.filter(({ of }) => of === 'promised'))}),
    statutory as (select * from ${movedTable(moved.filter(({ of }) => of === 'statutory'))}),
    silence as (select * from ${movedTable(moved.filter(({ of }) => of === 'silence'))}),
    changed as (
      update procedures.case_file set promised_due = coalesce(new.promised, promised_due),
        statutory_due = coalesce(new.statutory, statutory_due), silence_on = coalesce(new.silence, silence_on)
      from (
        select file.region, file.id, promised.after as promised, statutory.after as statutory, silence.after as silence
        from procedures.case_file as file
        left join promised on promised.formula = file.promised_formula and promised.before = file.promised_due
        left join statutory on statutory.formula = file.statutory_formula and statutory.before = file.statutory_due
        left join silence on silence.formula = file.silence_formula and silence.before = file.silence_on
        where file.closed_at is null
      ) as new
      where case_file.region = new.region and case_file.id = new.id
        and (new.promised is not null or new.statutory is not null or new.silence is not null)
      returning 1
    ) select count(*)::int as moved from changed
  `.execute(tx);
  const tasks = await sql<{ moved: number }>`
    with changed as (
      update procedures.task set due_on = moved.after, overdue_told = overdue_told and moved.after <= moved.before
      from ${movedTable(moved.filter(({ of }) => of === 'task'))}
      where status <> 'done' and due_formula = moved.formula and due_on = moved.before
      returning 1
    ) select count(*)::int as moved from changed
  `.execute(tx);
  return { cases: cases.rows[0]?.moved ?? 0, tasks: tasks.rows[0]?.moved ?? 0 };
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
    select number from procedures.case_file where closed_at is null and promised_formula is null
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
