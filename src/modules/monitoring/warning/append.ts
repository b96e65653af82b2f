import { dateIn } from '../../../kernel/date.ts';
import { conflict } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/database/index.ts';
import {
  applyAction,
  type CarriedRun,
  type CaseActor,
  type OfficialCalendar,
  standingOf,
} from '../../procedures/index.ts';
import { judgeOf } from './judge-of.ts';
import { type StoredWarning, type WarningAction, WarningEvent } from './warning.ts';
import { appendAct, type WarningProjection } from './warning-store.ts';
import { announceWarning } from './warning-topic.ts';

/** A warning as its history makes it, by the same engine as every case. */
export interface WarningView {
  readonly stored: StoredWarning;
  readonly run: CarriedRun<WarningEvent>;
  readonly calendar: OfficialCalendar;
}

/** Adds one event to a warning. @throws Refusal `warning-changed` where somebody was faster */
export async function append(
  tx: Tx,
  { stored, run, calendar }: WarningView,
  event: WarningEvent,
  actor: CaseActor,
  now: Date,
): Promise<WarningView> {
  const action: WarningAction = {
    sequence: stored.sequence + 1,
    at: new Date(Math.max(now.getTime(), stored.actions.at(-1)?.at.getTime() ?? 0)),
    actor,
    event: WarningEvent.parse(event),
  };
  const next = applyAction(run, action);
  const projection = projectionOf(next, calendar, now);
  const isWritten = await appendAct(tx, stored, action, projection);
  if (!isWritten) {
    throw conflict('warning-changed', {
      zh: '有人刚刚办理了这个预警，您的操作没有办成。请刷新后查看。',
      en: 'Somebody has just acted on this warning, and yours was not done. Reload the page.',
    });
  }
  await announceWarning(tx, { identity: stored, action, projection, judgedBy: judgeOf(stored.actions) });
  const after = { ...stored, sequence: action.sequence, actions: [...stored.actions, action] };
  return { stored: after, run: next, calendar };
}

export function projectionOf(
  run: CarriedRun<WarningEvent>,
  calendar: OfficialCalendar,
  now: Date,
): WarningProjection {
  const { open, silenceOn } = standingOf(run, calendar, dateIn(now));
  const [owed] = open;
  return {
    status: run.status,
    waitsRole: owed?.task.role,
    waitsAgency: owed?.task.agency,
    dueOn: owed?.dueOn,
    silenceOn: run.closedAt ? undefined : silenceOn,
    closedAt: run.closedAt,
  };
}

/** Who acts where nobody does. */
export const system: CaseActor = { account: undefined, name: '系统（电子监察）', agency: undefined };
