import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CalendarDate, parseDate } from '../../kernel/date.ts';
import { provisionalCalendar } from '../../kernel/state-council-calendar.ts';
import { renewalOf } from './renewal.ts';

const until = '2026-12-31';
const handling = (unit: 'calendar-day' | 'working-day', value: number) => ({
  renewal: { until: 'licence-valid-until', before: { value, unit } },
});
const asked = (
  day: string,
  item = handling('calendar-day', 30),
  answers = { 'licence-valid-until': until },
) => renewalOf(item, answers, { today: day as CalendarDate, calendar: provisionalCalendar });

test('asked for thirty days before the end, it is decided by the end (行政许可法第五十条)', () => {
  assert.deepEqual(asked('2026-12-01'), { renewBy: parseDate(until) });
  assert.deepEqual(asked('2026-06-30'), { renewBy: parseDate(until) });
});

test('asked for later, or after the end, nothing counts as renewed', () => {
  for (const day of ['2026-12-02', '2026-12-31', '2027-01-01']) assert.deepEqual(asked(day), {});
});

test('where the rule counts working days, fifteen of them lie before the end', () => {
  const rule = handling('working-day', 15);
  assert.deepEqual(asked('2026-12-10', rule), { renewBy: parseDate(until) });
  assert.deepEqual(asked('2026-12-11', rule), {});
});

test('an item that renews nothing, or a question that was not answered, gives no such day', () => {
  assert.deepEqual(
    renewalOf(
      {},
      { 'licence-valid-until': until },
      { today: parseDate('2026-01-05'), calendar: provisionalCalendar },
    ),
    {},
  );
  assert.deepEqual(
    renewalOf(
      handling('calendar-day', 30),
      {},
      { today: parseDate('2026-01-05'), calendar: provisionalCalendar },
    ),
    {},
  );
});
