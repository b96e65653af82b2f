import { type CalendarDate, dateIn } from '../../../kernel/date.ts';
import type { Text } from '../../../kernel/messages.ts';
import type { CaseAction, CaseActor } from '../action.ts';
import { type CaseState, currentStage, openTasks, reduceCase } from '../case.ts';
import { actionWords } from '../case-words.ts';
import { dueDatesOf } from '../clock.ts';
import type { Procedure } from '../engine/procedure.ts';

/** What becomes of one case under another version: how it would stand, or why it stays. */
export type PlannedMove =
  | { readonly can: true; readonly action: CaseAction; readonly after: CaseState }
  | { readonly can: false; readonly why: Text };

/**
 * A case can go over where its whole history could have happened under the new version: it then stands where the same acts
 * lead there, and replaying them gives what is stored, as always.
 */
export function planMove(
  before: CaseState,
  target: Procedure,
  { actor, at, reasons }: { readonly actor: CaseActor; readonly at: Date; readonly reasons: string },
): PlannedMove {
  if (before.closedAt) return { can: false, why: { zh: '办件已经办结', en: 'The case is closed' } };
  if (target.actSet.code !== before.procedure.actSet.code) {
    return {
      can: false,
      why: { zh: '新版流程不是同一类办件', en: 'The new version is for another kind of case' },
    };
  }
  const last = before.actions.at(-1)?.at.getTime() ?? 0;
  const action: CaseAction = {
    sequence: before.actions.length + 1,
    at: new Date(Math.max(at.getTime(), last)),
    actor,
    event: {
      type: 'moved',
      fromVersion: before.procedure.version,
      toVersion: target.version,
      reasons,
    },
  };
  try {
    const after = reduceCase(target, [...before.actions, action], before.calendar);
    return isStuck(after) ? { can: false, why: stuck } : { can: true, action, after };
  } catch (error) {
    if (error instanceof TypeError) return { can: false, why: whyNot(before, target) };
    throw error;
  }
}

const stuck: Text = {
  zh: '按新版流程没有可以办理的任务',
  en: 'Under the new version there is nothing left to do',
};

/** An open case has a task, or it waits for whoever asked. */
function isStuck(state: CaseState): boolean {
  return !state.closedAt && openTasks(state).length === 0;
}

/** The first act that could not have followed under the new version. */
function whyNot(before: CaseState, target: Procedure): Text {
  const { actions, calendar } = before;
  const position = actions.findIndex((_, index) => {
    try {
      reduceCase(target, actions.slice(0, index + 1), calendar);
      return false;
    } catch {
      return true;
    }
  });
  const failed = actions[position];
  if (!failed) return { zh: '办理记录与新版流程不符', en: 'The history does not fit the new version' };
  const { zh, en } = actionWords(failed.event.type);
  return {
    zh: `第${position + 1}步“${zh}”在新版流程中不能这样办理`,
    en: `Step ${position + 1}, “${en ?? zh}”, could not have been done under the new version`,
  };
}

/** What a move changes for those who work on the case and those who wait for it. */
export interface MoveEffect {
  readonly stageBefore: Text | undefined;
  readonly stageAfter: Text | undefined;
  readonly opened: readonly Text[];
  readonly dropped: readonly Text[];
  readonly dueBefore: CalendarDate;
  readonly dueAfter: CalendarDate;
}

export function effectOf(before: CaseState, after: CaseState, now: Date): MoveEffect {
  const today = dateIn(now);
  const was = openTasks(before);
  const is = openTasks(after);
  const lacks = (tasks: typeof was, key: string) => !tasks.some((task) => task.key === key);
  return {
    stageBefore: currentStage(before)?.name,
    stageAfter: currentStage(after)?.name,
    opened: is.filter(({ key }) => lacks(was, key)).map(({ name }) => name),
    dropped: was.filter(({ key }) => lacks(is, key)).map(({ name }) => name),
    dueBefore: dueDatesOf(before, today).promised,
    dueAfter: dueDatesOf(after, today).promised,
  };
}
