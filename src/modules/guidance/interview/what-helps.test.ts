import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CalendarDate } from '../../../kernel/date.ts';
import type { FactValue, RuleType } from '../../../kernel/rule/index.ts';
import { sketchedProblem } from './sketch-for-test.ts';
import { whatHelps } from './what-helps.ts';

const today = '2026-11-22' as CalendarDate;

/** The ways as `name: sentence` each. */
function helpFor(conditions: readonly string[], facts: Readonly<Record<string, FactValue>>) {
  const types = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, typeOf(value)]));
  const problem = sketchedProblem([{ conditions }], { types, today });
  const [subject] = problem.subjects;
  assert.ok(subject);
  const { ways, from } = whatHelps(problem, subject, { facts, skipped: new Set(), isExhaustive: false }, {});
  return {
    ways: ways.map((way) => way.map(({ name, to }) => `${name}: ${to.map(({ zh }) => zh).join('；')}`)),
    from,
  };
}

function typeOf(value: FactValue): RuleType {
  if (typeof value === 'number') return 'number';
  return typeof value === 'boolean' ? 'boolean' : 'date';
}

describe('what helps', () => {
  test('is the one answer that stands in the way', () => {
    const { ways } = helpFor(['面积 >= 20', '有证 = true'], { 面积: 10, 有证: true });
    assert.deepEqual(ways, [['面积: 面积不少于20']]);
  });

  test('is any of those that would do alone', () => {
    const { ways } = helpFor(['甲 = true or 乙 = true'], { 甲: false, 乙: false });
    assert.deepEqual(
      ways.map((way) => way.length),
      [1, 1],
    );
  });

  test('is several together where one does not do', () => {
    const { ways } = helpFor(['面积 >= 20', '有证 = true'], { 面积: 10, 有证: false });
    assert.deepEqual(
      ways.map((way) => way.map((change) => change.split(':')[0])),
      [['面积', '有证']],
    );
  });

  test('leaves out a change that lets another condition fail', () => {
    const { ways } = helpFor(['甲 = true or 乙 = true', '甲 = false'], { 甲: false, 乙: false });
    assert.deepEqual(
      ways.map((way) => way.map((change) => change.split(':')[0])),
      [['乙']],
    );
  });

  test('is the day on which somebody is old enough, and no other birthday', () => {
    const { ways, from } = helpFor(['age(出生日期) >= 22'], { 出生日期: '2005-03-05' });
    assert.deepEqual(ways, []);
    assert.equal(from, '2027-03-05');
  });

  test('is no day where something else fails too, or where time only makes it worse', () => {
    assert.equal(
      helpFor(['age(出生日期) >= 22', '甲 = true'], { 出生日期: '2005-03-05', 甲: false }).from,
      undefined,
    );
    assert.equal(helpFor(['age(出生日期) <= 6'], { 出生日期: '2005-03-05' }).from, undefined);
  });
});
