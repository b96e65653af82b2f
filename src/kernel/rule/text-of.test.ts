import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { anyRule } from './any-rule-for-test.ts';
import type { Expression } from './expression.ts';
import { textOf } from './index.ts';
import { parseRule } from './parse-rule.ts';

describe('a rule written out again', () => {
  for (const [text, written] of [
    ['((甲)) and ((乙 or 丙))', '甲 and (乙 or 丙)'],
    ['(甲 and 乙) and 丙', '甲 and 乙 and 丙'],
    ['甲 and (乙 and 丙)', '甲 and (乙 and 丙)'],
    ['(1 - 2) - 3 * (4 - -5) = -甲', '1 - 2 - 3 * (4 - -5) = -甲'],
    ['1 - (2 - 3) / (4 / 5) < -(6 + 甲)', '1 - (2 - 3) / (4 / 5) < -(6 + 甲)'],
    ['甲 between 1 and 乙 + 2', '甲 in [1..乙 + 2]'],
    ['甲 in [1] and 甲 in (乙) and 甲 in ((1..2), >= 3)', '甲 in (1) and 甲 in 乙 and 甲 in ((1..2), >= 3)'],
    ['甲 = "引号\\"与\\\\和\\n"', '甲 = "引号\\"与\\\\和\\n"'],
    ['日 + duration("P18M") > date("2026-01-01")', '日 + duration("P1Y6M") > date("2026-01-01")'],
    ['日 - duration("P0M") > 日 - duration("P30D")', '日 - duration("P0M") > 日 - duration("P30D")'],
    ['(if 甲 then 1 else 2) = 1', '(if 甲 then 1 else 2) = 1'],
    ['if 甲 then 乙 else (丙 or 丁)', 'if 甲 then 乙 else 丙 or 丁'],
    ['(some 员 in 册 satisfies (员.额 > 1)) or 甲', '(some 员 in 册 satisfies 员.额 > 1) or 甲'],
    ['string  length( 名 ) > 0.00000001', 'string length(名) > 0.00000001'],
    ['(甲 > 3) = true', '(甲 > 3) = true'],
  ] as const) {
    test(text, () => assert.equal(textOf(parseRule(text)), written));
  }

  test('is read as the same rule', () => {
    fc.assert(
      fc.property(anyRule({ ofToday: true }), (text) => {
        const { expression } = parseRule(text);
        const again = parseRule(textOf({ expression })).expression;
        assert.deepEqual(withoutPlaces(again), withoutPlaces(expression));
      }),
      { numRuns: 1000 },
    );
  });
});

function withoutPlaces(expression: Expression): unknown {
  return JSON.parse(JSON.stringify(expression, (key, value) => (key === 'at' ? undefined : value)));
}
