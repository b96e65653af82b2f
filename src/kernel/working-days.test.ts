import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { addDays, parseDate } from './date.ts';
import { provisionalCalendar, stateCouncilCalendar } from './state-council-calendar.ts';
import {
  addCalendarDays,
  addWorkingDays,
  firstWorkingDayOnOrAfter,
  workingDaysBetween,
} from './working-days.ts';

const anyDate = fc.integer({ min: 0, max: 1500 }).map((days) => addDays(parseDate('2025-01-01'), days));
const anyCount = fc.integer({ min: 0, max: 120 });

describe('working days', () => {
  for (const [from, count, expected] of [
    ['2026-01-30', 20, '2026-03-05'],
    ['2026-01-30', 1, '2026-02-02'],
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-14', 1, '2026-02-24'],
    ['2026-02-24', 5, '2026-03-02'],
    ['2026-04-03', 1, '2026-04-07'],
    ['2026-04-30', 3, '2026-05-08'],
    ['2026-04-30', 4, '2026-05-09'],
    ['2026-09-18', 20, '2026-10-22'],
    ['2026-09-30', 5, '2026-10-13'],
    ['2026-11-22', 20, '2026-12-18'],
    ['2025-01-24', 5, '2025-02-07'],
    ['2025-01-24', 6, '2025-02-08'],
    ['2025-04-25', 4, '2025-04-30'],
    ['2025-09-26', 10, '2025-10-16'],
    ['2026-03-05', -20, '2026-01-30'],
    ['2026-02-15', 0, '2026-02-15'],
  ] as const) {
    test(`${count} from ${from} is ${expected}`, () => {
      assert.equal(addWorkingDays(parseDate(from), count, stateCouncilCalendar), expected);
    });
  }

  test('a strict count that reaches an unpublished year is refused, a provisional one goes on', () => {
    const from = parseDate('2026-12-15');
    assert.throws(() => addWorkingDays(from, 20, stateCouncilCalendar), { code: 'calendar-unknown-year' });
    assert.equal(addWorkingDays(from, 20, provisionalCalendar), '2027-01-13');
  });

  test('an absurd or broken count is refused', () => {
    for (const count of [1.5, Number.NaN, 1_000_000]) {
      const from = parseDate('2026-01-30');
      assert.throws(() => addWorkingDays(from, count, provisionalCalendar), { code: 'day-count-invalid' });
      assert.throws(() => addCalendarDays(from, count), { code: 'day-count-invalid' });
    }
  });

  test('calendar days count weekends', () =>
    assert.equal(addCalendarDays(parseDate('2026-02-10'), 15), '2026-02-25'));

  test('a day off moves to the next working day, a working day stays', () => {
    assert.equal(firstWorkingDayOnOrAfter(parseDate('2026-10-01'), stateCouncilCalendar), '2026-10-08');
    assert.equal(firstWorkingDayOnOrAfter(parseDate('2026-10-10'), stateCouncilCalendar), '2026-10-10');
  });

  test('the day reached is a working day, and counting back the same days gives the count', () => {
    fc.assert(
      fc.property(anyDate, anyCount, (from, count) => {
        const due = addWorkingDays(from, count, provisionalCalendar);
        if (count > 0) assert.ok(provisionalCalendar.isWorkingDay(due));
        assert.equal(workingDaysBetween(from, due, provisionalCalendar), count);
        assert.equal(workingDaysBetween(due, from, provisionalCalendar), count === 0 ? 0 : -count);
      }),
    );
  });

  test('adding in two steps is adding at once', () => {
    fc.assert(
      fc.property(anyDate, anyCount, anyCount, (from, first, second) => {
        const between = addWorkingDays(from, first, provisionalCalendar);
        assert.equal(
          addWorkingDays(between, second, provisionalCalendar),
          addWorkingDays(from, first + second, provisionalCalendar),
        );
      }),
    );
  });
});
