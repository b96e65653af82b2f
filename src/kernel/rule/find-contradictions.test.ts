import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { RuleElement } from './check-rule.ts';
import { evaluateRule } from './evaluate-rule.ts';
import { findContradictions } from './find-contradictions.ts';
import { parseRule } from './parse-rule.ts';

const dictionary = new Map<string, RuleElement>([
  ['类型', { type: 'text', choices: ['企业', '个体工商户', '机关'] }],
]);

describe('conditions that decide nothing', () => {
  for (const [text, found] of [
    ['面积 > 5 and 面积 < 3', [['never', 7, '“面积超过5”、“面积少于3”不可能同时成立。']]],
    ['面积 > 5 and 人数 > 1 and 面积 <= 5', [['never', 18, '“面积超过5”、“面积不超过5”不可能同时成立。']]],
    ['面积 > 5 or 面积 <= 5', [['always', 7, '“面积超过5，或者面积不超过5”始终成立，这个条件不起作用。']]],
    ['面积 > 5 and 面积 > 3', [['superfluous', 14, '“面积超过3”是多余的，其他条件已经决定了它。']]],
    ['面积 > 5 or 面积 > 3', [['superfluous', 3, '“面积超过5”是多余的，其他条件已经决定了它。']]],
    ['甲 and (面积 > 5 and 面积 < 3 or 乙)', [['never', 14, '“面积超过5”、“面积少于3”不可能同时成立。']]],
    ['面积 > 5 and (面积 < 3 or 乙)', [['never', 15, '“面积超过5”、“面积少于3”不可能同时成立。']]],
    ['甲 and not(甲)', [['never', 2, '“甲为“是””、“甲为“否””不可能同时成立。']]],
    ['甲 = true or 甲 = false', [['always', 9, '“甲为“是”，或者甲为“否””始终成立，这个条件不起作用。']]],
    ['甲 and 甲', [['superfluous', 0, '“甲为“是””是多余的，其他条件已经决定了它。']]],
    ['类型 = "企业" and 类型 = "机关"', [['never', 10, '“类型是“企业””、“类型是“机关””不可能同时成立。']]],
    ['类型 in ("企业","机关") and 类型 = "个体工商户"', [['never', 18, undefined]]],
    ['类型 in ("企业","机关") or 类型 = "个体工商户"', [['always', 18, undefined]]],
    ['not(类型 in ("企业","机关")) and 类型 != "个体工商户"', [['never', 23, undefined]]],
    ['类型 != "机关" and 类型 = "企业"', [['superfluous', 3, undefined]]],
    ['日期 > date("2026-01-01") and 日期 < date("2026-01-02")', [['never', 24, undefined]]],
    ['count(项目) > 1 and count(项目) < 2', [['never', 14, undefined]]],
    ['count(项目) < 0', [['never', 10, undefined]]],
    ['age(生日) > 17 and age(生日) < 18', [['never', 13, undefined]]],
    ['面积 > 17 and 面积 < 18', []],
    ['面积 in [3..5) and 面积 >= 5', [['never', 13, undefined]]],
    ['面积 in (1, 3, [5..6]) and 面积 in (2, (3..5))', [['never', 21, undefined]]],
    ['面积 > 人数 and 人数 >= 面积', [['never', 8, undefined]]],
    ['面积 > 人数 or 人数 >= 面积', [['always', 8, undefined]]],
    ['"餐饮" in 项目 and not("餐饮" in 项目)', [['never', 11, undefined]]],
    ['if 甲 then 面积 > 5 and 面积 < 3 else 乙', [['never', 17, undefined]]],
    ['true', [['always', 0, undefined]]],
    ['甲 and false', [['never', 6, undefined]]],
    ['面积 >= 20 and 类型 in ("企业","机关") or 甲', []],
    ['(甲 or 乙) and (not(甲) or not(乙))', []],
    ['面积 > 5 and 其他 < 3', []],
    ['成立日期 + duration("P3Y") <= today() and 甲', []],
  ] as const) {
    test(text, () => {
      const contradictions = findContradictions(parseRule(text), dictionary);
      assert.deepEqual(
        contradictions.map(({ kind, at, message }, index) => [kind, at, found[index]?.[2] && message.zh]),
        found,
      );
    });
  }

  test('tells whether the whole rule is meant', () => {
    const [whole] = findContradictions(parseRule('面积 > 5 and 面积 < 3'));
    const [part] = findContradictions(parseRule('甲 or 面积 > 5 and 面积 < 3'));
    assert.deepEqual([whole?.isWhole, part?.isWhole], [true, false]);
  });

  test('agrees with trying all values', () => {
    fc.assert(
      fc.property(anyCondition(), (text) => {
        const rule = parseRule(text);
        const answers = new Set(everyFact().map((facts) => evaluateRule(rule, facts).value));
        const whole = findContradictions(rule, dictionary).find(({ isWhole }) => isWhole);
        const expected = answers.has(true) ? (answers.has(false) ? undefined : 'always') : 'never';
        assert.equal(whole?.kind, expected, text);
      }),
      { numRuns: 500 },
    );
  });

  test('a long rule is examined in a short time', () => {
    let text = '甲0 > 1';
    for (let index = 1; text.length < 3950; index += 1)
      text += ` ${index % 3 ? 'or' : 'and'} 甲${index % 40} > ${index % 7}`;
    const start = performance.now();
    findContradictions(parseRule(text));
    assert.ok(performance.now() - start < 5000);
  });
});

/** Conditions over one number, one choice and one truth value. */
function anyCondition(): fc.Arbitrary<string> {
  const bound = fc.integer({ min: 0, max: 3 });
  const order = fc.constantFrom('=', '!=', '<', '<=', '>', '>=');
  const choice = fc.constantFrom('"企业"', '"个体工商户"', '"机关"');
  return fc.letrec<{ condition: string }>((tie: fc.LetrecTypedTie<{ condition: string }>) => {
    const parts = fc.array(tie('condition'), { minLength: 2, maxLength: 3 });
    return {
      condition: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.oneof(
          fc.constantFrom('甲', 'not(甲)', '甲 = false'),
          fc.tuple(order, bound).map(([sign, value]) => `面积 ${sign} ${value}`),
          fc.tuple(bound, bound).map(([low, size]) => `面积 in (${low}..${low + size}]`),
          fc.tuple(fc.constantFrom('=', '!='), choice).map(([sign, value]) => `类型 ${sign} ${value}`),
          fc.tuple(choice, choice).map(([one, other]) => `类型 in (${one}, ${other})`),
        ),
        parts.map((conditions) => `(${conditions.join(' and ')})`),
        parts.map((conditions) => `(${conditions.join(' or ')})`),
        tie('condition').map((condition) => `not(${condition})`),
        parts.map(([test, yes, no]) => `(if ${test} then ${yes} else ${no ?? 'true'})`),
      ),
    };
  }).condition;
}

function everyFact(): Record<string, number | boolean | string>[] {
  const areas = Array.from({ length: 17 }, (_, index) => index / 2 - 1);
  return areas.flatMap((面积) =>
    [true, false].flatMap((甲) => ['企业', '个体工商户', '机关'].map((类型) => ({ 面积, 甲, 类型 }))),
  );
}
