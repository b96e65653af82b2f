import { type CalendarDate, formatDateTime } from '../../../kernel/date.ts';
import { conflict, invalid, notAllowed } from '../../../kernel/refusal.ts';
import type { OfficialActor } from '../../identity/index.ts';
import type { ActName } from '../act-request.ts';
import type { CaseAction } from '../action.ts';
import { type CaseState, currentStage, isTold } from '../case.ts';
import { actionWords } from '../case-words.ts';
import type { ActDefinition } from '../engine/act-set.ts';
import type { Assignment } from '../engine/run.ts';
import { actOf } from '../engine/which-act.ts';
import { mayTakeUp, type OfferedAct, offeredActs, openActs } from '../policy.ts';

/** An act, and the task for which it is done where the official holds several. */
export interface Wanted {
  readonly act: ActName;
  readonly task?: string | undefined;
}

/**
 * The offer that an official's request takes up, where he has seen everything that matters for it.
 * @throws Refusal `not-allowed`, `act-not-offered`, `task-ambiguous`, `case-changed`
 */
export function findOffered(
  state: CaseState,
  actor: OfficialActor,
  input: { readonly request: Wanted; readonly expectedSequence?: number | undefined; readonly item: string },
  today: CalendarDate,
): OfferedAct {
  const [offered, another] = takenUp(offeredActs(state, actor, today, input.item), input.request);
  if (offered && another) throw ambiguous();
  if (!offered) {
    const open = takenUp(openActs(state, today), input.request);
    const taken = open.find((offer) => mayTakeUp(state, actor, offer, input.item))?.task;
    if (taken?.assigned) throw takenBy(taken.assigned);
    throw open.length > 0 ? notYours() : notOpen(state);
  }
  const news = newsSince(state, input.expectedSequence, offered);
  if (news.length > 0) throw changed(news);
  return offered;
}

/**
 * What happened since the official read the case. Departments review without waiting for one another, so an act that
 * only closes its own task is no news for another such act.
 */
export function newsSince(
  state: CaseState,
  sequence: number | undefined,
  offered: OfferedAct,
): readonly CaseAction[] {
  const { actSet } = state.procedure;
  const isOpinion = (act: ActDefinition | undefined) =>
    act?.closes !== undefined && act.status === undefined && act.ends === undefined;
  const givesOpinion = isOpinion(actSet.acts[offered.act]);
  return state.actions.filter(({ sequence: at, event }) => {
    if (at <= (sequence ?? Number.POSITIVE_INFINITY)) return false;
    const { act } = actOf(actSet, event);
    return !act.internal && !(givesOpinion && isOpinion(act));
  });
}

function takenUp(offers: readonly OfferedAct[], { act, task }: Wanted): OfferedAct[] {
  return offers.filter((offer) => offer.act === act && (task === undefined || offer.task?.key === task));
}

function ambiguous(): Error {
  return invalid('task-ambiguous', {
    zh: '您有多项任务可以办理这一操作，请指明是哪一项任务。',
    en: 'More than one of your tasks offers this act. Say which task you mean.',
  });
}

/** Somebody of the same post does it: who, since when, and how it can become another's. */
export function takenBy({ name, at, by }: Assignment): Error {
  const zh =
    by === name
      ? `${name}于${formatDateTime(at, 'zh-CN')}认领`
      : `${by}于${formatDateTime(at, 'zh-CN')}分派给${name}`;
  const en =
    by === name
      ? `${name} took it on ${formatDateTime(at, 'en')}`
      : `${by} gave it to ${name} on ${formatDateTime(at, 'en')}`;
  return conflict('task-taken', {
    zh: `这项任务已由${zh}，由其办理。需要由您办理的，请${name}移交，或者请本部门决定岗改派。`,
    en: `Somebody else does this task: ${en}. To do it yourself, ask ${name} to hand it over, or the decider of your agency to assign it.`,
  });
}

function notYours(): Error {
  return notAllowed('not-allowed', {
    zh: '这一操作由其他岗位或部门办理，您的岗位没有办理权限。',
    en: 'This act belongs to another post or agency; yours may not do it.',
  });
}

function notOpen(state: CaseState): Error {
  const stage = currentStage(state);
  const zh = stage ? `现处于“${stage.name.zh}”环节` : '办件已经办结';
  const en = stage ? `it is at the stage “${stage.name.en ?? stage.name.zh}”` : 'the case is closed';
  const last = state.actions.filter((action) => isTold(state, action)).slice(-1);
  return conflict('act-not-offered', {
    zh: `这一操作现在不能办理：${zh}，${told(last, 'zh-CN')}。`,
    en: `This act is not open now: ${en}; ${told(last, 'en')}.`,
  });
}

function changed(news: readonly CaseAction[]): Error {
  return conflict('case-changed', {
    zh: `您打开本页后，办件有新的办理记录：${told(news, 'zh-CN')}。请核对后再确认，您填写的内容已保留。`,
    en: `The case has changed since you opened this page: ${told(news, 'en')}. Check it, then confirm again; what you wrote is kept.`,
  });
}

function told(actions: readonly CaseAction[], locale: 'zh-CN' | 'en'): string {
  return actions
    .map(({ at, actor, event }) => {
      const { zh, en } = actionWords(event.type);
      const when = formatDateTime(at, locale);
      return locale === 'en' ? `${actor.name}, ${when}: ${en ?? zh}` : `${actor.name}已于${when}办理“${zh}”`;
    })
    .join(locale === 'en' ? '; ' : '，');
}
