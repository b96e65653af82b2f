import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Highlight } from './highlight.tsx';
import { markupOf } from './render-for-test.tsx';

const marked = (text: string, words: readonly string[]) => markupOf(<Highlight text={text} words={words} />);

test('Words are marked wherever they stand, and touching ones as one', () => {
  assert.equal(marked('食品经营许可（新办）', ['食品', '经营']), '<mark>食品经营</mark>许可（新办）');
  assert.equal(marked('登记变更登记', ['登记']), '<mark>登记</mark>变更<mark>登记</mark>');
});

test('Case does not matter, and nothing is marked where nothing was found', () => {
  assert.equal(marked('开KTV', ['ktv']), '开<mark>KTV</mark>');
  assert.equal(marked('居住证', ['', '护照']), '居住证');
});
