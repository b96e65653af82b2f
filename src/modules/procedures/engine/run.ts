import type { CalendarDate } from '../../../kernel/date.ts';
import type { Text } from '../../../kernel/messages.ts';
import type { TimeLimit } from '../../../kernel/time-limit.ts';
import type { Role } from '../../identity/index.ts';
import type { Action, Assignee, EngineEvent } from './action.ts';
import type { Plan } from './plan.ts';
import type { Procedure } from './procedure.ts';

/** What one role of one agency owes, in the present stage or a past one. */
export interface CaseTask {
  /** Unique within the case: `stage/task`, `stage/task:review`, and `#2` where the stage is gone through again. */
  readonly key: string;
  readonly stage: string;
  readonly round: number;
  readonly name: Text;
  readonly role: Role;
  readonly agency: string;
  readonly acts: readonly string[];
  /** A limit of its own, beside those of the case. */
  readonly limit: TimeLimit | undefined;
  readonly openedOn: CalendarDate;
  readonly openedAt: Date;
  /** Sequence of the act that asked for it beside the stage, which does not wait for it. */
  readonly askedIn?: number;
  /** The one of its post who does it, and since when. */
  readonly assigned?: Assignment | undefined;
  readonly outcome: string | undefined;
  readonly closedBy: Action | undefined;
}

export interface Assignment extends Assignee {
  readonly at: Date;
  readonly by: string;
}

/** The outcome of a task that its stage went on without. */
export const notNeeded = 'not-needed';

/** A stage that was entered: the same stage again is another round. */
export interface StageRun {
  readonly code: string;
  readonly round: number;
  readonly openedOn: CalendarDate;
  readonly openedAt: Date;
  /** `passed-over`: nobody had to do anything in it; `cut`: what it stands in went on without it. */
  readonly state: 'open' | 'done' | 'passed-over' | 'cut';
  /** Its branches that take part, and whether each has come to its end. */
  readonly branches: Readonly<Record<string, 'open' | 'done' | 'cut'>>;
}

/** A time that does not count (行政许可法第四十五条), for one task or for the whole case. */
export interface Suspension {
  /** Sequence of the act that began it. */
  readonly of: number;
  readonly task: string | undefined;
  readonly from: CalendarDate;
  readonly to: CalendarDate | undefined;
}

/** A case as its actions make it, as far as every kind of case is alike. */
export interface Run<Event extends EngineEvent = EngineEvent> {
  readonly procedure: Procedure;
  readonly plan: Plan;
  readonly status: string;
  readonly stages: readonly StageRun[];
  readonly tasks: readonly CaseTask[];
  readonly suspensions: readonly Suspension[];
  readonly conditions: Readonly<Record<string, boolean>>;
  readonly agencies: Readonly<Record<string, readonly string[]>>;
  readonly closedAt: Date | undefined;
  readonly actions: readonly Action<Event>[];
}

export function openTasks(run: Pick<Run, 'tasks' | 'closedAt'>): CaseTask[] {
  return run.closedAt ? [] : run.tasks.filter((task) => task.outcome === undefined);
}

/** Whether the case as a whole waits: its tasks stay, but nobody can act on them. */
export function isWaiting({
  procedure,
  status,
  closedAt,
}: Pick<Run, 'procedure' | 'status' | 'closedAt'>): boolean {
  return closedAt === undefined && procedure.actSet.statuses[status]?.waits === true;
}

/** Whether a task stands still: with the whole case, or by itself. */
export function isTaskWaiting(run: Run, task: Pick<CaseTask, 'key'>): boolean {
  return isWaiting(run) || run.suspensions.some(({ task: key, to }) => key === task.key && to === undefined);
}
