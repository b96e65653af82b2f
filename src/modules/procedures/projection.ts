import type { CalendarDate } from '../../kernel/date.ts';
import { type CaseState, type CaseTask, currentStage, isClosed, openTasks } from './case.ts';
import type { CaseProjection, TaskRow } from './case-store.ts';
import { dueFormulaOf } from './clock.ts';
import { type ClockReading, readClocks } from './engine/clocks.ts';
import { type DueFormula, evaluateDue, formulaText } from './engine/due-formula.ts';
import { isTaskWaiting } from './engine/run.ts';
import { silenceFormula } from './engine/silence.ts';

/** What of a state is kept in columns, for lists and for whatever waits for a day. */
export function projectCase(state: CaseState, today: CalendarDate): CaseProjection {
  const clocks = readClocks(state);
  const formula = (code: string) => formulaOf(clocks, code);
  const due = (of: DueFormula | undefined) => of && evaluateDue(of, state.calendar, today).on;
  const silence = silenceFormula(state);
  return {
    stage: currentStage(state)?.code ?? 'closed',
    status: state.status,
    acceptedOn: state.clock.acceptedOn,
    statutoryDue: due(formula('statutory')),
    statutoryFormula: formula('statutory'),
    promisedDue: due(formula('promised')) ?? state.clock.receivedOn,
    promisedFormula: formula('promised'),
    silenceOn: due(silence),
    silenceFormula: silence,
    closedAt: state.closedAt,
  };
}

function formulaOf(clocks: readonly ClockReading[], code: string): DueFormula | undefined {
  return clocks.find(({ definition }) => definition.code === code)?.formula;
}

/** Whether the dates that stand beside an open case are others than before. */
export function movesDates(before: CaseState | undefined, after: CaseState, today: CalendarDate): boolean {
  if (!before || isClosed(before) !== isClosed(after)) return true;
  const [was, is] = [projectCase(before, today), projectCase(after, today)];
  return (
    was.promisedDue !== is.promisedDue ||
    was.statutoryDue !== is.statutoryDue ||
    was.silenceOn !== is.silenceOn ||
    !isSameFormula(was.promisedFormula, is.promisedFormula) ||
    !isSameFormula(was.statutoryFormula, is.statutoryFormula) ||
    !isSameFormula(was.silenceFormula, is.silenceFormula)
  );
}

function isSameFormula(left: DueFormula | undefined, right: DueFormula | undefined): boolean {
  return (
    left === right || (left !== undefined && right !== undefined && formulaText(left) === formulaText(right))
  );
}

export function projectTasks(state: CaseState, today: CalendarDate): TaskRow[] {
  const clocks = readClocks(state);
  return state.tasks.map((task) => projectTask(state, task, clocks, today));
}

export interface ChangedTasks {
  /** What must be written: opened, closed, stopped, going on, or due on another day. */
  readonly tasks: readonly TaskRow[];
  readonly opened: readonly TaskRow[];
  readonly closed: readonly TaskRow[];
}

/** The tasks that an act has changed; before the first there was none. */
export function changedTasks(
  before: CaseState | undefined,
  after: CaseState,
  today: CalendarDate,
): ChangedTasks {
  const openBefore = new Map(before ? openRows(before, today).map((row) => [row.key, row]) : []);
  const clocks = readClocks(after);
  const known = new Set(before?.tasks.map(({ key }) => key));
  const rows = after.tasks
    .filter(({ key }) => openBefore.has(key) || !known.has(key))
    .map((task) => projectTask(after, task, clocks, today));
  return {
    tasks: rows.filter((row) => !isSame(openBefore.get(row.key), row)),
    opened: rows.filter((row) => !known.has(row.key) && row.status !== 'done'),
    closed: rows.filter((row) => openBefore.has(row.key) && row.status === 'done'),
  };
}

function openRows(state: CaseState, today: CalendarDate): TaskRow[] {
  const clocks = readClocks(state);
  return openTasks(state).map((task) => projectTask(state, task, clocks, today));
}

function isSame(before: TaskRow | undefined, after: TaskRow): boolean {
  return (
    before?.status === after.status &&
    before.dueOn === after.dueOn &&
    formulaText(before.dueFormula) === formulaText(after.dueFormula)
  );
}

function projectTask(
  state: CaseState,
  task: CaseTask,
  clocks: readonly ClockReading[],
  today: CalendarDate,
): TaskRow {
  const isDone = isClosed(state) || task.outcome !== undefined;
  const formula = dueFormula(state, task, clocks);
  const due = evaluateDue(formula, state.calendar, today);
  return {
    key: task.key,
    stage: task.stage,
    name: task.name,
    agency: task.agency,
    role: task.role,
    status: isDone ? 'done' : isTaskWaiting(state, task) ? 'waiting' : 'open',
    dueOn: due.on,
    dueAt: due.at,
    dueFormula: formula,
  };
}

/** While the applicant corrects, what waits is due on the last day for it. */
function dueFormula(state: CaseState, task: CaseTask, clocks: readonly ClockReading[]): DueFormula {
  return state.status === 'correcting' && state.correction
    ? { day: state.correction.respondBy as CalendarDate }
    : dueFormulaOf(state, task, clocks);
}
