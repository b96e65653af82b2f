import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, type CalendarDate } from '../../kernel/date.ts';
import { officialCalendar } from './calendar.ts';
import { clockColour } from './clock.ts';
import { colourConditions } from './work-colours.ts';

const calendar = officialCalendar([]);
const names = { overdue: 'red', 'due-soon': 'yellow', 'on-track': 'green' } as const;

test('every due day belongs to the one colour that its tag shows, also around holidays', () => {
  for (const today of [
    '2026-09-24',
    '2026-09-30',
    '2026-11-23',
    '2026-11-27',
    '2026-11-28',
  ] as CalendarDate[]) {
    const colours = colourConditions(today, calendar);
    for (let offset = -12; offset <= 24; offset++) {
      const due = addDays(today, offset);
      const fitting = (['overdue', 'due-soon', 'on-track'] as const).filter((name) => {
        const { dueFrom, dueUntil } = colours[name];
        return (dueFrom === undefined || dueFrom <= due) && (dueUntil === undefined || due <= dueUntil);
      });
      assert.deepEqual(
        fitting.map((name) => names[name]),
        [clockColour(due, today, calendar)],
        `${due} on ${today}`,
      );
    }
  }
});
