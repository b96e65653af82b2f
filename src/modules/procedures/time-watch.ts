import type { CalendarDate } from '../../kernel/date.ts';
import type { CaseState, CaseTask } from './case.ts';
import { taskDueOn } from './clock.ts';
import { dayOf } from './engine/action.ts';
import { readClocks } from './engine/clocks.ts';
import { evaluateDue } from './engine/due-formula.ts';
import { isTaskWaiting, isWaiting } from './engine/run.ts';

/** A time of a case as somebody sees it who watches over it: a clock of the case as a whole, or of one task. */
export interface WatchedTime {
  /** Code of the clock, or `task`. */
  readonly clock: string;
  /** The same as long as it is the same time: the clock with its beginning, or the key of the task. */
  readonly key: string;
  readonly agency: string;
  readonly task: CaseTask | undefined;
  readonly from: CalendarDate;
  readonly dueOn: CalendarDate;
  /** It does not count now: a special procedure, or the applicant's turn. */
  readonly isPaused: boolean;
  /** The day on which it was kept or missed; undefined while it runs. */
  readonly endedOn: CalendarDate | undefined;
}

/** Every time of the organs that has begun. */
export function watchedTimes(state: CaseState, today: CalendarDate): WatchedTime[] {
  return [...clocksOf(state, today), ...tasksOf(state, today)];
}

function clocksOf(state: CaseState, today: CalendarDate): WatchedTime[] {
  return readClocks(state).flatMap(({ definition, startedOn, stoppedOn, formula }) => {
    if (definition.of !== 'organ' || startedOn === undefined) return [];
    return [
      {
        clock: definition.code,
        key: `${definition.code}/${startedOn}`,
        agency: state.plan.agency,
        task: undefined,
        from: startedOn,
        dueOn: evaluateDue(formula, state.calendar, today).on,
        isPaused: isWaiting(state),
        endedOn: stoppedOn ?? closedOn(state),
      },
    ];
  });
}

/** Tasks with a limit of their own: a department's review, an opinion asked for. */
function tasksOf(state: CaseState, today: CalendarDate): WatchedTime[] {
  return state.tasks.flatMap((task) => {
    if (!task.limit) return [];
    return [
      {
        clock: 'task',
        key: task.key,
        agency: task.agency,
        task,
        from: task.openedOn,
        dueOn: taskDueOn(state, task, today),
        isPaused: isTaskWaiting(state, task),
        endedOn: task.closedBy ? dayOf(task.closedBy) : closedOn(state),
      },
    ];
  });
}

function closedOn({ closedAt, actions }: CaseState): CalendarDate | undefined {
  const last = actions.at(-1);
  return closedAt && last ? dayOf(last) : undefined;
}
