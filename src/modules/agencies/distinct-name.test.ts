import assert from 'node:assert/strict';
import { test } from 'node:test';
import { directoryOf } from './directory.ts';
import { distinctName } from './distinct-name.ts';

const agency = (code: string, shortName: { zh: string; en?: string }, region: string) =>
  ({ code, shortName, region, source: 'content' }) as never;
const region = (code: string, zh: string, en: string) => ({ code, name: { zh, en } }) as never;

const directory = directoryOf(
  [region('990102', '云河区', 'Yunhe District'), region('990103', '河川区', 'Hechuan District')],
  [
    agency('yunhe-health', { zh: '区卫健局', en: 'Health Bureau' }, '990102'),
    agency('hechuan-health', { zh: '区卫健局', en: 'Health Bureau' }, '990103'),
    agency('yunhe-fire', { zh: '区消防救援大队' }, '990102'),
  ],
  [],
);

test('the district stands before a name that another district uses too', () => {
  assert.deepEqual(distinctName(directory, 'yunhe-health'), {
    zh: '云河区卫健局',
    en: 'Health Bureau, Yunhe District',
  });
  assert.equal(distinctName(directory, 'hechuan-health').zh, '河川区卫健局');
});

test('a name that is used once stays short, and a code that is not known stands for itself', () => {
  assert.equal(distinctName(directory, 'yunhe-fire').zh, '区消防救援大队');
  assert.equal(distinctName(directory, 'gone').zh, 'gone');
});
