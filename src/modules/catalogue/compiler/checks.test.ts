import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  codeCases,
  conditionCases,
  limitCases,
  materialCases,
  otherCases,
  relationCases,
} from './cases-for-test.ts';
import { checks } from './checks.ts';
import { findingsIn } from './item-for-test.ts';

const cases = [
  ...materialCases,
  ...conditionCases,
  ...relationCases,
  ...limitCases,
  ...codeCases,
  ...otherCases,
];

describe('checks of the catalogue', () => {
  test('the sound item has no finding at all', async () => {
    assert.deepEqual(await findingsIn({}), []);
  });

  test('every check has a fault and a near miss', () => {
    assert.deepEqual(cases.map(({ check }) => check).sort(), checks.map(({ code }) => code).sort());
  });

  for (const { check, faulty, sound } of cases) {
    describe(check, () => {
      for (const [index, items] of faulty.entries()) {
        test(`finds fault ${index + 1}`, async () => {
          assert.ok((await findingsIn(...items)).includes(check), JSON.stringify(items));
        });
      }
      for (const [index, items] of sound.entries()) {
        test(`lets near miss ${index + 1} pass`, async () => {
          assert.ok(!(await findingsIn(...items)).includes(check), JSON.stringify(items));
        });
      }
    });
  }

  for (const kind of checks) {
    test(`${kind.code} speaks both languages`, () => {
      for (const text of [kind.title, kind.remedy]) {
        assert.match(text.zh, /[一-龥]/);
        assert.match(text.en ?? '', /[a-z]{3}/i);
      }
    });
  }
});
