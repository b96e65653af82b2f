import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { nextAfter, type Schedule } from './schedule.ts';

describe('a schedule', () => {
  test('comes next on its day at its time, in Beijing', () => {
    const monday = new Date('2026-11-23T10:00:00+08:00');
    const next = (schedule: Schedule) => nextAfter(schedule, monday).toISOString();
    assert.equal(next({ every: 'day', at: '02:30' }), '2026-11-23T18:30:00.000Z');
    assert.equal(next({ every: 'day', at: '10:01' }), '2026-11-23T02:01:00.000Z');
    assert.equal(next({ every: 'week', on: 1, at: '02:30' }), '2026-11-29T18:30:00.000Z');
    assert.equal(next({ every: 'week', on: 7, at: '02:30' }), '2026-11-28T18:30:00.000Z');
    assert.equal(next({ every: 'month', on: 5, at: '02:30' }), '2026-12-04T18:30:00.000Z');
  });

  test('never stands still, and leaves no turn out', () => {
    const schedule = fc.oneof(
      fc.record({ every: fc.constant('day' as const), at: fc.constantFrom('00:00', '23:59') }),
      fc.record({
        every: fc.constant('week' as const),
        on: fc.integer({ min: 1, max: 7 }),
        at: fc.constant('02:30'),
      }),
      fc.record({
        every: fc.constant('month' as const),
        on: fc.integer({ min: 1, max: 28 }),
        at: fc.constant('02:30'),
      }),
    );
    const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
    const longest = { day: 1, week: 7, month: 31 };
    fc.assert(
      fc.property(schedule, moment, (one, at) => {
        const next = nextAfter(one, at);
        assert.ok(next > at);
        assert.ok(next.getTime() - at.getTime() <= longest[one.every] * 86_400_000);
        const before = new Date(next.getTime() - 1);
        assert.deepEqual(nextAfter(one, before), next);
      }),
    );
  });
});
