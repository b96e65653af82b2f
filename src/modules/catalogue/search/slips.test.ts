import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { getSegment } from './segment.ts';
import { doubtfulStretches, isOneSlip, slipsIn } from './slips.ts';
import { getSpeak } from './sound.ts';
import { wordOf } from './word.ts';

describe('a slip of one character', () => {
  for (const [typed, word] of [
    ['居柱证', '居住证'],
    ['营经许可', '经营许可'],
    ['结婚登', '结婚登记'],
    ['提提取', '提取'],
  ] as const) {
    test(`${typed} for ${word}`, () => assert.ok(isOneSlip(typed, word)));
  }
  for (const [typed, word] of [
    ['兽药店', '药店'],
    ['生肓登记', '出生登记'],
    ['居住证', '居住证'],
  ] as const) {
    test(`${typed} is none for ${word}`, () => assert.ok(!isOneSlip(typed, word)));
  }
});

const known = ['食品', '经营', '许可', '饭店', '排水'];

async function stretchesOf(run: string): Promise<string[]> {
  const stretches = doubtfulStretches(run, await getSegment(), (pair) => known.includes(pair));
  return stretches.map(({ text }) => text);
}

test('two dictionary words side by side hold no slip', async () => {
  assert.deepEqual(await stretchesOf('饭店排水'), []);
  assert.ok((await stretchesOf('食品经莹许可')).includes('经莹'));
});

async function meantBy(run: string, words: readonly string[]) {
  const speak = await getSpeak();
  const stretches = doubtfulStretches(run, await getSegment(), (pair) => known.includes(pair));
  const knownWords = words.map((word) => ({ ...wordOf(word, speak), documents: 1, everyday: false }));
  return slipsIn(run, stretches, knownWords, speak);
}

test('a word that sounds the same goes before one that looks alike', async () => {
  assert.deepEqual(await meantBy('营业执招', ['营业执法', '营业执照']), [
    { typed: '营业执招', meant: '营业执照' },
  ]);
});

test('two characters are a slip only by their sound, and only where nothing else is asked', async () => {
  assert.deepEqual(await meantBy('底保', ['低保']), [{ typed: '底保', meant: '低保' }]);
  assert.deepEqual(await meantBy('我家底保户', ['低保']), []);
  assert.deepEqual(await meantBy('底宝', ['低保', '底层']), [{ typed: '底宝', meant: '低保' }]);
});
