import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { CalendarDate } from '../../../kernel/date.ts';
import { evaluateRule, type FactValue, parseRule } from '../../../kernel/rule/index.ts';
import { Frame, frameOf } from './frame.ts';
import type { Standing } from './inquiry.ts';
import { likelyAnswers } from './likely-answers.ts';
import { expectedQuestions, nextQuestion } from './next-question.ts';
import { openAt, openQuestions } from './open-questions.ts';
import { outcomeOf } from './outcome.ts';
import type { Problem } from './problem.ts';
import { type Sketch, sketchedProblem } from './sketch-for-test.ts';

const today = '2026-11-22' as CalendarDate;

function problemOf(sketches: readonly Sketch[], numbers: readonly string[] = []): Problem {
  return sketchedProblem(sketches, {
    types: Object.fromEntries(numbers.map((name) => [name, 'number'])),
    today,
  });
}

const nothing: Standing = { facts: {}, skipped: new Set(), isExhaustive: false };

describe('the next question', () => {
  test('is the one that may end the interview at once', () => {
    const problem = problemOf([{ conditions: ['甲 = true'], materials: ['乙 = true', '丙 = true'] }]);
    assert.deepEqual(nextQuestion(problem, nothing), { name: '甲', expected: 2, most: 3, isProven: true });
  });

  test('prefers what decides more, whatever the authored order', () => {
    const problem = problemOf([{ materials: ['乙 = true and 甲 = true', '甲 = true and 丙 = true'] }]);
    assert.equal(nextQuestion(problem, nothing)?.name, '甲');
  });

  test('keeps the authored order between equals', () => {
    const problem = problemOf([{ materials: ['乙 = true', '甲 = true'] }]);
    assert.equal(nextQuestion(problem, nothing)?.name, '乙');
  });

  test('puts what decides a question before the question', () => {
    const problem = problemOf([{ materials: ['乙 = true'], guards: { 乙: '甲 = true' } }]);
    assert.deepEqual(nextQuestion(problem, nothing), { name: '甲', expected: 1.5, most: 2, isProven: true });
    assert.equal(nextQuestion(problem, { ...nothing, facts: { 甲: false } }), undefined);
  });

  test('is none about an item that does not concern the person', () => {
    const problem = problemOf([{ include: '甲 = true', conditions: ['乙 = true'] }]);
    assert.equal(nextQuestion(problem, nothing)?.name, '甲');
    assert.equal(nextQuestion(problem, { ...nothing, facts: { 甲: false } }), undefined);
  });

  test('after a failed condition comes only when every reason is wanted', () => {
    const problem = problemOf([{ conditions: ['甲 = true', '乙 = true'], materials: ['丙 = true'] }]);
    const facts = { 甲: false };
    assert.equal(nextQuestion(problem, { ...nothing, facts }), undefined);
    assert.equal(nextQuestion(problem, { ...nothing, facts, isExhaustive: true })?.name, '乙');
    assert.equal(
      nextQuestion(problem, { ...nothing, facts: { 甲: false, 乙: true }, isExhaustive: true }),
      undefined,
    );
  });

  test('is never one that the person has left open', () => {
    const problem = problemOf([{ conditions: ['甲 = true', '乙 = true'] }]);
    assert.equal(nextQuestion(problem, { ...nothing, skipped: new Set(['甲']) })?.name, '乙');
    const [outcome] = outcomeOf(problem, {
      facts: { 乙: true },
      skipped: new Set(['甲']),
      isExhaustive: false,
    });
    assert.equal(outcome?.result, 'to-be-checked');
  });
});

test('Answers that no rule tells apart are one', () => {
  const rules = [parseRule('面积 >= 300 or 面积 < 20')];
  const answers = likelyAnswers({ name: '面积', type: 'number' }, rules, today);
  assert.equal(answers.length, 3);
  assert.ok(Math.abs(answers.reduce((sum, { probability }) => sum + probability, 0) - 1) < 1e-9);
});

const names = ['甲', '乙', '丙', '丁', '戊'] as const;
const atom = fc.oneof(
  fc.constantFrom(...names.slice(0, 4)).map((name) => `${name} = true`),
  fc.constantFrom('戊 >= 20', '戊 < 300'),
);
const rule = fc.oneof(
  atom,
  fc.tuple(atom, fc.constantFrom(' and ', ' or '), atom).map((parts) => parts.join('')),
  fc.tuple(atom, atom, atom).map(([one, two, three]) => `${one} and (${two} or not(${three}))`),
);
const sketch: fc.Arbitrary<Sketch> = fc.record(
  {
    include: rule,
    conditions: fc.array(rule, { maxLength: 3 }),
    materials: fc.array(rule, { maxLength: 3 }),
    guards: fc.constantFrom({ 乙: '甲 = true' }, { 丙: '戊 >= 20', 丁: '丙 = true' }),
  },
  { requiredKeys: ['conditions', 'materials'] },
);
const persona = fc.record({
  甲: fc.boolean(),
  乙: fc.boolean(),
  丙: fc.boolean(),
  丁: fc.boolean(),
  戊: fc.constantFrom(10, 20, 100, 300, 400),
});

