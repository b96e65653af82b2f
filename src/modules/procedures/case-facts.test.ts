import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conditionsOf, departmentsOf } from './case-facts.ts';
import { caseOf, dateOf, planOf, submitted } from './case-for-test.ts';
import { manySided } from './picture/procedure-for-test.ts';

const today = dateOf('2026-01-05');

test('the answers decide what is needed; what they do not say is left open', () => {
  assert.deepEqual(conditionsOf(manySided, { 经营场所面积: 400 }, today), {
    '经营场所面积 > 300': true,
    '经营场所面积 > 500': false,
  });
  assert.deepEqual(conditionsOf(manySided, {}, today), {});
});

test('the departments a procedure names are those nearest to the case', () => {
  const directory = {
    findDepartment: (department: string, region: string) =>
      department === '31' ? ({ code: `fire-${region}` } as never) : undefined,
  };
  const departments = departmentsOf(manySided, directory, '990102');
  assert.deepEqual(departments, { '31': 'fire-990102' });
  const conditions = conditionsOf(manySided, { 经营场所面积: 400 }, today);
  const first = { ...submitted({ ...planOf(), departments: departments ?? {} }), conditions };
  const state = caseOf(manySided, ['2026-01-05', first], ['2026-01-06', { type: 'accepted' }]);
  assert.deepEqual(
    state.tasks.filter(({ outcome }) => outcome === undefined).map(({ key, agency }) => [key, agency]),
    [['fire-papers/papers', 'fire-990102']],
    'no health department in a place of this size',
  );
});
