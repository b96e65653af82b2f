import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getSegment } from './segment.ts';
import { tokensOf, wordsOf } from './tokens.ts';

test('a name becomes words, pairs that are no words, and characters', async () => {
  const { words, pairs, characters } = tokensOf('食品经营许可', await getSegment());
  assert.deepEqual([...words], ['食品', '经营', '许可']);
  assert.deepEqual([...pairs], ['品经', '营许']);
  assert.equal(characters.size, 6);
});

test('full-width letters and capitals are the same term as half-width ones', async () => {
  const words = wordsOf('ＡＢＣ１ 号 Abc1', await getSegment());
  assert.deepEqual([...words], ['abc1']);
});

test('punctuation and blanks are no terms', async () => {
  const { words, pairs } = tokensOf('（新）、 申请！', await getSegment());
  assert.deepEqual([...words], ['申请']);
  assert.deepEqual([...pairs], []);
});

test('an English word is found in singular and plural and in both spellings', async () => {
  const segment = await getSegment();
  assert.deepEqual([...wordsOf('Licenses', segment)], [...wordsOf('licence', segment)]);
});
