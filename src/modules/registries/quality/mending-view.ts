import { dateIn } from '../../../kernel/date.ts';
import { conflict, notFound } from '../../../kernel/refusal.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database, Tx } from '../../../platform/database/index.ts';
import type { OfficialActor } from '../../identity/index.ts';
import {
  applyAction,
  type CarriedRun,
  type CaseActor,
  getCalendar,
  getProcedures,
  type OfficialCalendar,
  openOffers,
  reduceRun,
  standingOf,
} from '../../procedures/index.ts';
import { dataSetPolicy } from '../policy.ts';
import { type MendingAction, MendingEvent, type MendingProjection, type StoredMending } from './mending.ts';
import { appendMendingAct, findMending } from './mending-store.ts';

/** A duty as its history makes it, by the same engine as every case. */
export interface MendingView {
  readonly stored: StoredMending;
  readonly run: CarriedRun<MendingEvent>;
  readonly calendar: OfficialCalendar;
}

/** Without asking who wants to know. */
export async function findMendingView(
  database: Database,
  by: { number: string } | { id: Uuid },
): Promise<MendingView | undefined> {
  const stored = await findMending(database, by);
  if (!stored) return undefined;
  const [procedures, calendar] = await Promise.all([getProcedures(database), getCalendar(database)]);
  const procedure = procedures.getVersion(stored.procedureCode, stored.procedureVersion);
  return { stored, run: reduceRun(procedure, stored.actions), calendar };
}

/** @throws Refusal `mending-unknown` */
export async function getMending(
  database: Database,
  actor: OfficialActor,
  number: string,
): Promise<MendingView> {
  const view = await findMendingView(database, { number });
  if (view && dataSetPolicy.can(actor, 'see-quality', view.stored)) return view;
  throw notFound('mending-unknown', {
    zh: '没有找到这个整改事项。请核对编号。',
    en: 'There is no such duty to mend. Check its number.',
  });
}

/** What an official can do with the duty now: that it is done, a measurement alone says. */
export function offersOn({ run, calendar, stored }: MendingView, actor: OfficialActor, now: Date) {
  return openOffers(run, calendar, dateIn(now)).filter(
    ({ act, task }) =>
      act !== mend && dataSetPolicy.can(actor, 'act-on-mending', { owner: stored.owner, task }),
  );
}

const mend = 'mend';

/** Ends a duty whose ground a measurement no longer finds. */
export async function endMending(tx: Tx, view: MendingView, now: Date): Promise<void> {
  const offer = openOffers(view.run, view.calendar, dateIn(now)).find(({ act }) => act === mend);
  if (!offer) throw new Error(`the duty ${view.stored.number} is open and cannot end`);
  const event = { type: 'mended' as const, act: mend, task: offer.task?.key };
  await append(tx, view, { event, actor: measuring, now });
}

/** Adds one event to a duty. @throws Refusal `mending-changed` where somebody was faster */
export async function append(
  tx: Tx,
  { stored, run, calendar }: MendingView,
  { event, actor, now }: { readonly event: MendingEvent; readonly actor: CaseActor; readonly now: Date },
): Promise<void> {
  const action: MendingAction = {
    sequence: stored.sequence + 1,
    at: new Date(Math.max(now.getTime(), stored.actions.at(-1)?.at.getTime() ?? 0)),
    actor,
    event: MendingEvent.parse(event),
  };
  const next = projectionOf(applyAction(run, action), calendar, now);
  if (await appendMendingAct(tx, stored, action, next)) return;
  throw conflict('mending-changed', {
    zh: '有人刚刚办理了这个整改事项，您的操作没有办成。请刷新后查看。',
    en: 'Somebody has just acted on this duty, and yours was not done. Reload the page.',
  });
}

export function projectionOf(
  run: CarriedRun<MendingEvent>,
  calendar: OfficialCalendar,
  now: Date,
): MendingProjection {
  const [owed] = standingOf(run, calendar, dateIn(now)).open;
  return {
    status: run.status,
    waitsRole: owed?.task.role ?? null,
    waitsAgency: owed?.task.agency ?? null,
    dueOn: owed?.dueOn ?? null,
    closedAt: run.closedAt ?? null,
  };
}

/** Who acts where a measurement does. */
export const measuring: CaseActor = { account: undefined, name: '系统（数据质量测量）', agency: undefined };