/** Answers as long as there are questions. */
function interview(problem: Problem, person: Readonly<Record<string, FactValue>>, known: string[] = []) {
  const facts: Record<string, FactValue> = Object.fromEntries(
    known.map((name) => [name, person[name] ?? '']),
  );
  const asked: string[] = [];
  for (;;) {
    const standing = { ...nothing, facts };
    const next = nextQuestion(problem, standing);
    if (!next) return { asked, outcome: outcomeOf(problem, standing) };
    assert.ok(next.most <= names.length - known.length);
    asked.push(next.name);
    facts[next.name] = person[next.name] ?? '';
  }
}

/** What every rule says with every answer given, guards and all, without any interview. */
function decided(problem: Problem, person: Readonly<Record<string, FactValue>>) {
  return outcomeOf(problem, { ...nothing, facts: person }).map(({ result, holding }) => ({
    result,
    holding: result === 'eligible' ? holding.map(({ code }) => code) : [],
  }));
}

test('An interview ends as all rules with all answers do, and asks nothing twice, nothing known, nothing decided', () => {
  fc.assert(
    fc.property(
      fc.array(sketch, { minLength: 1, maxLength: 3 }),
      persona,
      fc.subarray([...names]),
      (sketches, person, known) => {
        const problem = problemOf(sketches, ['戊']);
        const { asked, outcome } = interview(problem, person, known);
        assert.equal(new Set(asked).size, asked.length);
        assert.ok(asked.every((name) => !known.includes(name as (typeof names)[number])));
        assert.deepEqual(
          outcome.map(({ result, holding }) => ({
            result,
            holding: result === 'eligible' ? holding.map(({ code }) => code) : [],
          })),
          decided(problem, person),
        );
      },
    ),
    { numRuns: 400 },
  );
});

/** The least expected number by trying every order with every raw value; nothing merged, nothing remembered. */
function bruteForce(problem: Problem, facts: Readonly<Record<string, FactValue>>): number {
  const { next } = openQuestions(problem, { ...nothing, facts });
  if (next.size === 0) return 0;
  const lengths = [...problem.questions.keys()]
    .filter((name) => next.has(name))
    .map((name) => {
      const values: readonly FactValue[] = name === '戊' ? rawNumbers(problem) : [true, false];
      const sum = values.reduce<number>(
        (total, value) => total + bruteForce(problem, { ...facts, [name]: value }),
        0,
      );
      return 1 + sum / values.length;
    });
  return Math.min(...lengths);
}

/** The values by whose number the classes are weighed. */
function rawNumbers(problem: Problem): number[] {
  const text = JSON.stringify(
    [...problem.subjects].map(({ conditions, details, include, guards }) => [
      conditions,
      details,
      include,
      [...guards.values()],
    ]),
  );
  const has20 = text.includes('"value":20');
  const has300 = text.includes('"value":300');
  if (has20 && has300) return [19, 20, 300, 160, 301];
  return has20 ? [19, 20, 21] : [299, 300, 301];
}

test('The expected number is the least there is', () => {
  fc.assert(
    fc.property(fc.array(sketch, { minLength: 1, maxLength: 3 }), (sketches) => {
      const problem = problemOf(sketches, ['戊']);
      if (problem.questions.size > 4) return;
      const expected = expectedQuestions(problem, nothing) ?? Number.NaN;
      assert.ok(Math.abs(expected - bruteForce(problem, {})) < 1e-9);
    }),
    { numRuns: 200 },
  );
});

test('However one has come to where things stand, the same is open', () => {
  fc.assert(
    fc.property(
      fc.array(sketch, { minLength: 1, maxLength: 3 }),
      persona,
      fc.nat(),
      (sketches, person, seed) => {
        const problem = problemOf(sketches, ['戊']);
        const walked = frameOf(problem, nothing);
        const facts: Record<string, FactValue> = {};
        let position = walked.positionOf(facts);
        for (let step = seed; ; step += 1) {
          const direct = new Frame(problem, new Set(), false);
          const open = openAt(walked, position);
          assert.deepEqual(open, openAt(direct, direct.positionOf(facts)));
          const name = [...open.next].at(step % Math.max(1, open.next.size));
          if (name === undefined) return;
          const { place, answers } = problem.questions.get(name) ?? { place: -1, answers: [] };
          const answer = step % answers.length;
          facts[name] = answers[answer]?.value ?? person[name as keyof typeof person];
          position = walked.after(position, place, answer);
        }
      },
    ),
    { numRuns: 200 },
  );
});

test('A rule that is decided by the facts asks nothing', () => {
  const problem = problemOf([{ conditions: ['甲 = true or 乙 = true'] }]);
  const facts = { 甲: true };
  assert.equal(openQuestions(problem, { ...nothing, facts }).remaining.size, 0);
  assert.equal(evaluateRule(parseRule('甲 = true or 乙 = true'), facts, today).value, true);
});
