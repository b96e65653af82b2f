import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  checkRule,
  evaluateRule,
  explain,
  findContradictions,
  parseRule,
  type Rule,
  type RuleElement,
  RuleError,
  sentenceOf,
  textOf,
} from './index.ts';

const words = [
  ...['and', 'or', 'not', 'in', 'between', 'if', 'then', 'else', 'some', 'every', 'satisfies', 'null', 'for'],
  ...[
    '(',
    ')',
    '[',
    ']',
    ',',
    '.',
    '..',
    '=',
    '!=',
    '<',
    '>=',
    '+',
    '-',
    '*',
    '/',
    '//',
    '/*',
    '"',
    '“',
    '，',
  ],
  ...['甲', '乙', '列', '册', '1', '2.5', '"文"', 'true', 'date("2026-01-01")', 'duration("P1Y")', 'today()'],
  ...['count(列)', 'age(', 'list contains(', 'max(', 'min(1, 2)', '\n', '𠮷', '\0', '\u202e'],
];

const dictionary = new Map<string, RuleElement>([
  ['甲', { type: 'number' }],
  ['乙', { type: 'boolean' }],
  ['列', { type: 'list', choices: ['文'] }],
  ['册', { type: 'list', fields: new Map([['额', { type: 'number' }]]) }],
]);

describe('whatever is typed', () => {
  test('is a rule or a fault with its place', () => {
    const anyText = fc.oneof(
      fc.array(fc.constantFrom(...words), { maxLength: 14 }).map((parts) => parts.join(' ')),
      fc.string({ unit: 'binary', maxLength: 60 }),
    );
    let read = 0;
    fc.assert(
      fc.property(anyText, (text) => {
        const rule = parsed(text);
        if (!rule) return;
        read += 1;
        askEverything(rule);
      }),
      { numRuns: 10_000 },
    );
    assert.ok(read > 50);
  });

  for (const [name, text] of Object.entries({
    'many choices': Array.from({ length: 150 }, (_, index) => `(甲${index} or 乙 or 丙${index})`).join(
      ' and ',
    ),
    'many conditions on one element': Array.from({ length: 300 }, (_, index) => `甲 != ${index}`).join(
      ' and ',
    ),
    'many denials': `${'not('.repeat(750)}乙${')'.repeat(750)}`,
    'many conditions inside one another': `${'if 乙 then 甲 > 1 else '.repeat(170)}乙`,
    'many members inside one another': `${'some 项 in 列 satisfies '.repeat(150)}项 = "文"`,
  })) {
    test(`${name} take no long time`, () => {
      const start = performance.now();
      askEverything(parseRule(text));
      assert.ok(performance.now() - start < 10_000);
    });
  }
});

function parsed(text: string): Rule | undefined {
  try {
    return parseRule(text);
  } catch (error) {
    assert.ok(error instanceof RuleError, text);
    assert.ok(error.offset >= 0 && error.offset <= text.length, text);
    return undefined;
  }
}

function askEverything(rule: Rule): void {
  const facts = { 甲: 1, 乙: false, 列: ['文'], 册: [{ 额: 1 }] };
  for (const { at, message } of checkRule(rule, dictionary)) {
    assert.ok(at >= 0 && at < rule.text.length);
    assert.ok(message.zh && message.en);
  }
  evaluateRule(rule, {});
  evaluateRule(rule, facts);
  assert.ok(sentenceOf(rule));
  assert.ok(sentenceOf(rule, {}, 'en'));
  assert.equal(textOf(parseRule(textOf(rule))), textOf(rule));
  findContradictions(rule, dictionary);
  explain(rule, facts);
}
