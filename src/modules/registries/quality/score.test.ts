import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { DataSet } from '../data-set.ts';
import type { Counted, DimensionCounts } from './measurement.ts';
import { dimensions } from './quality-demand.ts';
import { groundsOf, scoresOf } from './score.ts';

const now = new Date('2026-11-23T10:00:00+08:00');
const set = { updateCycle: 'daily' } as DataSet;
const none: DimensionCounts = { completeness: 0, validity: 0, uniqueness: 0, timeliness: 0, consistency: 0 };
const clean: Counted = {
  records: 1000,
  faulty: none,
  waiting: 0,
  waitingFaulty: none,
  waitingSince: undefined,
  updatedAt: now.toISOString(),
};

const counts = (most: number) =>
  fc.record(
    Object.fromEntries(dimensions.map((one) => [one, fc.integer({ min: 0, max: most })])),
  ) as fc.Arbitrary<DimensionCounts>;

describe('scores of a data set', () => {
  test('are whole without a fault, and never whole with one', () => {
    assert.deepEqual(new Set(Object.values(scoresOf(set, clean, now) ?? {})), new Set([100]));
    const million = { ...clean, records: 10_000_000, faulty: { ...none, validity: 1 } };
    assert.equal(scoresOf(set, million, now)?.validity, 99.99);
  });

  test('lie between 0 and 100, and do not rise where a fault is added', () =>
    fc.assert(
      fc.property(
        counts(2000),
        counts(50),
        fc.constantFrom(...dimensions),
        (faulty, waitingFaulty, dimension) => {
          const before = scoresOf(set, { ...clean, faulty, waiting: 50, waitingFaulty }, now);
          const more = { ...faulty, [dimension]: faulty[dimension] + 1 };
          const after = scoresOf(set, { ...clean, faulty: more, waiting: 50, waitingFaulty }, now);
          for (const one of dimensions) {
            assert.ok(before && after && before[one] >= 0 && before[one] <= 100 && after[one] <= before[one]);
          }
        },
      ),
    ));

  test('fall as a whole where the set is not brought up to date, and not where it has no cycle', () => {
    const old = { ...clean, updatedAt: '2026-11-19T10:00:00+08:00' };
    assert.equal(scoresOf(set, old, now)?.timeliness, 25);
    assert.equal(scoresOf({ updateCycle: 'irregular' } as DataSet, old, now)?.timeliness, 100);
  });

  test('are none of an empty set, which then has nothing to mend', () => {
    const empty = { ...clean, records: 0 };
    assert.equal(scoresOf(set, empty, now), undefined);
    assert.deepEqual(groundsOf(set, { counted: empty, scores: undefined }, now), []);
  });

  test('are a ground to mend below the demand, as are rows that wait too long', () => {
    const counted = { ...clean, waiting: 1, waitingSince: '2026-10-01T10:00:00+08:00' };
    const grounds = groundsOf(set, { counted, scores: scoresOf(set, counted, now) }, now);
    assert.deepEqual(grounds, [{ ground: 'waiting', figure: 53, demand: 30 }]);
  });
});
