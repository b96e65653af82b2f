import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { evaluate } from 'feelin';
import { parseDate } from '../date.ts';
import { anyFacts, anyMissing, anyRule } from './any-rule-for-test.ts';
import { evaluateRule, type Facts, type FactValue } from './evaluate-rule.ts';
import { namesIn, parseRule } from './parse-rule.ts';

const today = parseDate('2026-11-22');

describe('rule language against FEEL', () => {
  test('a rule whose facts are all known gives the answer of feelin', () => {
    fc.assert(
      fc.property(anyRule({ ofToday: false }), anyFacts, (text, facts) => {
        const { value } = evaluateRule(parseRule(text), facts, today);
        assert.equal(value, feelAnswer(text, facts), text);
      }),
      { numRuns: 1000 },
    );
  });

  test('an answer given early never changes, and what is asked for is really missing', () => {
    fc.assert(
      fc.property(anyRule({ ofToday: true }), anyFacts, anyMissing, (text, facts, missing) => {
        const rule = parseRule(text);
        const verdict = evaluateRule(rule, without(facts, missing), today);
        if (verdict.value !== undefined) {
          assert.equal(verdict.value, evaluateRule(rule, facts, today).value, text);
          return;
        }
        assert.ok(verdict.unknown.length > 0, text);
        const askable = namesIn(rule).filter((name) => missing.includes(name));
        assert.ok(
          verdict.unknown.every((name) => askable.includes(name)),
          text,
        );
      }),
      { numRuns: 1500 },
    );
  });

  test('asking for the first missing element until there is none always ends in an answer', () => {
    fc.assert(
      fc.property(anyRule({ ofToday: true }), anyFacts, (text, facts) => {
        const rule = parseRule(text);
        const known: Record<string, FactValue> = {};
        let verdict = evaluateRule(rule, known, today);
        for (let questions = 0; verdict.value === undefined; questions += 1) {
          assert.ok(questions < 11, text);
          const [name = ''] = verdict.unknown;
          known[name] = facts[name] ?? '';
          verdict = evaluateRule(rule, known, today);
        }
        assert.equal(verdict.value, evaluateRule(rule, facts, today).value);
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
