import type { CalendarDate } from '../../kernel/date.ts';
import type { Text } from '../../kernel/messages.ts';
import type { Answers, CaseAction, CaseEvent, CaseEventOf, CasePlan, HandedMaterials } from './action.ts';
import { type CaseStatus, canFollow } from './case-status.ts';
import {
  addActionToClock,
  type CaseClock,
  type DueDates,
  dueDates,
  startClock,
  type TimedTask,
} from './clock.ts';
import type { Act, Procedure, Role, Stage, TaskDefinition } from './procedure.ts';

export type { CaseStatus } from './case-status.ts';

/** What one role of one agency owes, in the present stage or a past one. */
export interface CaseTask extends TimedTask {
  /** Unique within the case: `stage/task` or `stage/task:review`. */
  readonly key: string;
  readonly stage: string;
  readonly name: Text;
  readonly role: Role;
  readonly agency: string;
  readonly outcome: 'passed' | 'objected' | 'done' | 'not-needed' | undefined;
  readonly closedBy: CaseAction | undefined;
}

/** A case as its actions make it. */
export interface CaseState {
  readonly procedure: Procedure;
  readonly plan: CasePlan;
  readonly status: CaseStatus;
  /** Index into the procedure's stages; past the end when the case is closed. */
  readonly stageIndex: number;
  readonly tasks: readonly CaseTask[];
  readonly clock: CaseClock;
  readonly answers: Answers;
  readonly materials: HandedMaterials;
  readonly correction: CaseEventOf<'correction-requested'> | undefined;
  readonly corrected: boolean;
  readonly certificate:
    | { readonly id: string; readonly identifier: string; readonly number: string }
    | undefined;
  readonly closedAt: Date | undefined;
  readonly actions: readonly CaseAction[];
}

/**
 * The present state of a case: a pure reduction of its history under the procedure version it is pinned to.
 * @throws TypeError where a history does not begin with `submitted`, or an event cannot follow
 */
export function reduceCase(procedure: Procedure, actions: readonly CaseAction[]): CaseState {
  const [first, ...rest] = actions;
  if (first?.event.type !== 'submitted') throw new TypeError('a case begins with its submission');
  return rest.reduce(applyAction, beginCase(procedure, first, first.event));
}

export function dueDatesOf(state: CaseState, today: CalendarDate): DueDates {
  return dueDates(state.clock, state.plan, today);
}

export function isClosed(state: CaseState): boolean {
  return state.closedAt !== undefined;
}

export function openTasks(state: CaseState): CaseTask[] {
  return isClosed(state) ? [] : state.tasks.filter((task) => task.outcome === undefined);
}

export function currentStage(state: CaseState): Stage | undefined {
  return isClosed(state) ? undefined : state.procedure.stages[state.stageIndex];
}

/** A waiting case keeps its tasks, but nobody at the organ can act on them except to resume. */
export function isWaiting(state: CaseState): boolean {
  return state.status === 'correcting' || state.status === 'paused';
}

function beginCase(procedure: Procedure, action: CaseAction, event: CaseEventOf<'submitted'>): CaseState {
  const clock = startClock(action.at);
  return enterStage(
    {
      procedure,
      plan: event.plan,
      status: 'submitted',
      stageIndex: -1,
      tasks: [],
      clock,
      answers: event.answers,
      materials: event.materials,
      correction: undefined,
      corrected: false,
      certificate: undefined,
      closedAt: undefined,
      actions: [action],
    },
    0,
    clock.receivedOn,
  );
}

function applyAction(before: CaseState, action: CaseAction): CaseState {
  if (!canFollow(action.event.type, before.status)) {
    throw new TypeError(`a case that is ${before.status} cannot be ${action.event.type}`);
  }
  const state: CaseState = {
    ...before,
    clock: addActionToClock(before.clock, action),
    actions: [...before.actions, action],
  };
  return applyEvent(state, action.event, action);
}

