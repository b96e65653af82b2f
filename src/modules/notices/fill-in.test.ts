import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blanksOf, fillIn } from './fill-in.ts';

test('facts stand in both languages; without English the official name stands', () => {
  const blank = { zh: '“{item}”已受理', en: '“{item}” has been accepted' };
  assert.deepEqual(fillIn(blank, { item: { zh: '食品经营许可' } }), {
    zh: '“食品经营许可”已受理',
    en: '“食品经营许可” has been accepted',
  });
});

test('what a fact says is not filled in again', () => {
  const facts = { item: { zh: '{number} $& $1' }, number: { zh: '7' } };
  assert.equal(fillIn({ zh: '{item}', en: '{item}' }, facts).zh, '{number} $& $1');
});

test('a notice with a hole in it is not written', () => {
  assert.throws(() => fillIn({ zh: '{due}', en: '' }, {}), /\{due\}/);
  assert.throws(() => fillIn({ zh: '', en: '{due}' }, {}), /\{due\}/);
});

test('blanks are found by name', () => {
  assert.deepEqual(blanksOf('“{item}”（{number}）'), ['item', 'number']);
});
