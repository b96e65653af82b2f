import type { CalendarDate } from '../../../kernel/date.ts';
import type { WorkingCalendar } from '../../../kernel/working-days.ts';
import { readClocks } from './clocks.ts';
import { type DueFormula, earliestOf, evaluateDue } from './due-formula.ts';
import type { Run } from './run.ts';

/** An act that the law takes silence for. */
export interface Silence {
  readonly act: string;
  /** The day on which it counts as done. */
  readonly on: CalendarDate;
}

/** What the silence of somebody has come to mean by today, where his time is over. */
export function silenceMeans(run: Run, calendar: WorkingCalendar, today: CalendarDate): Silence | undefined {
  for (const { definition, formula, startedOn } of silentClocks(run)) {
    const { silence } = definition;
    const last = evaluateDue(formula, calendar, today).on;
    if (silence && startedOn && today > last) {
      return { act: silence.act, on: silence.since === 'start' ? startedOn : last };
    }
  }
  return undefined;
}

/** How the day follows after which silence means something; undefined while nobody is waited for in that way. */
export function silenceFormula(run: Run): DueFormula | undefined {
  return earliestOf(silentClocks(run).map(({ formula }) => formula));
}

function silentClocks(run: Run) {
  return readClocks(run).filter(
    ({ definition: { silence }, state }) =>
      silence !== undefined &&
      state === 'running' &&
      run.procedure.actSet.acts[silence.act]?.during.includes(run.status),
  );
}
