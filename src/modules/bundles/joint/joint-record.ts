import type { CalendarDate } from '../../../kernel/date.ts';
import { dateIn } from '../../../kernel/date.ts';
import type { HandedFile } from '../../procedures/index.ts';
import type { JointEntry, JointEventOf, Slot } from './joint-event.ts';
import type { Party } from './joint-step.ts';

/** Whose turn it is. */
export type JointPhase =
  | 'proposing'
  | 'answering'
  | 'arranged'
  | 'signing'
  | 'mending'
  | 'rechecking'
  | 'concluding'
  | 'concluded'
  | 'called-off';

/** Something that has to be mended, by number within its record. */
export interface Defect {
  readonly number: number;
  readonly agency: string;
  readonly text: string;
  readonly by: string;
  readonly until: CalendarDate;
  readonly report: { readonly says: string; readonly on: CalendarDate } | undefined;
  readonly isMended: boolean;
  /** What was said when it was looked at again. */
  readonly said: string;
}

export interface Finding extends Omit<JointEventOf<'finding-signed'>, 'type' | 'defects'> {
  readonly at: Date;
  readonly signedBy: string;
}

export interface JointParty extends Party {
  readonly answer: JointEventOf<'dates-answered'> | undefined;
  readonly finding: Finding | undefined;
  readonly photos: readonly HandedFile[];
}

/** One visit and what came of it, reduced from its entries. */
export interface JointRecord {
  readonly entries: readonly JointEntry[];
  readonly lead: string;
  readonly openedOn: CalendarDate;
  readonly parties: readonly JointParty[];
  readonly proposal: (JointEventOf<'dates-proposed'> & { readonly on: CalendarDate }) | undefined;
  readonly visit: { readonly slot: Slot; readonly place: string; readonly contact: string } | undefined;
  /** The applicant could not be there on a day that was fixed, and has asked for another. */
  readonly asked: (JointEventOf<'another-day-asked'> & { readonly on: CalendarDate }) | undefined;
  readonly defects: readonly Defect[];
  /** Of the applicant, as proof that something is mended. */
  readonly photos: readonly HandedFile[];
  readonly conclusion: (JointEventOf<'concluded'> & { readonly at: Date; readonly by: string }) | undefined;
  readonly calledOff: string | undefined;
  readonly changedOn: CalendarDate;
}

/** @throws TypeError where the record does not begin with its opening */
export function reduceJointRecord(entries: readonly JointEntry[]): JointRecord {
  const [first, ...rest] = entries;
  if (first?.event.type !== 'opened') throw new TypeError('a joint record begins with its opening');
  const { lead, parties } = first.event;
  const opened: JointRecord = {
    entries,
    lead,
    openedOn: dateIn(first.at),
    parties: parties.map((party) => ({ ...party, answer: undefined, finding: undefined, photos: [] })),
    proposal: undefined,
    visit: undefined,
    asked: undefined,
    defects: [],
    photos: [],
    conclusion: undefined,
    calledOff: undefined,
    changedOn: dateIn(first.at),
  };
  return rest.reduce((record, entry) => ({ ...after(record, entry), changedOn: dateIn(entry.at) }), opened);
}

/** @param today the visit lies behind on its own day already: findings are signed on the spot */
export function phaseOf(record: JointRecord, today: CalendarDate): JointPhase {
  if (record.calledOff !== undefined) return 'called-off';
  if (record.conclusion) return 'concluded';
  if (!record.proposal) return 'proposing';
  if (!record.visit) return record.parties.every(({ answer }) => answer) ? 'proposing' : 'answering';
  if (dayOf(record.visit.slot) > today) return 'arranged';
  if (record.parties.some(({ finding }) => !finding)) return 'signing';
  const open = openDefects(record);
  if (open.some(({ report }) => !report)) return 'mending';
  return open.length > 0 ? 'rechecking' : 'concluding';
}

export const openDefects = ({ defects }: JointRecord) => defects.filter(({ isMended }) => !isMended);

export const dayOf = (slot: Slot) => slot.slice(0, 10) as CalendarDate;

