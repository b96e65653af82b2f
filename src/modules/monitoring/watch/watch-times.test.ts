import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { addDays, type CalendarDate } from '../../../kernel/date.ts';
import { provisionalCalendar } from '../../../kernel/state-council-calendar.ts';
import { addWorkingDays } from '../../../kernel/working-days.ts';
import type { WatchedTime } from '../../procedures/index.ts';
import { declaredRules } from '../rules-for-test.ts';
import { watchTimes } from './watch-times.ts';

const day = (text: string) => text as CalendarDate;
const promised: WatchedTime = {
  clock: 'promised',
  key: 'promised/2026-11-23',
  agency: 'market',
  task: undefined,
  from: day('2026-11-23'),
  dueOn: day('2026-12-07'),
  isPaused: false,
  endedOn: undefined,
};

function found(time: Partial<WatchedTime>, today: string) {
  const { findings, nextOn } = watchTimes(
    declaredRules,
    [{ ...promised, ...time }],
    provisionalCalendar,
    day(today),
  );
  return { rules: findings.map(({ rule }) => rule), nextOn };
}

describe('a promised time of ten working days', () => {
  test('calls for nothing before four fifths of it, and says when to look again', () => {
    assert.deepEqual(found({}, '2026-12-02'), { rules: [], nextOn: '2026-12-03' });
  });
  test('calls for a reminder from then until its last day', () => {
    assert.deepEqual(found({}, '2026-12-03').rules, ['JC-SX-01']);
    assert.deepEqual(found({}, '2026-12-07').rules, ['JC-SX-01']);
  });
  test('calls for a yellow card on the first working day after, for a red one after five', () => {
    assert.deepEqual(found({}, '2026-12-08'), { rules: ['JC-SX-11'], nextOn: '2026-12-14' });
    assert.deepEqual(found({}, '2026-12-14').rules, ['JC-SX-11', 'JC-SX-12']);
  });
  test('calls for nothing once it was kept, and for the same card whenever one looks once it was missed', () => {
    assert.deepEqual(found({ endedOn: day('2026-12-04') }, '2026-12-05'), { rules: [], nextOn: undefined });
    assert.deepEqual(found({ endedOn: day('2026-12-09') }, '2027-01-15').rules, ['JC-SX-11']);
  });
  test('calls for nothing while it stands still', () => {
    assert.deepEqual(found({ isPaused: true }, '2026-12-04'), { rules: [], nextOn: undefined });
  });
});

test('other clocks have their own rules', () => {
  const of = (clock: string, today: string) => found({ clock, dueOn: day('2026-11-30') }, today).rules;
  assert.deepEqual(of('acceptance', '2026-11-27'), ['JC-SX-02']);
  assert.deepEqual(of('acceptance', '2026-11-26'), []);
  assert.deepEqual(of('statutory', '2026-12-01'), ['JC-SX-13']);
  assert.deepEqual(of('task', '2026-12-01'), ['JC-SX-14']);
  assert.deepEqual(of('delivery', '2026-12-01'), ['JC-SX-15']);
  assert.deepEqual(of('delivery', '2026-11-30'), []);
});

test('nothing changes between today and the day on which to look again', () => {
  const days = fc.integer({ min: 0, max: 80 });
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 45 }), (after, limit) => {
      const dueOn = addWorkingDays(promised.from, limit, provisionalCalendar);
      const today = addDays(promised.from, after);
      const now = found({ dueOn }, today);
      const until = now.nextOn ?? addDays(today, 30);
      for (let next = addDays(today, 1); next < until && next <= dueOn; next = addDays(next, 1)) {
        assert.deepEqual(found({ dueOn }, next).rules, now.rules, next);
      }
      if (now.nextOn) assert.notDeepEqual(found({ dueOn }, now.nextOn).rules, now.rules);
    }),
    { seed: 20_261_123, numRuns: 200 },
  );
});
