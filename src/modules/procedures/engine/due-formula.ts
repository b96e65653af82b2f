import { addDays, type CalendarDate, dateIn } from '../../../kernel/date.ts';
import { dueDate, type Pause, type TimeUnit } from '../../../kernel/time-limit.ts';
import { firstWorkingDayOnOrAfter, type WorkingCalendar } from '../../../kernel/working-days.ts';

/**
 * How a due day follows from what happened, without the calendar: kept beside each task, so that a changed calendar
 * moves every open date by computing each different formula once.
 */
export type DueFormula = FixedDay | CountedDays | Earliest;

interface FixedDay {
  readonly day: CalendarDate;
}

interface CountedDays {
  /** A day, an instant where hours are counted, or the due day of another formula. */
  readonly from: string | DueFormula;
  readonly value: number;
  readonly unit: TimeUnit;
  readonly pauses?: readonly FormulaPause[];
}

interface Earliest {
  readonly earliest: readonly DueFormula[];
}

/** A pause that still lasts ends on the day that was told, or today where it has lasted longer. */
export interface FormulaPause {
  readonly from: CalendarDate;
  readonly to?: CalendarDate | undefined;
  readonly told?: CalendarDate | undefined;
}

/** The last day, and the instant where hours are counted. */
export interface Due {
  readonly on: CalendarDate;
  readonly at?: Date;
}

/** One text for one formula: equal formulas are computed once, here and when the calendar changes. */
export function formulaText(formula: DueFormula): string {
  const text = texts.get(formula) ?? JSON.stringify(formula);
  texts.set(formula, text);
  return text;
}

const texts = new WeakMap<DueFormula, string>();

export function earliestOf(formulas: readonly DueFormula[]): DueFormula | undefined {
  const [only, ...others] = formulas;
  return others.length === 0 ? only : { earliest: formulas };
}

/** Whether the due day moves by the mere passing of days: a pause lasts. */
export function movesDaily(formula: DueFormula): boolean {
  if ('day' in formula) return false;
  if ('earliest' in formula) return formula.earliest.some(movesDaily);
  const lasts = formula.pauses?.some(({ to }) => to === undefined) ?? false;
  return lasts || (typeof formula.from === 'object' && movesDaily(formula.from));
}

export function evaluateDue(formula: DueFormula, calendar: WorkingCalendar, today: CalendarDate): Due {
  if (movesDaily(formula)) return compute(formula, calendar, today);
  const results = knownResults.get(calendar) ?? new Map<string, Due>();
  knownResults.set(calendar, results);
  const key = formulaText(formula);
  const known = results.get(key);
  if (known) return known;
  if (results.size >= mostKnown) results.clear();
  const due = compute(formula, calendar, today);
  results.set(key, due);
  return due;
}

/** Thousands of cases share a few formulas: received on one day, with one limit. */
const knownResults = new WeakMap<WorkingCalendar, Map<string, Due>>();
const mostKnown = 20_000;

function compute(formula: DueFormula, calendar: WorkingCalendar, today: CalendarDate): Due {
  if ('day' in formula) return { on: formula.day };
  if ('earliest' in formula) {
    return formula.earliest.map((each) => evaluateDue(each, calendar, today)).reduce(earlier);
  }
  const pauses = (formula.pauses ?? []).map((pause) => closed(pause, today));
  if (formula.unit === 'hour' && typeof formula.from === 'string' && formula.from.length > 10) {
    return countHours(new Date(formula.from), formula.value, pauses);
  }
  const from = startOf(formula.from, calendar, today);
  if (formula.unit === 'immediate') return { on: firstWorkingDayOnOrAfter(from, calendar) };
  return { on: dueDate({ value: formula.value, unit: formula.unit }, from, calendar, pauses) };
}

function startOf(from: string | DueFormula, calendar: WorkingCalendar, today: CalendarDate): CalendarDate {
  return typeof from === 'string' ? (from as CalendarDate) : evaluateDue(from, calendar, today).on;
}

function closed({ from, to, told }: FormulaPause, today: CalendarDate): Pause {
  if (to !== undefined) return { from, to };
  return { from, to: [from, told ?? from, today].reduce((latest, day) => (day > latest ? day : latest)) };
}

function earlier(left: Due, right: Due): Due {
  if (left.on !== right.on) return left.on < right.on ? left : right;
  if (left.at && right.at) return left.at <= right.at ? left : right;
  return left.at ? left : right;
}

const hour = 3_600_000;

/** Hours run day and night; a day that does not count moves the end by a whole day. */
function countHours(from: Date, hours: number, pauses: readonly Pause[]): Due {
  let at = new Date(from.getTime() + hours * hour);
  for (let day = addDays(dateIn(from), 1); day <= dateIn(at); day = addDays(day, 1)) {
    if (pauses.some((pause) => day > pause.from && day <= pause.to)) at = new Date(at.getTime() + 24 * hour);
  }
  return { on: dateIn(at), at };
}
