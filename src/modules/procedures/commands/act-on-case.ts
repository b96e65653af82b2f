import { type CalendarDate, dateIn } from '../../../kernel/date.ts';
import { conflict, invalid, notAllowed } from '../../../kernel/refusal.ts';
import { provisionalCalendar } from '../../../kernel/state-council-calendar.ts';
import { addWorkingDays } from '../../../kernel/working-days.ts';
import { inTransaction, type Tx } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../../identity/index.ts';
import type { ActRequest } from '../act-request.ts';
import type { CaseEvent, CaseEventOf } from '../action.ts';
import { type CaseState, currentStage } from '../case.ts';
import type { CaseIdentity } from '../case-store.ts';
import { correctionDays } from '../clock.ts';
import { type OfferedAct, offeredActs } from '../policy.ts';
import { getCaseForUpdate, requireOfficialReader } from '../queries/get-case.ts';
import { appendEvent } from './append-event.ts';

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
 * One act of an official on a case.
 * @throws Refusal `case-unknown`, `not-allowed`, `act-not-offered`, `case-changed`
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
    const offered = findOffered(state, actor, input.request);
    if (input.expectedSequence !== undefined && input.expectedSequence !== stored.sequence)
      throw changedMeanwhile();
    const now = platform.now();
    const event = await eventOf(tx, effects, {
      stored,
      state,
      actor,
      request: input.request,
      offered,
      today: dateIn(now),
    });
    const agency = offered.task?.agency ?? state.plan.agency;
    return appendEvent(tx, stored, state, event, { account: actor.accountId, name: actor.name, agency }, now);
  });
}

function findOffered(state: CaseState, actor: OfficialActor, request: ActRequest): OfferedAct {
  const wanted = 'task' in request ? request.task : undefined;
  const offered = offeredActs(state, actor).filter(
    (offer) => offer.act === request.act && (wanted === undefined || offer.task?.key === wanted),
  );
  const [only, another] = offered;
  if (only && another) {
    throw invalid('task-ambiguous', {
      zh: '您有多项任务可以办理这一操作，请指明是哪一项任务。',
      en: 'More than one of your tasks offers this act. Say which task you mean.',
    });
  }
  if (!only) throw notOffered(state);
  return only;
}

function notOffered(state: CaseState): Error {
  const last = state.actions.at(-1);
  const stage = currentStage(state);
  const who = last ? `${last.actor.name}` : '';
  return conflict('act-not-offered', {
    zh: `本办件目前不能办理这一操作：${stage ? `现处于“${stage.name.zh}”环节` : '办件已经办结'}，最近一次办理人为${who}。请刷新页面查看最新状态。`,
    en: `This act is not open on the case now: it is ${stage ? `at the stage “${stage.name.en ?? stage.name.zh}”` : 'closed'}; the last to act was ${who}. Reload the page to see its present state.`,
  });
}

function changedMeanwhile(): Error {
  return conflict('case-changed', {
    zh: '您打开本页后，办件已有新的办理记录。请核对最新内容后再办理，您填写的意见已保留。',
    en: 'The case has changed since you opened this page. Check what is new, then act again; what you wrote is kept.',
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
      return { type: 'extended', days: request.days, reasons: request.reasons };
  }
}

function taskKey(offered: OfferedAct): string {
  if (!offered.task)
    throw notAllowed('not-allowed', { zh: '该操作需要对应的任务。', en: 'This act needs a task.' });
  return offered.task.key;
}
