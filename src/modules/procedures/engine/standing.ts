import type { CalendarDate } from '../../../kernel/date.ts';
import type { WorkingCalendar } from '../../../kernel/working-days.ts';
import { readClocks, taskFormula } from './clocks.ts';
import { evaluateDue } from './due-formula.ts';
import { type CaseTask, isTaskWaiting, openTasks, type Run } from './run.ts';
import { silenceFormula } from './silence.ts';

/** What of a case of any kind is kept in columns: who owes what by which day, and when silence would act. */
export interface Standing {
  readonly open: readonly OwedTask[];
  readonly silenceOn: CalendarDate | undefined;
}

export interface OwedTask {
  readonly task: CaseTask;
  readonly isWaiting: boolean;
  /** Undefined where nothing limits it. */
  readonly dueOn: CalendarDate | undefined;
}

export function standingOf(run: Run, calendar: WorkingCalendar, today: CalendarDate): Standing {
  const clocks = readClocks(run);
  const silence = silenceFormula(run);
  return {
    open: openTasks(run).map((task) => {
      const formula = taskFormula(run, task, clocks);
      return {
        task,
        isWaiting: isTaskWaiting(run, task),
        dueOn: formula && evaluateDue(formula, calendar, today).on,
      };
    }),
    silenceOn: silence && evaluateDue(silence, calendar, today).on,
  };
}
