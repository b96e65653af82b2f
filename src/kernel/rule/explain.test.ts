import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { evaluateRule, type Facts } from './evaluate-rule.ts';
import { explain } from './index.ts';
import { parseRule } from './parse-rule.ts';

const terms = { unitOf: (name: string) => (name === '面积' ? '平方米' : undefined) };

function remediesOf(text: string, facts: Facts): string[] {
  return explain(parseRule(text), facts, { terms }).remedies.map(({ sentence }) => sentence.zh);
}

describe('why a rule holds or not', () => {
  test('tells of each condition how it stands', () => {
    const { verdict, conditions } = explain(
      parseRule('面积 >= 20 and not(甲 or 人数 < 3) and 类型 = "企业"'),
      { 面积: 12, 甲: false },
      { terms },
    );
    assert.equal(verdict.value, false);
    assert.deepEqual(
      conditions.map(({ at, text, sentence, state, unknown }) => [at, text, sentence.zh, state, unknown]),
      [
        [3, '面积 >= 20', '面积不少于20平方米', 'fails', []],
        [17, 'not(甲)', '甲为“否”', 'holds', []],
        [25, '人数 >= 3', '人数不少于3', 'unknown', ['人数']],
        [37, '类型 = "企业"', '类型是“企业”', 'unknown', ['类型']],
      ],
    );
  });

  for (const [text, facts, remedies] of [
    ['面积 >= 20', { 面积: 12 }, ['若面积不少于20平方米，则符合。']],
    ['面积 >= 20', { 面积: 22 }, []],
    ['面积 >= 20', {}, []],
    ['面积 >= 20 and 甲', { 面积: 12 }, ['若面积不少于20平方米，并且甲为“是”，则符合。']],
    ['面积 >= 20 or 甲', { 面积: 12, 甲: false }, ['若面积不少于20平方米，则符合。', '若甲为“是”，则符合。']],
    [
      '(甲 or 乙) and (甲 or 丙)',
      { 甲: false, 乙: false, 丙: false },
      ['若甲为“是”，则符合。', '若乙为“是”，并且丙为“是”，则符合。'],
    ],
    ['年龄 >= 18 and 年龄 <= 60', { 年龄: 70 }, ['若年龄不超过60，并且年龄不少于18，则符合。']],
    ['面积 > 5 and (面积 < 3 or 甲)', { 面积: 4, 甲: false }, ['若面积超过5平方米，并且甲为“是”，则符合。']],
    ['面积 > 5 and 面积 < 3', { 面积: 4 }, []],
    [
      'if 甲 then 面积 > 5 else 面积 > 9',
      { 甲: true, 面积: 3 },
      ['若面积超过5平方米，则符合。', '若甲为“否”，并且面积超过9平方米，则符合。'],
    ],
    ['not("冷食" in 项目)', { 项目: ['冷食'] }, ['若项目不包括“冷食”，则符合。']],
  ] as const) {
    test(`${text} with ${JSON.stringify(facts)}`, () => assert.deepEqual(remediesOf(text, facts), remedies));
  }

  test('says it in English too', () => {
    const { remedies } = explain(parseRule('area >= 20'), { area: 12 });
    assert.equal(remedies[0]?.sentence.en, 'It would be met if area is at least 20.');
  });

  test('a remedy changes the verdict, and no part of it would', () => {
    const facts = fc.record(Object.fromEntries([...'甲乙丙丁'].map((name) => [name, fc.boolean()])));
    fc.assert(
      fc.property(anyTruths(), facts, (text, known) => {
        const rule = parseRule(text);
        const { verdict, remedies } = explain(rule, known);
        if (verdict.value !== false) return assert.deepEqual(remedies, []);
        for (const { changes } of remedies) {
          const changed = changes.map(({ text: condition }) => condition);
          assert.equal(evaluateRule(rule, made(known, changed)).value, true, text);
          for (const one of changed) {
            const fewer = changed.filter((other) => other !== one);
            assert.equal(evaluateRule(rule, made(known, fewer)).value, false, text);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** The facts with each of the conditions, `甲` or `not(甲)`, made true. */
function made(facts: Facts, conditions: readonly string[]): Facts {
  const changes = conditions.map((condition) => [
    condition.replace(/^not\((.)\)$/, '$1'),
    !condition.startsWith('not'),
  ]);
  return { ...facts, ...Object.fromEntries(changes) };
}

function anyTruths(): fc.Arbitrary<string> {
  return fc.letrec<{ truth: string }>((tie: fc.LetrecTypedTie<{ truth: string }>) => {
    const parts = fc.array(tie('truth'), { minLength: 2, maxLength: 3 });
    return {
      truth: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constantFrom(...'甲乙丙丁'),
        parts.map((truths) => `(${truths.join(' and ')})`),
        parts.map((truths) => `(${truths.join(' or ')})`),
        tie('truth').map((truth) => `not(${truth})`),
      ),
    };
  }).truth;
}
