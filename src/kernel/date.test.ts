import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addYears,
  ageOn,
  compareDates,
  dateIn,
  daysBetween,
  formatDate,
  formatDateTime,
  formatWeekday,
  isCalendarDate,
  parseDate,
  weekday,
} from './date.ts';

const anyDate = fc.integer({ min: 0, max: 73_000 }).map((days) => addDays(parseDate('1900-01-01'), days));

describe('date', () => {
  for (const [text, expected] of [
    ['2026-11-22', '2026-11-22'],
    ['2026/1/2', '2026-01-02'],
    ['2026.01.02', '2026-01-02'],
    ['20261122', '2026-11-22'],
    ['2026年11月2日', '2026-11-02'],
    [' ２０２６－１１－２２ ', '2026-11-22'],
    ['2024-02-29', '2024-02-29'],
  ] as const) {
    test(`reads ${text}`, () => assert.equal(parseDate(text), expected));
  }

  for (const text of ['', '2026-02-29', '2026-13-01', '2026-00-10', '22/11/2026', '2026-11', '明天']) {
    test(`refuses “${text}”`, () => {
      assert.equal(isCalendarDate(text), false);
      assert.throws(() => parseDate(text), { code: 'date-invalid' });
    });
  }

  test('a late evening in London is already tomorrow in Beijing', () => {
    const instant = new Date('2026-11-21T16:30:00Z');
    assert.equal(dateIn(instant), '2026-11-22');
    assert.equal(dateIn(instant, 'Europe/London'), '2026-11-21');
  });

  test('Beijing time agrees with the table of time zones, also where it once had summer time', () => {
    const table = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
    for (let hours = 0; hours < 24 * 365 * 60; hours += 977) {
      const instant = new Date(Date.UTC(1985, 0, 1) + hours * 3_600_000);
      assert.equal(dateIn(instant), table.format(instant), instant.toISOString());
    }
    assert.equal(dateIn(new Date('1988-07-01T15:30:00Z')), '1988-07-02');
  });

  test('is written as people of each language write it', () => {
    const date = parseDate('2026-11-02');
    assert.equal(formatDate(date, 'zh-CN'), '2026年11月2日');
    assert.equal(formatDate(date, 'en'), '2 November 2026');
    assert.equal(formatWeekday(date, 'zh-CN'), '星期一');
    assert.equal(formatWeekday(date, 'en'), 'Monday');
    const instant = new Date('2026-11-21T16:05:00Z');
    assert.equal(formatDateTime(instant, 'zh-CN'), '2026年11月22日 00:05');
    assert.equal(formatDateTime(instant, 'en'), '22 November 2026, 00:05');
  });

  for (const [from, months, expected] of [
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-11-22', 2, '2027-01-22'],
    ['2026-03-31', -1, '2026-02-28'],
    ['0050-01-31', 1, '0050-02-28'],
  ] as const) {
    test(`${from} and ${months} months is ${expected}`, () => {
      assert.equal(addMonths(parseDate(from), months), expected);
    });
  }

  test('a licence of 29 February for five years ends on 28 February', () => {
    assert.equal(addYears(parseDate('2024-02-29'), 5), '2029-02-28');
  });

  for (const [born, on, age] of [
    ['2008-11-22', '2026-11-21', 17],
    ['2008-11-22', '2026-11-22', 18],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
  ] as const) {
    test(`born ${born}: ${age} on ${on}`, () => assert.equal(ageOn(parseDate(born), parseDate(on)), age));
  }

  test('adding days and counting them are inverse, across centuries and leap years', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        const moved = addDays(date, days);
        assert.equal(daysBetween(date, moved), days);
        assert.equal(compareDates(moved, date), Math.sign(days));
        assert.equal(weekday(date), new Date(`${date}T12:00:00Z`).getUTCDay());
      }),
    );
  });
});
