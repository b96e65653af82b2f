import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hanRuns, latinWords, normalise, quoteTerm, termsOf } from './text.ts';

test('full-width letters, capitals, traditional characters and line breaks are no different words', () => {
  assert.equal(normalise('ＡＢＣ１\n 營業執照（新办）'), 'abc1 营业执照(新办)');
});

test('an English word is the same in singular and plural and in both spellings', () => {
  assert.equal(normalise('Licenses'), normalise('licence'));
  assert.equal(normalise('subsidies'), normalise('subsidy'));
  assert.equal(normalise('business'), 'business');
});

test('what cannot be stored or seen is taken out', () => {
  assert.equal(normalise('a\0b\u200bc 😀'), 'a b c 😀');
});

test('a text is found by characters, pairs of characters and Latin words', () => {
  assert.deepEqual([...termsOf('开ktv店、酒')].sort(), ['ktv', '店', '开', '酒']);
  assert.ok(termsOf('食品经营').has('品经'));
  assert.deepEqual(hanRuns('食品（新办）'), ['食品', '新办']);
  assert.deepEqual(latinWords('x-ray ct'), ['x-ray', 'ct']);
});

test('a term is quoted as PostgreSQL reads it', () => {
  assert.equal(quoteTerm(`o'\\`), `'o''\\\\'`);
});