function applyEvent(state: CaseState, event: CaseEvent, action: CaseAction): CaseState {
  switch (event.type) {
    case 'submitted':
      throw new TypeError('a case is submitted once');
    case 'accepted':
      return closeTask({ ...state, status: 'accepted' }, taskFor(state, 'accept'), 'done', action);
    case 'correction-requested':
      if (state.correction) throw new TypeError('corrections are asked for once');
      return { ...state, status: 'correcting', correction: event };
    case 'corrected':
      return {
        ...state,
        status: 'submitted',
        corrected: true,
        answers: event.answers,
        materials: event.materials,
      };
    case 'passed':
      return closeTask(state, event.task, 'passed', action);
    case 'objected':
      return closeTask(state, event.task, 'objected', action);
    case 'approved':
      return closeTask({ ...state, status: 'approved' }, taskFor(state, 'approve'), 'done', action);
    case 'issued':
      return closeTask(
        { ...state, status: 'issued', certificate: event.certificate },
        taskFor(state, 'issue'),
        'done',
        action,
      );
    case 'delivered':
      return closeTask(state, taskFor(state, 'deliver'), 'done', action);
    case 'paused':
      return { ...state, status: 'paused' };
    case 'resumed':
      return { ...state, status: 'accepted' };
    case 'extended':
      return state;
    case 'acceptance-refused':
    case 'refused':
    case 'withdrawn':
    case 'lapsed':
      return { ...state, status: event.type, closedAt: action.at };
  }
}

function taskFor(state: CaseState, act: Act): string {
  const task = openTasks(state).find((candidate) => candidate.acts.includes(act));
  if (!task) throw new TypeError(`no open task offers ${act}`);
  return task.key;
}

function closeTask(
  state: CaseState,
  key: string,
  outcome: NonNullable<CaseTask['outcome']>,
  action: CaseAction,
): CaseState {
  const isOpen = (task: CaseTask) => task.key === key && task.outcome === undefined;
  if (!state.tasks.some(isOpen)) throw new TypeError(`no task ${key} is open`);
  const tasks = state.tasks.map((task) => (isOpen(task) ? { ...task, outcome, closedBy: action } : task));
  const stage = state.procedure.stages[state.stageIndex];
  if (!stage || !isJoined(stage, tasks)) return { ...state, tasks };
  const rest = tasks.map((task) =>
    task.outcome === undefined ? { ...task, outcome: 'not-needed' as const } : task,
  );
  return enterStage({ ...state, tasks: rest }, state.stageIndex + 1, state.clock.lastOn);
}

function isJoined(stage: Stage, tasks: readonly CaseTask[]): boolean {
  const own = tasks.filter((task) => task.stage === stage.code);
  const done = own.filter((task) => task.outcome !== undefined).length;
  if (stage.join === 'all') return done === own.length;
  // How many review is the item's to say; where fewer do than the stage waits for, all of them will do.
  return done >= Math.min(stage.join === 'any' ? 1 : stage.join.atLeast, own.length);
}

/** Opens the tasks of a stage; a stage without any (an item nobody else reviews) is passed over. */
function enterStage(state: CaseState, index: number, on: CalendarDate): CaseState {
  const stage = state.procedure.stages[index];
  if (!stage) {
    return { ...state, stageIndex: index, status: 'completed', closedAt: state.actions.at(-1)?.at };
  }
  const tasks = stage.tasks.flatMap((task) => tasksOf(stage, task, state.plan, on));
  if (tasks.length === 0) return enterStage(state, index + 1, on);
  return { ...state, stageIndex: index, tasks: [...state.tasks, ...tasks] };
}

function tasksOf(stage: Stage, task: TaskDefinition, plan: CasePlan, on: CalendarDate): CaseTask[] {
  const common = {
    stage: stage.code,
    role: task.role,
    acts: task.acts,
    openedOn: on,
    outcome: undefined,
    closedBy: undefined,
  };
  const key = `${stage.code}/${task.code}`;
  if (task.at === 'own') return [{ ...common, key, name: task.name, agency: plan.agency, limit: undefined }];
  return plan.reviews.map((review) => ({
    ...common,
    key: `${key}:${review.code}`,
    name: review.name,
    agency: review.agency,
    limit: review.limit,
  }));
}
