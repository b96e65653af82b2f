import { type CalendarDate, dateIn } from '../../../kernel/date.ts';
import { invalid, notAllowed } from '../../../kernel/refusal.ts';
import { provisionalCalendar } from '../../../kernel/state-council-calendar.ts';
import { addWorkingDays } from '../../../kernel/working-days.ts';
import { inTransaction, type Tx } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type OfficialActor, signatureOf } from '../../identity/index.ts';
import type { ActRequest } from '../act-request.ts';
import type { CaseEvent, CaseEventOf } from '../action.ts';
import type { CaseState } from '../case.ts';
import type { CaseIdentity } from '../case-store.ts';
import { correctionDays, longestExtension } from '../clock.ts';
import type { OfferedAct } from '../policy.ts';
import { getCaseForUpdate, requireOfficialReader } from '../queries/get-case.ts';
import { appendEvent } from './append-event.ts';
import { findOffered } from './find-offered.ts';

/** What later modules do, in the same transaction, when an act needs it. Wired in `app.ts`. */
export interface CaseEffects {
  /** Makes the result of an approved case; undefined where the item ends without a certificate. */
  issue(
    tx: Tx,
    identity: CaseIdentity,
    state: CaseState,
    actor: OfficialActor,
  ): Promise<Pick<CaseEventOf<'issued'>, 'certificate'>>;
}

/**
 * One act of an official on a case, by name and, where he holds several tasks, by the task's key.
 * @throws Refusal `case-unknown`, `not-allowed`, `act-not-offered`, `case-changed`, `task-ambiguous`, `act-invalid`
 */
export async function actOnCase(
  platform: Platform,
  effects: CaseEffects,
  actor: OfficialActor,
  input: { number: string; request: ActRequest; expectedSequence?: number | undefined },
): Promise<CaseState> {
  return inTransaction(platform.database, async (tx) => {
    const { stored, state } = await getCaseForUpdate(platform, tx, input.number);
    requireOfficialReader(actor, stored, state);
    const now = platform.now();
    const today = dateIn(now);
    const offered = findOffered(state, actor, input, today);
    const { request } = input;
    const event = await eventOf(tx, effects, { stored, state, actor, request, offered, today });
    const agency = offered.task?.agency ?? state.plan.agency;
    const name = signatureOf(actor, { role: offered.task?.role ?? 'decider', agency });
    return appendEvent(tx, stored, state, event, { account: actor.accountId, name, agency }, now);
  });
}

interface ActContext {
  readonly stored: CaseIdentity;
  readonly state: CaseState;
  readonly actor: OfficialActor;
  readonly request: ActRequest;
  readonly offered: OfferedAct;
  readonly today: CalendarDate;
}

async function eventOf(tx: Tx, effects: CaseEffects, context: ActContext): Promise<CaseEvent> {
  const { request, offered } = context;
  switch (request.act) {
    case 'accept':
      return { type: 'accepted' };
    case 'request-correction':
      return {
        type: 'correction-requested',
        points: request.points,
        respondBy: addWorkingDays(context.today, correctionDays, provisionalCalendar),
      };
    case 'refuse-acceptance':
      return { type: 'acceptance-refused', reasons: request.reasons };
    case 'pass':
      return { type: 'passed', task: taskKey(offered), opinion: request.opinion };
    case 'object':
      return { type: 'objected', task: taskKey(offered), reasons: request.reasons };
    case 'approve':
      return { type: 'approved', opinion: request.opinion };
    case 'refuse':
      return { type: 'refused', reasons: request.reasons };
    case 'issue':
      return { type: 'issued', ...(await effects.issue(tx, context.stored, context.state, context.actor)) };
    case 'deliver':
      return { type: 'delivered', method: request.method, note: request.note };
    case 'pause':
      return { type: 'paused', name: request.name, basis: request.basis, expectedDays: request.expectedDays };
    case 'resume':
      return { type: 'resumed', result: request.result };
    case 'extend':
      requireLawfulExtension(context.state, request.days);
      return { type: 'extended', days: request.days, reasons: request.reasons };
  }
}

function requireLawfulExtension(state: CaseState, days: number): void {
  const most = longestExtension(state.plan);
  if (days <= most) return;
  const message = {
    zh: `最多可以延长${most}个工作日（《行政许可法》第四十二条）`,
    en: `At most ${most} working days (Administrative Licensing Law art. 42)`,
  };
  throw invalid('act-invalid', message, [{ field: 'days', message }]);
}

function taskKey(offered: OfferedAct): string {
  if (!offered.task)
    throw notAllowed('not-allowed', { zh: '该操作需要对应的任务。', en: 'This act needs a task.' });
  return offered.task.key;
}