/** Before the day that is fixed, and once: whoever comes along has made room for it. */
export function mayAskForAnotherDay(record: JointRecord, today: CalendarDate): boolean {
  return phaseOf(record, today) === 'arranged' && !record.asked;
}

/** The earliest of the proposed hours at which nobody of those who answered is prevented. */
export function commonSlot({ proposal, parties }: JointRecord): Slot | undefined {
  return proposal?.slots
    .toSorted()
    .find((slot) => parties.every(({ answer }) => !answer || answer.can.includes(slot)));
}

function after(record: JointRecord, { event, at, by }: JointEntry): JointRecord {
  switch (event.type) {
    case 'opened':
      return record;
    case 'dates-proposed':
      return {
        ...record,
        proposal: { ...event, on: dateIn(at) },
        visit: undefined,
        // Who proposes the days can come on them.
        parties: record.parties.map((party) => ({
          ...party,
          answer:
            party.agency === record.lead
              ? { type: 'dates-answered', agency: party.agency, can: event.slots, reasons: '' }
              : undefined,
        })),
      };
    case 'dates-answered':
      return withParty(record, event.agency, { answer: event });
    case 'date-fixed':
      return { ...record, visit: event };
    case 'another-day-asked':
      return { ...arrangedAnew(record), asked: { ...event, on: dateIn(at) } };
    case 'photos-added':
      return withPhotos(record, event);
    case 'finding-signed':
      return withFinding(record, event, at, by.name);
    case 'mended':
      return withReports(record, event, dateIn(at));
    case 'rechecked':
      return withRechecks(record, event);
    case 'concluded':
      return { ...record, conclusion: { ...event, at, by: by.name } };
    case 'called-off':
      return { ...record, calledOff: event.reasons };
    default:
      return event satisfies never;
  }
}

/** The lead proposes days again, and every department answers them. */
function arrangedAnew(record: JointRecord): JointRecord {
  const parties = record.parties.map((party) => ({ ...party, answer: undefined }));
  return { ...record, proposal: undefined, visit: undefined, parties };
}

function withParty(record: JointRecord, agency: string, change: Partial<JointParty>): JointRecord {
  const parties = record.parties.map((party) => (party.agency === agency ? { ...party, ...change } : party));
  return { ...record, parties };
}

function withPhotos(record: JointRecord, { agency, files }: JointEventOf<'photos-added'>): JointRecord {
  if (agency === undefined) return { ...record, photos: [...record.photos, ...files] };
  const before = record.parties.find((party) => party.agency === agency)?.photos ?? [];
  return withParty(record, agency, { photos: [...before, ...files] });
}

function withFinding(
  record: JointRecord,
  { type: _, defects, ...event }: JointEventOf<'finding-signed'>,
  at: Date,
  signedBy: string,
): JointRecord {
  const found = defects.map(
    (defect, index): Defect => ({
      ...defect,
      until: defect.until as CalendarDate,
      number: record.defects.length + index + 1,
      agency: event.agency,
      report: undefined,
      isMended: false,
      said: '',
    }),
  );
  const signed = withParty(record, event.agency, { finding: { ...event, at, signedBy } });
  return { ...signed, defects: [...record.defects, ...found] };
}

function withReports(
  record: JointRecord,
  { reports }: JointEventOf<'mended'>,
  on: CalendarDate,
): JointRecord {
  return withDefects(record, ({ number }) => {
    const report = reports.find(({ defect }) => defect === number);
    return report && { report: { says: report.says, on } };
  });
}

function withRechecks(record: JointRecord, { results }: JointEventOf<'rechecked'>): JointRecord {
  return withDefects(record, (defect) => {
    const result = results.find((one) => one.defect === defect.number);
    if (!result) return undefined;
    if (result.isMended) return { isMended: true, said: result.says };
    const until = (result.until as CalendarDate | undefined) ?? defect.until;
    return { said: result.says, report: undefined, until };
  });
}

function withDefects(
  record: JointRecord,
  change: (defect: Defect) => Partial<Defect> | undefined,
): JointRecord {
  return { ...record, defects: record.defects.map((defect) => ({ ...defect, ...change(defect) })) };
}
