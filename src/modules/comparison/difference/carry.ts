import { dateIn } from '../../../kernel/date.ts';
import { conflict } from '../../../kernel/refusal.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database, Tx } from '../../../platform/database/index.ts';
import {
  applyAction,
  type CarriedRun,
  type CaseActor,
  getCalendar,
  getProcedures,
  type OfficialCalendar,
  reduceRun,
  standingOf,
} from '../../procedures/index.ts';
import { type DifferenceAction, DifferenceEvent, type StoredDifference } from './difference.ts';
import { appendAct, type DifferenceProjection, findDifference } from './difference-store.ts';

/** A difference as its history makes it, by the same engine as every case. */
export interface DifferenceView {
  readonly stored: StoredDifference;
  readonly run: CarriedRun<DifferenceEvent>;
  readonly calendar: OfficialCalendar;
}

/** Without asking who wants to know. */
export async function findDifferenceView(
  database: Database,
  by: { number: string } | { id: Uuid },
): Promise<DifferenceView | undefined> {
  const stored = await findDifference(database, by);
  if (!stored) return undefined;
  const [procedures, calendar] = await Promise.all([getProcedures(database), getCalendar(database)]);
  const procedure = procedures.getVersion(stored.procedureCode, stored.procedureVersion);
  return { stored, run: reduceRun(procedure, stored.actions), calendar };
}

/** What a run has to say of a difference that it finds again. */
export interface FoundNow {
  readonly run: Uuid;
  readonly content: string;
  readonly elements: readonly string[];
}

/** Adds one event to a difference. @throws Refusal `difference-changed` where somebody was faster */
export async function carry(
  tx: Tx,
  { stored, run, calendar }: DifferenceView,
  { event, actor, now, found }: { event: DifferenceEvent; actor: CaseActor; now: Date; found?: FoundNow },
): Promise<void> {
  const action: DifferenceAction = {
    sequence: stored.sequence + 1,
    at: new Date(Math.max(now.getTime(), stored.actions.at(-1)?.at.getTime() ?? 0)),
    actor,
    event: DifferenceEvent.parse(event),
  };
  const next = applyAction(run, action);
  const isWritten = await appendAct(tx, stored, action, { ...projectionOf(next, calendar, now), found });
  if (isWritten) return;
  throw conflict('difference-changed', {
    zh: '有人刚刚办理了这条差异，您的操作没有办成。请刷新后查看。',
    en: 'Somebody has just acted on this difference, and yours was not done. Reload the page.',
  });
}

/** What is mended waits for nobody but the next run. */
export function projectionOf(
  run: CarriedRun<DifferenceEvent>,
  calendar: OfficialCalendar,
  now: Date,
): DifferenceProjection {
  const [owed] = run.status === 'mended' ? [] : standingOf(run, calendar, dateIn(now)).open;
  return {
    status: run.status,
    waitsRole: run.closedAt ? undefined : owed?.task.role,
    waitsAgency: run.closedAt ? undefined : owed?.task.agency,
    dueOn: run.closedAt ? undefined : owed?.dueOn,
    closedAt: run.closedAt,
  };
}

/** Who acts where nobody does. */
export const system: CaseActor = { account: undefined, name: '系统（数据比对）', agency: undefined };
