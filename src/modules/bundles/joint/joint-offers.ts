import type { CalendarDate } from '../../../kernel/date.ts';
import type { WorkingCalendar } from '../../../kernel/working-days.ts';
import type { Actor } from '../../identity/index.ts';
import { jointPolicy } from '../policy.ts';
import { jointDues } from './joint-due.ts';
import { commonSlot, type JointPhase, type JointRecord, openDefects, phaseOf } from './joint-record.ts';
import type { JointStep } from './joint-step.ts';

/** What an official can do with a record. */
export const jointActs = [
  'propose',
  'fix',
  'answer',
  'photos',
  'sign',
  'recheck',
  'conclude',
  'call-off',
] as const;
export type JointAct = (typeof jointActs)[number];

/** An act that somebody may do now, for the agency named. */
export interface JointOffer {
  readonly act: JointAct;
  readonly agency: string;
}

/** The record with everything that decides what may be done with it on that day. */
export interface JointSituation {
  readonly step: JointStep;
  readonly record: JointRecord;
  readonly today: CalendarDate;
  readonly calendar: WorkingCalendar;
}

/** What is open now, whoever may do it. */
export function openJointActs(situation: JointSituation): JointOffer[] {
  const { record, today } = situation;
  const phase = phaseOf(record, today);
  return [
    ...actsOfLead(situation, phase).map((act) => ({ act, agency: record.lead })),
    ...record.parties.flatMap(({ agency }) =>
      actsOfParty(record, agency, phase).map((act) => ({ act, agency })),
    ),
  ];
}

/** What this official may do now: what is not offered cannot be done. */
export function offeredJointActs(situation: JointSituation, actor: Actor | undefined): JointOffer[] {
  return openJointActs(situation).filter(({ act, agency }) => jointPolicy.can(actor, act, { agency }));
}

/** A day may be proposed anew until the first department has signed. */
const beforeFindings: readonly JointPhase[] = ['proposing', 'answering', 'arranged', 'signing'];

function actsOfLead(situation: JointSituation, phase: JointPhase): JointAct[] {
  const { record } = situation;
  if (phase === 'concluded' || phase === 'called-off') return [];
  const hasFindings = record.parties.some(({ finding }) => finding);
  return [
    ...(beforeFindings.includes(phase) && !hasFindings ? (['propose'] as const) : []),
    ...(isSilent(situation, phase) ? (['fix'] as const) : []),
    ...(mayConclude(situation, phase) ? (['conclude'] as const) : []),
    'call-off',
  ];
}

/** The time to answer is over, and nobody who answered is prevented. */
function isSilent({ step, record, today, calendar }: JointSituation, phase: JointPhase): boolean {
  const [due] = jointDues(record, step, today, calendar);
  return phase === 'answering' && due !== undefined && due.on < today && commonSlot(record) !== undefined;
}

/** Everything is signed and mended, or something was not mended in time. */
function mayConclude({ record, today }: JointSituation, phase: JointPhase): boolean {
  if (phase === 'concluding') return true;
  return (
    (phase === 'mending' || phase === 'rechecking') && openDefects(record).some(({ until }) => until < today)
  );
}

function actsOfParty(record: JointRecord, agency: string, phase: JointPhase): JointAct[] {
  const party = record.parties.find((one) => one.agency === agency);
  if (phase === 'answering') return party?.answer ? [] : ['answer'];
  if (phase === 'signing') return party?.finding ? [] : ['photos', 'sign'];
  if (phase !== 'mending' && phase !== 'rechecking') return [];
  const isReported = openDefects(record).some((defect) => defect.agency === agency && defect.report);
  return isReported ? ['photos', 'recheck'] : [];
}
