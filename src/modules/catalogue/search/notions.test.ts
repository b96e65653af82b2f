import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutAsking } from './asking.ts';
import { notionsOf } from './notions.ts';
import { getSegment } from './segment.ts';

const synonyms = new Map([
  ['饭店', ['食品经营许可']],
  ['上学', ['入学']],
  ['提公积金', ['公积金 提取']],
  ['公积金', ['住房公积金']],
  ['id', ['身份证']],
]);

async function textsOf(query: string): Promise<string[]> {
  return notionsOf(query, await getSegment(), synonyms).map(({ text }) => text);
}

test('the longest everyday word is taken, and the rest is cut into words', async () => {
  assert.deepEqual(await textsOf('租房子提公积金'), ['提公积金', '租房子']);
});

test('a meaning of two parts needs both', async () => {
  const [notion] = notionsOf('提公积金', await getSegment(), synonyms);
  assert.deepEqual(notion?.wordings.at(-1)?.parts, ['公积金', '提取']);
});

test('a word that only seems to stand there does not count', async () => {
  assert.ok(!(await textsOf('网上学习')).includes('上学'));
  assert.ok(!(await textsOf('legal aid')).includes('id'));
});

test('words of asking say nothing, unless there is nothing else', () => {
  assert.equal(withoutAsking('我想开饭店,需要办什么证?'), '开饭店 办');
  assert.equal(withoutAsking('申请节能审查的流程'), '申请节能审查');
  assert.equal(withoutAsking('开网吧吗'), '开网吧');
  assert.equal(withoutAsking('怎么办'), '怎么办');
});
