import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, ageOn, type CalendarDate } from '../../../kernel/date.ts';
import { ageOfMajority, comesOfAgeOn } from './guardianship.ts';

for (const [born, of] of [
  ['2008-12-01', '2026-12-01'],
  ['2008-02-29', '2026-03-01'],
  ['2010-02-28', '2028-02-28'],
] as const) {
  test(`born on ${born}, of age on ${of}`, () => assert.equal(comesOfAgeOn(born as CalendarDate), of));
}

test('the day before one is a minor, and from the day on of age', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
      const born = addDays('1970-01-01' as CalendarDate, days);
      const day = comesOfAgeOn(born);
      assert.equal(ageOn(born, day), ageOfMajority);
      assert.equal(ageOn(born, addDays(day, -1)), ageOfMajority - 1);
    }),
  );
});
