import { type CalendarDate, compareDates } from '../../kernel/date.ts';
import { workingDaysBetween } from '../../kernel/working-days.ts';
import type { CasePlan } from './action.ts';
import type { CaseState } from './case.ts';
import { type ClockReading, readClocks, taskFormula } from './engine/clocks.ts';
import { type DueFormula, earliestOf, evaluateDue } from './engine/due-formula.ts';
import type { CaseTask } from './engine/run.ts';

export interface DueDates {
  /** Acceptance, or one notice of all corrections, within five working days (行政许可法第三十二条). */
  readonly acceptBy: CalendarDate;
  /** Legal limit of the decision; where acceptance is still open, as if accepted on the last day for it. */
  readonly statutory: CalendarDate | undefined;
  readonly promised: CalendarDate;
  /** Delivery within ten working days of the decision (第四十四条). */
  readonly deliverBy: CalendarDate | undefined;
  /** Last day of what is to be renewed: without a decision by then it counts as renewed (第五十条). */
  readonly renewBy: CalendarDate | undefined;
  /** True while acceptance is open: the decision dates are the latest, not yet fixed. */
  readonly expected: boolean;
  /** The State Council has not announced the holidays of a year that a date reaches. */
  readonly provisional: boolean;
}

/** How long an applicant has to correct before the case may end as “补正不来”, counted in working days. */
export const correctionDays = 30;

export function dueDatesOf(state: CaseState, today: CalendarDate): DueDates {
  const clocks = readClocks(state);
  const due = (code: string) => {
    const reading = clocks.find(({ definition }) => definition.code === code);
    return reading && evaluateDue(reading.formula, state.calendar, today).on;
  };
  const promised = due('promised') ?? state.clock.receivedOn;
  return {
    acceptBy: due('acceptance') ?? state.clock.receivedOn,
    statutory: due('statutory'),
    promised,
    deliverBy: due('delivery'),
    renewBy: due('renewal'),
    expected: state.clock.acceptedOn === undefined,
    provisional: state.calendar.isProvisional(promised),
  };
}

/** How the due day of a task follows from its case; a task that nothing limits is due with the case. */
export function dueFormulaOf(
  state: CaseState,
  task: CaseTask,
  clocks: readonly ClockReading[] = readClocks(state),
): DueFormula {
  return taskFormula(state, task, clocks) ?? caseFormulaOf(clocks) ?? { day: state.clock.receivedOn };
}

/** The day by which a task must be done. */
export function taskDueOn(state: CaseState, task: CaseTask, today: CalendarDate): CalendarDate {
  return evaluateDue(dueFormulaOf(state, task), state.calendar, today).on;
}

/** The due day of the case as a whole: what was promised, and the law. */
export function caseFormulaOf(clocks: readonly ClockReading[]): DueFormula | undefined {
  return earliestOf(
    clocks.filter(({ definition }) => wholeCase.has(definition.code)).map(({ formula }) => formula),
  );
}

const wholeCase: ReadonlySet<string> = new Set(['promised', 'statutory', 'renewal']);

/** Days by which the head may extend once: ten, or fifteen where departments decide jointly (行政许可法第四十二条). */
export function longestExtension(plan: Pick<CasePlan, 'reviews'>): number {
  return plan.reviews.length > 0 ? 15 : 10;
}

export type ClockColour = 'green' | 'yellow' | 'red';

/** Red once the day has passed, yellow on the last working day and the one before. */
export function clockColour(
  dueOn: CalendarDate,
  today: CalendarDate,
  calendar: CaseState['calendar'],
): ClockColour {
  if (compareDates(today, dueOn) > 0) return 'red';
  return workingDaysBetween(today, dueOn, calendar) <= 1 ? 'yellow' : 'green';
}

/** Working days left until and including the due day; negative when it has passed. */
export function workingDaysLeft(
  dueOn: CalendarDate,
  today: CalendarDate,
  calendar: CaseState['calendar'],
): number {
  return workingDaysBetween(today, dueOn, calendar);
}
