import type { ActDefinition } from './act-set.ts';
import { type Action, dayOf, type EngineEvent } from './action.ts';
import { openAside } from './open-aside.ts';
import type { Plan } from './plan.ts';
import type { Procedure } from './procedure.ts';
import { openTasks, type Run, type Suspension } from './run.ts';
import { enterFirst, finishTask, finishThrough } from './walk.ts';
import { actOf } from './which-act.ts';

/**
 * The present state of a case: a pure reduction of its history under the procedure version it is pinned to.
 * @throws TypeError where a history does not begin as its kind of case begins, or an event cannot follow
 */
export function reduceRun<Event extends EngineEvent & { plan?: Plan }>(
  procedure: Procedure,
  actions: readonly Action<Event>[],
): Run<Event> {
  const [first, ...rest] = actions;
  const { begins } = procedure.actSet;
  if (!first?.event.plan || first.event.type !== begins.event) {
    throw new TypeError(`a case begins with ${begins.event}`);
  }
  const begun: Run<Event> = {
    procedure,
    plan: first.event.plan,
    status: begins.status,
    stages: [],
    tasks: [],
    suspensions: [],
    conditions: first.event.conditions ?? {},
    agencies: {},
    closedAt: undefined,
    actions: [first],
  };
  return rest.reduce((run, action) => applyAction(run, action), enterFirst(begun, first));
}

/** The case after one more action. @throws TypeError where it cannot follow */
export function applyAction<Event extends EngineEvent>(
  before: Run<Event>,
  action: Action<Event>,
): Run<Event> {
  const { event } = action;
  const { name, act } = actOf(before.procedure.actSet, event);
  if (before.closedAt || !act.during.includes(before.status)) {
    throw new TypeError(`a case that is ${before.status} cannot be ${event.type}`);
  }
  if (act.most !== undefined && timesDone(before, name) >= act.most) {
    throw new TypeError(`${name} is done ${act.most} times at most`);
  }
  const run: Run<Event> = {
    ...before,
    conditions: event.conditions ?? before.conditions,
    agencies: { ...before.agencies, ...event.agencies },
    actions: [...before.actions, action],
  };
  return moveOn(changeClock(run, act, action), { name, act }, action);
}

/** How often an act stands in the history. */
export function timesDone(run: Pick<Run, 'procedure' | 'actions'>, name: string): number {
  const { actSet } = run.procedure;
  return run.actions.slice(1).filter(({ event }) => actOf(actSet, event).name === name).length;
}

function moveOn<Event extends EngineEvent>(
  run: Run<Event>,
  { name, act }: { name: string; act: ActDefinition },
  action: Action<Event>,
): Run<Event> {
  if (act.ends !== undefined) return { ...run, status: act.ends, closedAt: action.at };
  const after = { ...run, status: statusAfter(run, act, action) };
  if (act.assigns) return assign(after, action);
  if (act.opens) return openAside(after, act.opens, action);
  if (act.concludes !== undefined) return finishThrough(after, act.concludes, action);
  if (act.closes === undefined) return after;
  return finishTask(after, action.event.task ?? taskFor(run, name), act.closes, action);
}

/** @throws TypeError where no such task is open */
function assign<Event extends EngineEvent>(run: Run<Event>, { at, actor, event }: Action<Event>): Run<Event> {
  const { task: key, assignee } = event;
  if (!openTasks(run).some((task) => task.key === key)) throw new TypeError(`no task ${key} is open`);
  const assigned = assignee && { ...assignee, at, by: actor.name };
  return { ...run, tasks: run.tasks.map((task) => (task.key === key ? { ...task, assigned } : task)) };
}

/** Where only a task stands still, or another special procedure still lasts, the case stays as it is. */
function statusAfter(run: Run, act: ActDefinition, { event }: Action): string {
  if (act.clock === undefined) return act.status ?? run.status;
  if (event.task !== undefined) return run.status;
  const stillWaits = run.suspensions.some(({ task, to }) => task === undefined && to === undefined);
  return act.clock === 'resumes' && stillWaits ? run.status : (act.status ?? run.status);
}

function taskFor(run: Run, act: string): string {
  const task = openTasks(run).find((candidate) => candidate.acts.includes(act));
  if (!task) throw new TypeError(`no open task offers ${act}`);
  return task.key;
}

function changeClock<Event extends EngineEvent>(
  run: Run<Event>,
  { clock }: ActDefinition,
  action: Action<Event>,
): Run<Event> {
  const { sequence, event } = action;
  switch (clock) {
    case 'suspends': {
      const begun = { of: sequence, task: event.task, from: dayOf(action), to: undefined };
      return { ...run, suspensions: [...run.suspensions, begun] };
    }
    case 'resumes': {
      const ended = suspensionToEnd(run, event);
      const suspensions = run.suspensions.map((one) => (one === ended ? { ...one, to: dayOf(action) } : one));
      return { ...run, suspensions };
    }
    default:
      return run;
  }
}

/** The one that is named; otherwise the last that still lasts, of the task or of the case. */
function suspensionToEnd(run: Run, event: EngineEvent): Suspension {
  const lasting = run.suspensions.filter(({ to, task }) => to === undefined && task === event.task);
  const found = event.of === undefined ? lasting.at(-1) : lasting.find(({ of }) => of === event.of);
  if (!found) throw new TypeError('nothing is suspended that could be resumed');
  return found;
}
