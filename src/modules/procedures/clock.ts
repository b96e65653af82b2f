import { type CalendarDate, compareDates, dateIn } from '../../kernel/date.ts';
import { provisionalCalendar } from '../../kernel/state-council-calendar.ts';
import { dueDate, extendTimeLimit, type Pause, type TimeLimit } from '../../kernel/time-limit.ts';
import { addWorkingDays, firstWorkingDayOnOrAfter, workingDaysBetween } from '../../kernel/working-days.ts';
import type { CaseAction, CasePlan } from './action.ts';
import type { Act } from './procedure.ts';

/** The dates a case's events have set. Due dates are computed from them, never stored as truth, never slept. */
export interface CaseClock {
  readonly receivedOn: CalendarDate;
  /** The day on which the five days of acceptance began: receipt, or the day of the correction. */
  readonly completeOn: CalendarDate;
  readonly acceptedOn: CalendarDate | undefined;
  readonly decidedOn: CalendarDate | undefined;
  readonly pauses: readonly Pause[];
  readonly pausedOn: CalendarDate | undefined;
  /** Days added once by the organ's head (行政许可法第四十二条). */
  readonly extendedBy: number;
  /** Day of the last event. */
  readonly lastOn: CalendarDate;
}

export interface DueDates {
  /** Acceptance, or one notice of all corrections, within five working days (行政许可法第三十二条). */
  readonly acceptBy: CalendarDate;
  /** Legal limit of the decision; where acceptance is still open, as if accepted on the last day for it. */
  readonly statutory: CalendarDate | undefined;
  readonly promised: CalendarDate;
  /** Delivery within ten working days of the decision (第四十四条). */
  readonly deliverBy: CalendarDate | undefined;
  /** True while acceptance is open: the decision dates are the latest, not yet fixed. */
  readonly expected: boolean;
  /** The State Council has not announced the holidays of a year that a date reaches. */
  readonly provisional: boolean;
}

export const acceptanceDays = 5;
export const deliveryDays = 10;
/** How long an applicant has to correct before the case may end as “补正不来”, counted in working days. */
export const correctionDays = 30;

export function startClock(receivedAt: Date): CaseClock {
  const receivedOn = dateIn(receivedAt);
  return {
    receivedOn,
    completeOn: receivedOn,
    acceptedOn: undefined,
    decidedOn: undefined,
    pauses: [],
    pausedOn: undefined,
    extendedBy: 0,
    lastOn: receivedOn,
  };
}

export function addActionToClock(clock: CaseClock, action: CaseAction): CaseClock {
  const on = dateIn(action.at);
  const next = { ...clock, lastOn: on };
  switch (action.event.type) {
    case 'corrected':
      return { ...next, completeOn: on };
    case 'accepted':
      // Where nobody asked for corrections in time, the day of receipt counts as the day of acceptance (第三十二条).
      return { ...next, acceptedOn: action.event.deemed ? clock.completeOn : on };
    case 'paused':
      return { ...next, pausedOn: on };
    case 'resumed':
      return clock.pausedOn === undefined
        ? next
        : { ...next, pausedOn: undefined, pauses: [...clock.pauses, { from: clock.pausedOn, to: on }] };
    case 'extended':
      return { ...next, extendedBy: clock.extendedBy + action.event.days };
    case 'approved':
    case 'refused':
      return { ...next, decidedOn: on };
    default:
      return next;
  }
}

export function dueDates(
  clock: CaseClock,
  plan: Pick<CasePlan, 'statutory' | 'promised'>,
  today: CalendarDate,
): DueDates {
  const acceptBy = addWorkingDays(clock.completeOn, acceptanceDays, provisionalCalendar);
  const due = (limit: CasePlan['promised']) => decisionDue(limit, clock, acceptBy, today);
  const promised = due(plan.promised);
  return {
    acceptBy,
    statutory: plan.statutory && due(plan.statutory),
    promised,
    deliverBy: clock.decidedOn && addWorkingDays(clock.decidedOn, deliveryDays, provisionalCalendar),
    expected: clock.acceptedOn === undefined,
    provisional: provisionalCalendar.isProvisional(promised),
  };
}

/** A decision on the spot is due on the day of receipt, or on the first working day after a day of rest. */
function decisionDue(
  limit: CasePlan['promised'],
  clock: CaseClock,
  acceptBy: CalendarDate,
  today: CalendarDate,
): CalendarDate {
  if (limit.unit === 'immediate') {
    return firstWorkingDayOnOrAfter(clock.acceptedOn ?? clock.completeOn, provisionalCalendar);
  }
  const from = clock.acceptedOn ?? acceptBy;
  return dueDate(extended(limit, clock.extendedBy), from, provisionalCalendar, pausesUntil(clock, today));
}

/** What of a task decides its due day. */
export interface TimedTask {
  readonly acts: readonly Act[];
  /** A limit of its own, beside that of the case. */
  readonly limit: CasePlan['promised'] | undefined;
  readonly openedOn: CalendarDate;
}

/** The day by which a task must be done. */
export function taskDueOn(
  task: TimedTask,
  clock: CaseClock,
  plan: CasePlan,
  today: CalendarDate,
): CalendarDate {
  const dates = dueDates(clock, plan, today);
  if (task.acts.includes('accept')) return earlier(dates.acceptBy, dates.promised);
  if (task.acts.includes('deliver') || (task.acts.includes('issue') && clock.decidedOn)) {
    return dates.deliverBy ?? dates.promised;
  }
  if (!task.limit) return dates.promised;
  const own = dueDate(limitOf(task.limit), task.openedOn, provisionalCalendar, pausesUntil(clock, today));
  return earlier(own, dates.promised);
}

/** Days by which the head may extend once: ten, or fifteen where departments decide jointly (行政许可法第四十二条). */
export function longestExtension(plan: Pick<CasePlan, 'reviews'>): number {
  return plan.reviews.length > 0 ? 15 : 10;
}

export type ClockColour = 'green' | 'yellow' | 'red';

/** Red once the day has passed, yellow on the last working day and the one before. */
export function clockColour(dueOn: CalendarDate, today: CalendarDate): ClockColour {
  if (today > dueOn) return 'red';
  return workingDaysBetween(today, dueOn, provisionalCalendar) <= 1 ? 'yellow' : 'green';
}

/** Working days left until and including the due day; negative when it has passed. */
export function workingDaysLeft(dueOn: CalendarDate, today: CalendarDate): number {
  return workingDaysBetween(today, dueOn, provisionalCalendar);
}

/** Pauses that are over, and the one that still lasts. The day after a pause ends counts again. */
function pausesUntil(clock: CaseClock, today: CalendarDate): readonly Pause[] {
  if (clock.pausedOn === undefined) return clock.pauses;
  const to = today < clock.pausedOn ? clock.pausedOn : today;
  return [...clock.pauses, { from: clock.pausedOn, to }];
}

function extended(limit: CasePlan['promised'], days: number): TimeLimit {
  const base = limitOf(limit);
  return days === 0 || base.unit !== 'working-day'
    ? base
    : extendTimeLimit(base, { value: days, unit: 'working-day' });
}

function limitOf(limit: CasePlan['promised']): TimeLimit {
  return { value: limit.value, unit: limit.unit };
}

function earlier(left: CalendarDate, right: CalendarDate): CalendarDate {
  return compareDates(left, right) <= 0 ? left : right;
}
