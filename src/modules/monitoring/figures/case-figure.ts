import { type CalendarDate, dateIn } from '../../../kernel/date.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import { type WorkingCalendar, workingDaysBetween } from '../../../kernel/working-days.ts';
import { type CaseView, watchedTimes } from '../../procedures/index.ts';
import { windowIn } from './window-in.ts';

/** How a case ended, for what is counted. */
export type FigureOutcome = 'approved' | 'refused' | 'acceptance-refused' | 'withdrawn' | 'lapsed';

/** What a case counts for: every figure is a sum over these. */
export interface CaseFigure {
  readonly region: string;
  readonly caseId: Uuid;
  readonly number: string;
  readonly agency: string;
  /** Basic code. */
  readonly item: string;
  readonly itemName: string;
  readonly applicant: Uuid;
  /** Where a clerk took it in; undefined for what came in online. */
  readonly window: string | undefined;
  readonly receivedOn: CalendarDate;
  /** Day of the decision, or on which it ended without one. */
  readonly endedOn: CalendarDate | undefined;
  readonly outcome: FigureOutcome | undefined;
  /** Within what was promised; undefined without a decision. */
  readonly isOnTime: boolean | undefined;
  /** Working days from acceptance to decision, special procedures left out. */
  readonly days: number | undefined;
  readonly promisedDays: number | undefined;
  readonly pauses: number;
  readonly corrections: number;
  readonly decider: Uuid | undefined;
  readonly deciderName: string | undefined;
  /** Digest of the decisive answers. */
  readonly facts: string | undefined;
}

const ends: ReadonlySet<string> = new Set([
  'approved',
  'refused',
  'acceptance-refused',
  'withdrawn',
  'lapsed',
] satisfies FigureOutcome[]);

export function caseFigureOf({ stored, state }: CaseView, facts: string | undefined): CaseFigure {
  const end = state.actions.find(({ event }) => ends.has(event.type));
  const endedOn = end && ((end.event.on as CalendarDate | undefined) ?? dateIn(end.at));
  const isDecided = end?.event.type === 'approved' || end?.event.type === 'refused';
  const count = (type: string) => state.actions.filter(({ event }) => event.type === type).length;
  const { acceptedOn } = state.clock;
  const promised = isDecided
    ? watchedTimes(state, endedOn ?? state.clock.receivedOn).find(({ clock }) => clock === 'promised')
    : undefined;
  return {
    region: stored.region,
    caseId: stored.id,
    number: stored.number,
    agency: stored.agency,
    item: stored.implementationCode.slice(-12),
    itemName: stored.itemName,
    applicant: stored.applicantId,
    window: windowIn(state.actions[0]?.actor.name),
    receivedOn: state.clock.receivedOn,
    endedOn,
    outcome: end && (end.event.type as FigureOutcome),
    isOnTime: promised && endedOn !== undefined ? endedOn <= promised.dueOn : undefined,
    days:
      isDecided && acceptedOn && endedOn
        ? daysCounted(acceptedOn, endedOn, state.suspensions, state.calendar)
        : undefined,
    promisedDays:
      isDecided && state.plan.promised.unit === 'working-day' ? state.plan.promised.value : undefined,
    pauses: count('paused'),
    corrections: count('correction-requested'),
    decider: isDecided ? (end.actor.account as Uuid | undefined) : undefined,
    deciderName: isDecided && end.actor.account ? end.actor.name : undefined,
    facts: isDecided ? facts : undefined,
  };
}

function daysCounted(
  from: CalendarDate,
  to: CalendarDate,
  suspensions: CaseView['state']['suspensions'],
  calendar: WorkingCalendar,
): number {
  let days = 0;
  const whole = suspensions.filter(({ task }) => task === undefined);
  const total = workingDaysBetween(from, to, calendar);
  // Overlapping special procedures count once.
  let until = from;
  for (const pause of whole.toSorted((left, right) => (left.from < right.from ? -1 : 1))) {
    const [, begin = until] = [pause.from, until].toSorted();
    const end = pause.to === undefined || pause.to > to ? to : pause.to;
    if (end > begin) {
      days += workingDaysBetween(begin, end, calendar);
      until = end;
    }
  }
  return Math.max(0, total - days);
}
