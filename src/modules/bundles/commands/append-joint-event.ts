import { type CalendarDate, dateIn } from '../../../kernel/date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { announce, eventOf } from '../../../platform/outbox/index.ts';
import { type JointEntry, JointEvent } from '../joint/joint-event.ts';
import { dayOf, type JointRecord, phaseOf, reduceJointRecord } from '../joint/joint-record.ts';
import { appendEntry, saveCopies } from '../joint/joint-store.ts';
import { type JointHappening, jointTopic } from '../joint/joint-topic.ts';
import type { Matter } from '../matter.ts';

export interface JointAuthor {
  readonly account: string | undefined;
  readonly name: string;
  readonly agency: string | undefined;
}

interface Appended {
  readonly step: string;
  readonly event: JointEvent;
  readonly by: JointAuthor;
  readonly at: Date;
}

/** Adds one entry to a record that the caller holds, and tells whom it concerns. @returns the record after it */
export async function appendJointEvent(
  tx: Tx,
  matter: Matter,
  before: JointRecord | undefined,
  { step, event, by, at }: Appended,
): Promise<JointRecord> {
  const last = before?.entries.at(-1);
  const entry: JointEntry = {
    sequence: (last?.sequence ?? 0) + 1,
    at: new Date(Math.max(at.getTime(), last?.at.getTime() ?? 0)),
    by,
    event: JointEvent.parse(event),
  };
  const record = reduceJointRecord([...(before?.entries ?? []), entry]);
  const today = dateIn(entry.at);
  await appendEntry(tx, matter, step, entry);
  await saveCopies(tx, matter, step, {
    status: statusOf(record),
    result: record.conclusion?.result,
    visitOn: record.visit && dayOf(record.visit.slot),
    at: entry.at,
  });
  const happened = happeningOf(event, record, today);
  if (happened) {
    const data = { matter: matter.number, step, sequence: entry.sequence, happened };
    await announce(tx, eventOf(jointTopic, { key: matter.id, at: entry.at, data }));
  }
  return record;
}

function statusOf({ conclusion, calledOff }: JointRecord) {
  if (calledOff !== undefined) return 'called-off';
  return conclusion ? 'concluded' : 'open';
}

/** Findings are told of once, when all are there: 一次性告知. */
function happeningOf(
  event: JointEvent,
  record: JointRecord,
  today: CalendarDate,
): JointHappening['happened'] | undefined {
  switch (event.type) {
    case 'dates-answered':
      return phaseOf(record, today) === 'proposing' ? 'dates-refused' : undefined;
    case 'finding-signed':
    case 'rechecked': {
      const phase = phaseOf(record, today);
      if (phase === 'mending') return 'defects-found';
      return phase === 'concluding' ? 'ready' : undefined;
    }
    case 'photos-added':
      return undefined;
    default:
      return event.type;
  }
}
