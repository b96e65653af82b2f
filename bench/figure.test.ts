import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isMet, median, percentile } from './figure.ts';

test('a percentile is a value that was measured', () => {
  const values = [5, 1, 4, 2, 3];
  assert.equal(median(values), 3);
  assert.equal(percentile(values, 99), 5);
  assert.equal(percentile(values, 0), 1);
  assert.equal(median([7]), 7);
});

test('a target is met at its very edge, and a number that could not be measured meets none', () => {
  const figure = { name: 'ratio', unit: '×', value: 0.5 };
  assert.equal(isMet({ ...figure, target: { atLeast: 0.5 } }), true);
  assert.equal(isMet({ ...figure, target: { atMost: 0.4 } }), false);
  assert.equal(isMet({ ...figure, value: Number.NaN, target: { atMost: 1 } }), false);
  assert.equal(isMet(figure), true);
});
