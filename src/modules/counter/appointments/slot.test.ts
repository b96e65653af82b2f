import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CalendarDate } from '../../../kernel/date.ts';
import { parseOpeningHours } from '../../../kernel/opening-hours.ts';
import { provisionalCalendar } from '../../../kernel/state-council-calendar.ts';
import { instantOf, slotsOn } from './slot.ts';

const hours = parseOpeningHours('周一至周五 9:00–12:00、13:30–17:00，周六上午 9:00–12:00（法定节假日除外）');
assert.ok(hours);
const on = (day: string, minutes = 30) =>
  slotsOn(day as CalendarDate, { hours, calendar: provisionalCalendar, minutes });

test('a working day has slots from opening to closing, none over noon', () => {
  const slots = on('2026-11-23');
  assert.deepEqual([slots[0], slots.at(-1), slots.length], [9 * 60, 16 * 60 + 30, 13]);
  assert.ok(!slots.includes(12 * 60));
});

test('a Saturday has its morning, a Sunday and a holiday nothing', () => {
  assert.equal(on('2026-11-28').length, 6);
  assert.deepEqual(on('2026-11-29'), []);
  assert.deepEqual(on('2026-10-01'), []);
});

test('a slot that would end after closing is not given', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 120 }), (minutes) => {
      for (const minute of on('2026-11-23', minutes)) {
        assert.ok((minute >= 540 && minute + minutes <= 720) || (minute >= 810 && minute + minutes <= 1020));
      }
    }),
  );
});

test('a minute of a day is a moment in Beijing', () => {
  const at = instantOf({ day: '2026-11-23' as CalendarDate, minute: 570 });
  assert.equal(at.toISOString(), '2026-11-23T01:30:00.000Z');
});
