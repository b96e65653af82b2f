import { addDays, type CalendarDate } from '../../kernel/date.ts';
import type { OfficialCalendar } from './calendar.ts';
import { clockColour } from './clock.ts';
import type { WorkCondition } from './work-list-store.ts';

/** The colours of the clock, as lists and their counts name them. */
export const workColours = ['overdue', 'due-soon', 'on-track', 'waiting'] as const;
export type WorkColour = (typeof workColours)[number];

type ColourCondition = WorkCondition & { readonly status: 'open' | 'waiting' };

/** Which tasks have a colour today, said by their due days: red, yellow, green, and those whose clock stands still. */
export function colourConditions(
  today: CalendarDate,
  calendar: OfficialCalendar,
): Readonly<Record<WorkColour | 'open', ColourCondition>> {
  const last = lastYellowDay(today, calendar);
  return {
    open: { status: 'open' },
    overdue: { status: 'open', dueUntil: addDays(today, -1) },
    'due-soon': { status: 'open', dueFrom: today, dueUntil: last },
    'on-track': { status: 'open', dueFrom: addDays(last, 1) },
    waiting: { status: 'waiting' },
  };
}

function lastYellowDay(today: CalendarDate, calendar: OfficialCalendar): CalendarDate {
  let last = today;
  while (clockColour(addDays(last, 1), today, calendar) === 'yellow') last = addDays(last, 1);
  return last;
}
