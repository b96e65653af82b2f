import { dateIn } from '../../../kernel/date.ts';
import { type Uuid, uuidv7 } from '../../../kernel/uuid.ts';
import type { Database, Tx } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OfficialCalendar } from '../calendar.ts';
import { type DueFormula, evaluateDue } from '../engine/due-formula.ts';
import {
  insertRecomputation,
  type MovedDate,
  type MovingCase,
  moveDates,
  type Recomputation,
  readMovingCases,
  readOpenFormulas,
} from '../recompute-store.ts';

/** What a calendar would move, before anything is changed. */
export interface DatePreview {
  readonly moved: readonly MovedDate[];
  readonly cases: readonly MovingCase[];
}

const casesShown = 50;

export async function previewDueDates(
  database: Database,
  calendar: OfficialCalendar,
  now: Date,
): Promise<DatePreview> {
  const moved = await findMovedDates(database, calendar, now);
  return { moved, cases: await readMovingCases(database, moved, casesShown) };
}

export interface RecomputeOrder {
  readonly calendar: OfficialCalendar;
  /** Why, as the log says it: 国办发明电〔2026〕7号. */
  readonly reason: string;
  readonly by: { readonly account: Uuid | undefined; readonly name: string };
}

/**
 * Brings every open date to what its formula and the calendar give, in the caller's transaction, and writes down what
 * moved. Different formulas are few even where tasks are many: each is computed once, by the same function as always.
 * @returns undefined where nothing moved
 */
export async function recomputeDueDates(
  { now }: Pick<Platform, 'now'>,
  tx: Tx,
  { calendar, reason, by }: RecomputeOrder,
): Promise<Recomputation | undefined> {
  const startedAt = now();
  const started = performance.now();
  const moved = await findMovedDates(tx, calendar, startedAt);
  if (moved.length === 0) return undefined;
  const { cases, tasks } = await moveDates(tx, moved);
  const milliseconds = Math.round(performance.now() - started);
  const done = { id: uuidv7(), startedAt, milliseconds, reason, byName: by.name, cases, tasks };
  await insertRecomputation(tx, { ...done, account: by.account }, moved);
  return done;
}

async function findMovedDates(
  database: Database,
  calendar: OfficialCalendar,
  now: Date,
): Promise<MovedDate[]> {
  const today = dateIn(now);
  const open = await readOpenFormulas(database);
  return open
    .map(({ of, formula, day, rows }): MovedDate => {
      const after = evaluateDue(JSON.parse(formula) as DueFormula, calendar, today).on;
      return { of, formula, before: day, after, rows };
    })
    .filter(({ before, after }) => before !== after);
}
