import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { addDays, type CalendarDate, parseDate, yearOf } from './date.ts';
import {
  provisionalCalendar,
  provisionalCalendarWith,
  publishedNotices,
  stateCouncilCalendar,
} from './state-council-calendar.ts';
import { isStatutoryWorkingDay } from './statutory-holidays.ts';
import type { WorkingCalendar } from './working-days.ts';

const offInWeek = (year: number, calendar: WorkingCalendar): string[] =>
  daysOf(year).filter((date) => isWeekday(date) && !calendar.isWorkingDay(date));

describe('State Council calendar', () => {
  for (const [date, works] of [
    ['2025-01-26', true],
    ['2025-01-27', true],
    ['2025-01-28', false],
    ['2025-02-04', false],
    ['2025-02-08', true],
    ['2025-10-08', false],
    ['2025-10-11', true],
    ['2026-01-04', true],
    ['2026-02-14', true],
    ['2026-02-15', false],
    ['2026-02-23', false],
    ['2026-02-28', true],
    ['2026-09-25', false],
    ['2026-10-10', true],
    ['2026-11-22', false],
    ['2026-11-23', true],
  ] as const) {
    test(`${date} is ${works ? 'a working day' : 'a day off'}`, () => {
      assert.equal(stateCouncilCalendar.isWorkingDay(parseDate(date)), works);
      assert.equal(provisionalCalendar.isWorkingDay(parseDate(date)), works);
    });
  }

  test('February 2026 has 16 working days', () => {
    const february = daysOf(2026).filter((date) => date.startsWith('2026-02'));
    assert.equal(february.filter((date) => stateCouncilCalendar.isWorkingDay(date)).length, 16);
  });

  test('refuses a year without a notice instead of guessing', () => {
    for (const date of ['2027-01-01', '2003-12-31']) {
      assert.throws(() => stateCouncilCalendar.isWorkingDay(parseDate(date)), {
        code: 'calendar-unknown-year',
      });
    }
  });
});

describe('provisional calendar', () => {
  test('says which days may still move', () => {
    assert.equal(provisionalCalendar.isProvisional(parseDate('2026-12-31')), false);
    assert.equal(provisionalCalendar.isProvisional(parseDate('2027-01-04')), true);
  });

  test('knows the statutory holidays of 2027 and their days in lieu', () => {
    assert.deepEqual(offInWeek(2027, provisionalCalendar), [
      '2027-01-01',
      '2027-02-05',
      '2027-02-08',
      '2027-02-09',
      '2027-02-10',
      '2027-04-05',
      '2027-05-03',
      '2027-05-04',
      '2027-06-09',
      '2027-09-15',
      '2027-10-01',
      '2027-10-04',
      '2027-10-05',
    ]);
  });

  test('has as many working days as the notices of 2025 and 2026, which only move them', () => {
    for (const year of [2025, 2026]) {
      const days = daysOf(year);
      assert.equal(
        days.filter(isStatutoryWorkingDay).length,
        days.filter((date) => stateCouncilCalendar.isWorkingDay(date)).length,
      );
    }
  });

  test('gives back every holiday lost to a weekend or to another holiday', () => {
    for (let year = 2027; year <= 2060; year += 1) {
      const daysOff = daysOf(year).filter((date) => isWeekday(date) && !isStatutoryWorkingDay(date));
      assert.equal(daysOff.length, 13, `${year}`);
    }
  });

  test('follows a notice as soon as it is entered', () => {
    const notice = {
      year: 2027,
      holidays: [parseDate('2027-01-01')],
      makeUpDays: [parseDate('2027-01-09')],
    };
    const calendar = provisionalCalendarWith([...publishedNotices, notice]);
    assert.equal(calendar.isProvisional(parseDate('2027-01-09')), false);
    assert.equal(calendar.isWorkingDay(parseDate('2027-01-09')), true);
    assert.equal(calendar.isWorkingDay(parseDate('2027-02-08')), true);
  });
});

function daysOf(year: number): CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let day = parseDate(`${year}-01-01`); yearOf(day) === year; day = addDays(day, 1)) days.push(day);
  return days;
}

function isWeekday(date: CalendarDate): boolean {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return day >= 1 && day <= 5;
}
