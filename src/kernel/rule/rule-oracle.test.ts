import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { evaluate } from 'feelin';
import { evaluateRule, type Facts, type FactValue } from './evaluate-rule.ts';
import { namesIn, parseRule } from './parse-rule.ts';

const anyNumber = fc.integer({ min: -5, max: 5 });
const anyText = fc.constantFrom('企业', '个体工商户', '机关');
const anyDate = fc.constantFrom('2025-12-31', '2026-01-01', '2026-11-22');

/** Facts of every type; each name begins with its type. */
const anyFacts: fc.Arbitrary<Record<string, FactValue>> = fc.record({
  数甲: anyNumber,
  数乙: anyNumber,
  文甲: anyText,
  文乙: anyText,
  是甲: fc.boolean(),
  是乙: fc.boolean(),
  日甲: anyDate,
  日乙: anyDate,
  列甲: fc.array(anyText, { maxLength: 3 }),
});

const orders = fc.constantFrom('=', '!=', '<', '<=', '>', '>=');
const equalities = fc.constantFrom('=', '!=');

const { condition: anyRule } = fc.letrec<{ condition: string; number: string }>((tie) => {
  const number = tie('number');
  const text = fc.oneof(
    fc.constantFrom('文甲', '文乙'),
    anyText.map((value) => `"${value}"`),
  );
  const date = fc.oneof(
    fc.constantFrom('日甲', '日乙'),
    anyDate.map((value) => `date("${value}")`),
  );
  const condition = tie('condition');
  const numbers = fc.array(number, { minLength: 1, maxLength: 3 });
  const texts = fc.array(text, { minLength: 1, maxLength: 3 });
  // FEEL's a >= low and a <= high is false where the bounds are crossed; feelin turns them round.
  const ordered = fc.tuple(anyNumber, anyNumber).map((bounds) => bounds.sort((left, right) => left - right));
  const brackets = fc.constantFrom(['[', ']'], ['(', ')'], ['[', ')'], ['(', ']']);
  return {
    number: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.oneof(fc.constantFrom('数甲', '数乙'), anyNumber.map(String), fc.constant('count(列甲)')),
      fc
        .tuple(number, fc.constantFrom('+', '-', '*'), number)
        .map(([left, operator, right]) => `(${left} ${operator} ${right})`),
    ),
    condition: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.oneof(
        fc.constantFrom('是甲', '是乙', 'true', 'false'),
        fc.tuple(number, orders, number).map((parts) => parts.join(' ')),
        fc.tuple(date, orders, date).map((parts) => parts.join(' ')),
        fc.tuple(text, equalities, text).map((parts) => parts.join(' ')),
        fc.tuple(fc.constantFrom('是甲', '是乙'), equalities, fc.boolean()).map((parts) => parts.join(' ')),
        fc.tuple(number, numbers).map(([value, list]) => `(${value} in (${list.join(', ')}, 99))`),
        fc.tuple(text, texts).map(([value, list]) => `(${value} in [${list.join(', ')}])`),
        text.map((value) => `(${value} in 列甲)`),
        fc
          .tuple(fc.constantFrom('数甲', '数乙'), brackets, ordered)
          .map(([name, [open, close], [low, high]]) => `(${name} in ${open}${low}..${high}${close})`),
        fc.tuple(number, ordered).map(([value, [low, high]]) => `${value} between ${low} and ${high}`),
        fc.tuple(text, text).map(([whole, part]) => `contains(${whole}, ${part})`),
      ),
      fc.array(condition, { minLength: 2, maxLength: 3 }).map((parts) => parts.join(' and ')),
      fc.array(condition, { minLength: 2, maxLength: 3 }).map((parts) => parts.join(' or ')),
      condition.map((part) => `not(${part})`),
      condition.map((part) => `(${part})`),
    ),
  };
});

describe('rule language against FEEL', () => {
  test('a rule whose facts are all known gives the answer of feelin', () => {
    fc.assert(
      fc.property(anyRule, anyFacts, (text, facts) => {
        const { value } = evaluateRule(parseRule(text), facts);
        assert.equal(value, feelAnswer(text, facts), text);
      }),
      { numRuns: 400 },
    );
  });

  test('an answer given early never changes, and what is asked for is really missing', () => {
    const anyMissing = fc.subarray(['数甲', '数乙', '文甲', '文乙', '是甲', '是乙', '日甲', '日乙', '列甲']);
    fc.assert(
      fc.property(anyRule, anyFacts, anyMissing, (text, facts, missing) => {
        const rule = parseRule(text);
        const verdict = evaluateRule(rule, without(facts, missing));
        if (verdict.value !== undefined) assert.equal(verdict.value, evaluateRule(rule, facts).value, text);
        else {
          assert.ok(verdict.unknown.length > 0);
          const askable = namesIn(rule).filter((name) => missing.includes(name));
          assert.ok(
            verdict.unknown.every((name) => askable.includes(name)),
            text,
          );
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('asking for the first missing element until there is none always ends in an answer', () => {
    fc.assert(
      fc.property(anyRule, anyFacts, (text, facts) => {
        const rule = parseRule(text);
        const known: Record<string, FactValue> = {};
        let verdict = evaluateRule(rule, known);
        for (let questions = 0; verdict.value === undefined; questions += 1) {
          assert.ok(questions < 9, text);
          const [name = ''] = verdict.unknown;
          known[name] = facts[name] ?? '';
          verdict = evaluateRule(rule, known);
        }
        assert.equal(verdict.value, evaluateRule(rule, facts).value);
      }),
      { numRuns: 300 },
    );
  });
});

function without(facts: Facts, missing: readonly string[]): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => !missing.includes(name)));
}

function feelAnswer(text: string, facts: Record<string, FactValue>): unknown {
  const context = Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      name.startsWith('日') ? evaluate(`date("${value}")`, {}).value : value,
    ]),
  );
  return evaluate(text, context).value;
}
