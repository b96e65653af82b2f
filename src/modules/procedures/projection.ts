import type { CalendarDate } from '../../kernel/date.ts';
import { type CaseState, type CaseTask, currentStage, dueDatesOf, isClosed, isWaiting } from './case.ts';
import type { CaseProjection, TaskRow } from './case-store.ts';
import { taskDueOn } from './clock.ts';

/** What of a state is kept in columns, for lists. */
export function projectCase(state: CaseState, today: CalendarDate): CaseProjection {
  const dates = dueDatesOf(state, today);
  return {
    stage: currentStage(state)?.code ?? 'closed',
    status: state.status,
    acceptedOn: state.clock.acceptedOn,
    statutoryDue: dates.statutory,
    promisedDue: dates.promised,
    closedAt: state.closedAt,
  };
}

export function projectTasks(state: CaseState, today: CalendarDate): TaskRow[] {
  const over = isClosed(state);
  const waiting = isWaiting(state);
  return state.tasks.map((task) => ({
    key: task.key,
    stage: task.stage,
    name: task.name,
    agency: task.agency,
    role: task.role,
    status: over || task.outcome !== undefined ? 'done' : waiting ? 'waiting' : 'open',
    dueOn: dueOn(task, state, today),
  }));
}

/** While the applicant corrects, what waits is due on the last day for it. */
function dueOn(task: CaseTask, state: CaseState, today: CalendarDate): CalendarDate {
  return state.status === 'correcting' && state.correction
    ? (state.correction.respondBy as CalendarDate)
    : taskDueOn(task, state.clock, state.plan, today);
}
