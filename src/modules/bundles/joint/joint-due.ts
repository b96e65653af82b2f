import type { CalendarDate } from '../../../kernel/date.ts';
import { dateIn } from '../../../kernel/date.ts';
import { addWorkingDays, type WorkingCalendar } from '../../../kernel/working-days.ts';
import { dayOf, type JointRecord, openDefects, phaseOf } from './joint-record.ts';
import type { JointStep } from './joint-step.ts';

/** What somebody owes the record now, and by when. */
export interface JointDue {
  /** The agency; absent: the applicant. */
  readonly agency: string | undefined;
  readonly owes: 'propose' | 'answer' | 'sign' | 'mend' | 'recheck' | 'conclude';
  readonly on: CalendarDate;
}

/** Who has to do what by when. What the applicant mends is the applicant's time: no department is late meanwhile. */
export function jointDues(
  record: JointRecord,
  { limits }: Pick<JointStep, 'limits'>,
  today: CalendarDate,
  calendar: WorkingCalendar,
): JointDue[] {
  const within = (from: CalendarDate, days: number) => addWorkingDays(from, days, calendar);
  switch (phaseOf(record, today)) {
    case 'proposing':
      return [{ agency: record.lead, owes: 'propose', on: within(proposingSince(record), limits.propose) }];
    case 'answering':
      return record.parties
        .filter(({ answer }) => !answer)
        .map(({ agency }) => ({
          agency,
          owes: 'answer' as const,
          on: within(record.proposal?.on ?? record.openedOn, limits.answer),
        }));
    case 'signing':
      return record.parties
        .filter(({ finding }) => !finding)
        .map(({ agency }) => ({
          agency,
          owes: 'sign' as const,
          on: within(record.visit ? dayOf(record.visit.slot) : record.openedOn, limits.sign),
        }));
    case 'mending':
    case 'rechecking':
      return duesOfDefects(record, (on) => within(on, limits.recheck));
    case 'concluding':
      return [{ agency: record.lead, owes: 'conclude', on: within(record.changedOn, limits.conclude) }];
    default:
      return [];
  }
}

/** The last day for the visit itself, counted anew where the applicant has asked for another day. */
export function visitBy(
  record: JointRecord,
  { limits }: Pick<JointStep, 'limits'>,
  calendar: WorkingCalendar,
): CalendarDate {
  return addWorkingDays(record.asked?.on ?? record.openedOn, limits.visit, calendar);
}

function duesOfDefects(record: JointRecord, recheckBy: (on: CalendarDate) => CalendarDate): JointDue[] {
  return openDefects(record).map(({ agency, report, until }) =>
    report
      ? { agency, owes: 'recheck', on: recheckBy(report.on) }
      : { agency: undefined, owes: 'mend', on: until },
  );
}

/** Where all have answered and no day suits everybody, or the applicant asks for another, the lead proposes again. */
function proposingSince({ entries, openedOn }: JointRecord): CalendarDate {
  const last = entries.findLast(
    ({ event }) => event.type === 'dates-answered' || event.type === 'another-day-asked',
  );
  return last ? dateIn(last.at) : openedOn;
}
