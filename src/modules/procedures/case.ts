import type { CalendarDate } from '../../kernel/date.ts';
import type { Answers, CaseAction, CaseEvent, CaseEventOf, CasePlan, HandedMaterials } from './action.ts';
import type { OfficialCalendar } from './calendar.ts';
import { type CaseClock, readCaseClock } from './case-clock.ts';
import type { CaseStatus } from './case-status.ts';
import { dayOf } from './engine/action.ts';
import type { Procedure, Stage } from './engine/procedure.ts';
import { applyAction, reduceRun } from './engine/reduce-run.ts';
import { type CaseTask, isWaiting, openTasks, type Run } from './engine/run.ts';
import { actOf } from './engine/which-act.ts';

export type { CaseStatus } from './case-status.ts';
export { type CaseTask, isWaiting, openTasks };

/** A matter applied for, as its actions make it. */
export interface CaseState extends Run<CaseEvent> {
  readonly plan: CasePlan;
  readonly status: CaseStatus;
  /** Index into the procedure's stages; past the end when the case is closed. */
  readonly stageIndex: number;
  readonly clock: CaseClock;
  /** The working days by which its dates are counted. */
  readonly calendar: OfficialCalendar;
  readonly answers: Answers;
  readonly materials: HandedMaterials;
  readonly correction: CaseEventOf<'correction-requested'> | undefined;
  readonly corrected: boolean;
  readonly certificate: CaseEventOf<'issued'>['certificate'];
}

/**
 * The present state of a case: a pure reduction of its history under the procedure version it is pinned to.
 * @throws TypeError where a history does not begin with its submission, or an event cannot follow
 */
export function reduceCase(
  procedure: Procedure,
  actions: readonly CaseAction[],
  calendar: OfficialCalendar,
): CaseState {
  return stateOf(reduceRun(procedure, actions.map(withDayOfLaw)), calendar);
}

/** The case after one more action: the same as reducing the longer history. @throws TypeError where it cannot follow */
export function nextState(before: CaseState, action: CaseAction): CaseState {
  return stateOf(applyAction(before, action), before.calendar);
}

function stateOf(run: Run<CaseEvent>, calendar: OfficialCalendar): CaseState {
  const events = run.actions.map(({ event }) => event);
  const handedIn = events.findLast((event) => event.type === 'submitted' || event.type === 'corrected');
  return {
    procedure: run.procedure,
    plan: run.plan as CasePlan,
    status: run.status as CaseStatus,
    stageIndex: stageIndexOf(run),
    stages: run.stages,
    tasks: run.tasks,
    suspensions: run.suspensions,
    conditions: run.conditions,
    agencies: run.agencies,
    closedAt: run.closedAt,
    actions: run.actions,
    clock: readCaseClock(run),
    calendar,
    answers: handedIn?.answers ?? {},
    materials: handedIn?.materials ?? {},
    correction: events.find((event) => event.type === 'correction-requested'),
    corrected: events.some(({ type }) => type === 'corrected'),
    certificate: events.findLast((event) => event.type === 'issued')?.certificate,
  };
}

export function isClosed(state: Pick<CaseState, 'closedAt'>): boolean {
  return state.closedAt !== undefined;
}

export function currentStage(state: CaseState): Stage | undefined {
  return isClosed(state) ? undefined : state.procedure.stages[state.stageIndex];
}

/** Whether whoever asked is told of an action; who of an office does a task is the office's own business. */
export function isTold({ procedure }: Pick<CaseState, 'procedure'>, { event }: CaseAction): boolean {
  return event.type === procedure.actSet.begins.event || !actOf(procedure.actSet, event).act.internal;
}

/** Of the stages one after the other, the one that is open. */
function stageIndexOf({ procedure, stages, closedAt, status }: Run): number {
  const codes = procedure.stages.map(({ code }) => code);
  const last = stages.findLast(({ code, state }) => codes.includes(code) && state !== 'passed-over');
  if (closedAt && status === procedure.actSet.completes) return codes.length;
  return last ? codes.indexOf(last.code) : 0;
}

/** The first cases did not write down since when silence was acceptance: since what was then complete came in. */
function withDayOfLaw(action: CaseAction, index: number, all: readonly CaseAction[]): CaseAction {
  const { event } = action;
  if (event.type !== 'accepted' || !event.deemed || event.on !== undefined) return action;
  const complete = all.slice(0, index).findLast((one) => one.event.type !== 'correction-requested');
  return complete ? { ...action, event: { ...event, on: dayOf(complete) as CalendarDate } } : action;
}
