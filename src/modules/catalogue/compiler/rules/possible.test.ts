import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { evaluateRule, parseRule } from '../../../../kernel/rule/index.ts';
import { surroundings } from '../item-for-test.ts';
import { canAllHold } from './possible.ts';

const comparison = fc.oneof(
  fc
    .record({
      operator: fc.constantFrom('<', '<=', '=', '!=', '>=', '>'),
      value: fc.integer({ min: -2, max: 12 }),
    })
    .map(({ operator, value }) => `从业人数 ${operator} ${value}`),
  fc.constantFrom('是否租赁', 'not(是否租赁)'),
  fc.constantFrom('主体类型 = "企业"', '主体类型 != "机关"', '主体类型 in ("个体工商户", "机关")'),
);
const { rule: anyRule } = fc.letrec<{ rule: string }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3 },
    comparison,
    fc
      .record({ left: tie('rule'), right: tie('rule'), join: fc.constantFrom('and', 'or') })
      .map(({ left, right, join }) => `(${left}) ${join} (${right})`),
    tie('rule').map((rule) => `not(${rule})`),
  ),
}));

describe('what somebody can meet', () => {
  test('agrees with trying every person there can be', () => {
    fc.assert(
      fc.property(fc.array(anyRule, { minLength: 1, maxLength: 3 }), (texts) => {
        const rules = texts.map(parseRule);
        const isMet = everybody().some((facts) =>
          rules.every((rule) => evaluateRule(rule, facts, surroundings.today).value === true),
        );
        assert.equal(canAllHold(rules, surroundings), isMet);
      }),
      { numRuns: 300 },
    );
  });

  for (const text of ['经营场所面积 + 从业人数 < 0', '外面的数 > 3', 'contains(姓名, "某")']) {
    test(`${text} cannot be told and counts as possible`, () => {
      assert.ok(canAllHold([parseRule(text)], surroundings));
    });
  }
});

/** The element 从业人数 lies between 0 and 1000; above 13 no rule tells them apart. */
function everybody(): Record<string, string | number | boolean>[] {
  const counts = Array.from({ length: 15 }, (_, count) => count);
  return counts.flatMap((count) =>
    [true, false].flatMap((rented) =>
      ['企业', '个体工商户', '机关'].map((kind) => ({ 从业人数: count, 是否租赁: rented, 主体类型: kind })),
    ),
  );
}
