import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { addDays, type CalendarDate } from '../../../kernel/date.ts';
import { officialCalendar } from '../calendar.ts';
import { calendar, dateOf } from '../case-for-test.ts';
import { type DueFormula, evaluateDue, type FormulaPause, formulaText, movesDaily } from './due-formula.ts';

const start = dateOf('2024-12-15');
const today = dateOf('2026-12-31');
const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays(start, days));
const unit = fc.constantFrom('working-day' as const, 'calendar-day' as const);
const value = fc.integer({ min: 0, max: 60 });
const pause: fc.Arbitrary<FormulaPause> = fc
  .tuple(day, fc.integer({ min: 0, max: 40 }))
  .map(([from, days]) => ({ from, to: addDays(from, days) }));
const pauses = fc.array(pause, { maxLength: 5 });

const due = (formula: DueFormula, on: CalendarDate = today) => evaluateDue(formula, calendar, on).on;
const always = <T extends unknown[]>(
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  holds: (...args: T) => void,
) =>
  fc.assert(fc.property(...(arbitraries as never as [fc.Arbitrary<T[0]>]), holds as never), {
    numRuns: 500,
    seed: 20_261_123,
  });

describe('laws of a due day', () => {
  test('it is never before what it counts from', () =>
    always([day, value, unit, pauses], (from, amount, by, stops) =>
      assert.ok(due({ from, value: amount, unit: by, pauses: stops }) >= from),
    ));

  test('received later, it is never due earlier', () =>
    always([day, fc.integer({ min: 0, max: 30 }), value, unit, pauses], (from, days, amount, by, stops) => {
      const rest = { value: amount, unit: by, pauses: stops };
      assert.ok(due({ from: addDays(from, days), ...rest }) >= due({ from, ...rest }));
    }));

  test('a longer limit is never due earlier', () =>
    always([day, value, fc.nat(20), unit, pauses], (from, amount, more, by, stops) => {
      const rest = { from, unit: by, pauses: stops };
      assert.ok(due({ ...rest, value: amount + more }) >= due({ ...rest, value: amount }));
    }));

  test('one pause more never brings it forward, nor does a longer one', () =>
    always([day, value, unit, pauses, pause, fc.nat(20)], (from, amount, by, stops, more, longer) => {
      const rest = { from, value: amount, unit: by };
      const without = due({ ...rest, pauses: stops });
      const withOne = due({ ...rest, pauses: [...stops, more] });
      const lengthened = { ...more, to: addDays(more.to ?? more.from, longer) };
      assert.ok(withOne >= without);
      assert.ok(due({ ...rest, pauses: [...stops, lengthened] }) >= withOne);
    }));

  test('pauses that overlap or follow one another count as the one that they cover', () =>
    always([day, value, unit, pause, fc.nat(40), fc.nat(40)], (from, amount, by, first, after, length) => {
      const end = first.to ?? first.from;
      const begin = addDays(first.from, Math.min(after, daysIn(first)));
      const second = { from: begin, to: addDays(begin, length) };
      const last = [second.to, end].sort().at(-1) ?? end;
      const covering = { from: first.from, to: last };
      const rest = { from, value: amount, unit: by };
      assert.equal(due({ ...rest, pauses: [first, second] }), due({ ...rest, pauses: [covering] }));
      assert.equal(due({ ...rest, pauses: [second, first, first] }), due({ ...rest, pauses: [covering] }));
    }));

  test('it falls on a day that counts: a working day, in no pause', () =>
    always([day, fc.integer({ min: 1, max: 60 }), pauses], (from, amount, stops) => {
      const on = due({ from, value: amount, unit: 'working-day', pauses: stops });
      assert.ok(calendar.isWorkingDay(on));
      assert.ok(!stops.some((stop) => on > stop.from && on <= (stop.to ?? stop.from)));
    }));

  test('a pause that lasts moves it as the days pass, and never before the day that was told', () =>
    always([day, value, fc.nat(30), fc.nat(60)], (from, amount, told, passed) => {
      const lasting = { from, told: addDays(from, told) };
      const formula: DueFormula = { from, value: amount, unit: 'working-day', pauses: [lasting] };
      assert.ok(movesDaily(formula));
      const later = due(formula, addDays(from, passed + 1));
      assert.ok(later >= due(formula, addDays(from, passed)));
      const ended = { ...formula, pauses: [{ from, to: lasting.told }] };
      assert.ok(later >= due(ended));
    }));

  test('the earliest of several is one of them, and no later than any', () =>
    always([day, value, day, value], (left, some, right, others) => {
      const formulas: DueFormula[] = [
        { from: left, value: some, unit: 'working-day' },
        { from: right, value: others, unit: 'calendar-day' },
      ];
      const dues = formulas.map((formula) => due(formula));
      assert.equal(due({ earliest: formulas }), dues.sort()[0]);
    }));

  test('another holiday never makes it earlier', () =>
    always([day, value, day], (from, amount, off) => {
      const year = Number(off.slice(0, 4));
      const known = calendar.notices.find((notice) => notice.year === year);
      const changed = officialCalendar([
        {
          year,
          holidays: [...(known?.holidays ?? []), off],
          makeUpDays: (known?.makeUpDays ?? []).filter((one) => one !== off),
          source: '测试',
          recordedAt: new Date(0),
          recordedBy: '测试',
        },
      ]);
      const formula: DueFormula = { from, value: amount, unit: 'working-day' };
      assert.ok(evaluateDue(formula, changed, today).on >= due(formula));
    }));

  test('what is kept as text comes back as the same day', () =>
    always([day, value, unit, pauses], (from, amount, by, stops) => {
      const formula: DueFormula = {
        from: { from, value: 5, unit: 'working-day' },
        value: amount,
        unit: by,
        pauses: stops,
      };
      assert.equal(due(JSON.parse(formulaText(formula)) as DueFormula), due(formula));
    }));
});

test('hours run day and night; a day that does not count moves the end by a whole day', () => {
  const from = '2026-02-13T10:00:00.000+08:00';
  const plain = evaluateDue({ from, value: 30, unit: 'hour' }, calendar, today);
  assert.deepEqual(plain, { on: '2026-02-14', at: new Date('2026-02-14T16:00:00+08:00') });
  const stopped = { from: dateOf('2026-02-13'), to: dateOf('2026-02-14') };
  const moved = evaluateDue({ from, value: 30, unit: 'hour', pauses: [stopped] }, calendar, today);
  assert.deepEqual(moved.at, new Date('2026-02-15T16:00:00+08:00'));
});

function daysIn({ from, to }: FormulaPause): number {
  return Math.round((Date.parse(to ?? from) - Date.parse(from)) / 86_400_000);
}
