import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getSpeak } from './sound.ts';
import { readingsOf, spell } from './spelling.ts';
import { wordOf } from './word.ts';

const words = ['营业执照', '身份证', '公积金', '提取', '租房', '低保', '担保', '西安', '先'];

async function spelt(letters: string): Promise<(string | undefined)[] | undefined> {
  const speak = await getSpeak();
  const { sounds, initials } = readingsOf(letters);
  const found = words
    .map((word) => ({ ...wordOf(word, speak), documents: 1, everyday: word !== '担保' }))
    .filter((word) => sounds.includes(word.sound) || initials.includes(word.initials));
  return spell(letters, found)?.map((spelling) => spelling.words[0]);
}

test('letters are read in full, by first letters, and word by word', async () => {
  assert.deepEqual(await spelt('yingyezhizhao'), ['营业执照']);
  assert.deepEqual(await spelt('yyzz'), ['营业执照']);
  assert.deepEqual(await spelt('zufanggongjijintiqu'), ['租房', '公积金', '提取']);
  assert.deepEqual(await spelt('gjjtiqu'), ['公积金', '提取']);
});

test('z for zh and n for ng are read as well', async () => {
  assert.deepEqual(await spelt('yinyezizao'), ['营业执照']);
});

test('letters that are left over mean that nothing was understood', async () => {
  assert.equal(await spelt('yyzzq'), undefined);
  assert.equal(await spelt('hello'), undefined);
});
