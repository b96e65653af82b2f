import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { estimateWait } from './estimate.ts';

const pace = fc.record({ minutes: fc.integer({ min: 1, max: 60 }), windows: fc.integer({ min: 1, max: 9 }) });

test('six ahead at two windows of twelve minutes wait for 20 to 60 minutes', () => {
  assert.deepEqual(estimateWait(6, { minutes: 12, windows: 2 }), { from: 20, to: 60 });
});

test('nobody ahead waits for at most five minutes; without an open window nothing is said', () => {
  assert.deepEqual(estimateWait(0, { minutes: 12, windows: 1 }), { from: 0, to: 5 });
  assert.equal(estimateWait(3, { minutes: 12, windows: 0 }), undefined);
});

test('the mean lies in the range, and whoever has more ahead never waits less', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200 }), pace, (ahead, at) => {
      const wait = estimateWait(ahead, at);
      const later = estimateWait(ahead + 1, at);
      assert.ok(wait && later);
      const mean = (ahead * at.minutes) / at.windows;
      assert.ok(wait.from <= mean && mean <= wait.to);
      assert.ok(later.from >= wait.from && later.to >= wait.to);
    }),
  );
});
