import type { CalendarDate } from '../../kernel/date.ts';
import { dayOf } from './engine/action.ts';
import { extensionOf } from './engine/clocks.ts';
import type { Run } from './engine/run.ts';

/** The days that a case's events have set. Due dates are computed from them, never stored as truth, never slept. */
export interface CaseClock {
  readonly receivedOn: CalendarDate;
  readonly acceptedOn: CalendarDate | undefined;
  readonly decidedOn: CalendarDate | undefined;
  /** Days added by the organ's head (行政许可法第四十二条). */
  readonly extendedBy: number;
}

export function readCaseClock(run: Run): CaseClock {
  const dayOfLast = (...types: string[]) => {
    const found = run.actions.findLast(({ event }) => types.includes(event.type));
    return found && dayOf(found);
  };
  const [first] = run.actions;
  if (!first) throw new TypeError('a case has a first action');
  return {
    receivedOn: dayOf(first),
    acceptedOn: dayOfLast('accepted'),
    decidedOn: dayOfLast('approved', 'refused'),
    extendedBy: extensionOf(run),
  };
}
