import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CalendarDate } from '../../../kernel/date.ts';
import { type PeriodKind, periodAfter, periodBefore, periodOf } from './period.ts';

const daysOf = (kind: PeriodKind, day: string) => {
  const { from, to } = periodOf(kind, day as CalendarDate);
  return [from, to];
};

test('a period is that in which the day lies', () => {
  assert.deepEqual(daysOf('week', '2026-11-23'), ['2026-11-23', '2026-11-29']);
  assert.deepEqual(daysOf('week', '2026-11-29'), ['2026-11-23', '2026-11-29']);
  assert.deepEqual(daysOf('month', '2028-02-10'), ['2028-02-01', '2028-02-29']);
  assert.deepEqual(daysOf('quarter', '2026-11-23'), ['2026-10-01', '2026-12-31']);
  assert.deepEqual(daysOf('quarter', '2026-09-30'), ['2026-07-01', '2026-09-30']);
  assert.deepEqual(daysOf('year', '2026-11-23'), ['2026-01-01', '2026-12-31']);
});

test('the periods before and after join without a gap', () => {
  const quarter = periodOf('quarter', '2026-01-15' as CalendarDate);
  assert.deepEqual(periodBefore(quarter), { kind: 'quarter', from: '2025-10-01', to: '2025-12-31' });
  assert.deepEqual(periodAfter(periodBefore(quarter)), quarter);
});
