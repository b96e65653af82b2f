import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mostAttempts, retryAfter } from './retry.ts';

const now = new Date('2026-11-23T10:00:00+08:00');
const seconds = (attempts: number) => ((retryAfter(attempts, now)?.getTime() ?? Number.NaN) - +now) / 1000;

test('waits double from five seconds to an hour', () => {
  assert.deepEqual([1, 2, 3, 4].map(seconds), [5, 10, 20, 40]);
  assert.deepEqual([10, 11, 19].map(seconds), [2560, 3600, 3600]);
});

test('a mail server that is down for a night is waited for; in the end somebody must look', () => {
  const total = Array.from({ length: mostAttempts - 1 }, (_, index) => seconds(index + 1));
  assert.ok(total.reduce((sum, wait) => sum + wait) > 10 * 3600);
  assert.equal(retryAfter(mostAttempts, now), undefined);
});
