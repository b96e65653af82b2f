import type { CalendarDate } from '../../../kernel/date.ts';
import type { WorkingCalendar } from '../../../kernel/working-days.ts';
import { readClocks } from './clocks.ts';
import { evaluateDue } from './due-formula.ts';
import { timesDone } from './reduce-run.ts';
import { type CaseTask, isTaskWaiting, openTasks, type Run } from './run.ts';

/** An act that can be done on a case now, and by whom. */
export interface Offer {
  readonly act: string;
  /** The task that offers it; undefined for acts on the case as a whole. */
  readonly task: CaseTask | undefined;
}

/** Every act that somebody of the organs may do on the case now. */
export function openOffers(run: Run, calendar: WorkingCalendar, today: CalendarDate): Offer[] {
  if (run.closedAt) return [];
  const fits = (name: string, task?: CaseTask) =>
    isPossible(run, name, calendar, today) && clockFits(run, name, task);
  const onTasks = openTasks(run).flatMap((task) => {
    const waits = isTaskWaiting(run, task);
    return task.acts
      .filter((name) => {
        const act = run.procedure.actSet.acts[name];
        // A task that stands still can only be taken up again.
        return act?.by === 'task' && waits === (act.clock === 'resumes') && fits(name, task);
      })
      .map((act) => ({ act, task }));
  });
  const onCase = Object.entries(run.procedure.actSet.acts)
    .filter(([name, { by }]) => typeof by === 'object' && fits(name))
    .map(([act]) => ({ act, task: undefined }));
  return [...onTasks, ...onCase];
}

/** Whether an act may be done in the present status, is not used up, and its clock allows it. */
export function isPossible(run: Run, name: string, calendar: WorkingCalendar, today: CalendarDate): boolean {
  const act = run.procedure.actSet.acts[name];
  if (!act?.during.includes(run.status)) return false;
  if (act.most !== undefined && timesDone(run, name) >= act.most) return false;
  return act.clock !== 'extends' || canExtend(run, calendar, today);
}

/** What goes on again must have been stopped: by itself, or with the whole case. */
function clockFits(run: Run, name: string, task: CaseTask | undefined): boolean {
  if (run.procedure.actSet.acts[name]?.clock !== 'resumes') return true;
  return run.suspensions.some((one) => one.to === undefined && one.task === task?.key);
}

/** A limit that has passed, or is not counted in working days, cannot be made longer. */
function canExtend(run: Run, calendar: WorkingCalendar, today: CalendarDate): boolean {
  return readClocks(run).some(
    ({ definition, state, formula }) =>
      definition.extendable &&
      state === 'running' &&
      'unit' in formula &&
      formula.unit === 'working-day' &&
      today <= evaluateDue(formula, calendar, today).on,
  );
}
