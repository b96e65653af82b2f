import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Item } from '../catalogue/index.ts';
import { dictionaryOf, Element } from '../elements/index.ts';
import { formOf } from '../forms/index.ts';
import { unmetConditions } from './unmet-conditions.ts';

const dictionary = dictionaryOf([Element.parse({ code: 'distance', name: '距离', type: 'number' })], []);
const item = Item.parse({
  basicCode: '990131001001',
  name: '开店',
  summary: '开店',
  type: '01',
  audience: ['1'],
  offeredBy: ['31@county'],
  materials: [],
  limits: {},
  handling: { procedure: 'standard' },
  result: { type: '10', name: '证' },
  conditions: [{ text: '离污染源 25 米以上', rule: '距离 >= 25' }, { text: '有健全的制度' }],
  form: [{ code: 'place', title: '场所', questions: [{ element: 'distance' }] }],
});
const form = formOf(item, dictionary);

test('names the conditions that the answers contradict, and only those', () => {
  const textsFor = (answers: Record<string, number>) =>
    unmetConditions(item, form, answers).map(({ zh }) => zh);
  assert.deepEqual(textsFor({ distance: 10 }), ['离污染源 25 米以上']);
  assert.deepEqual(textsFor({ distance: 25 }), []);
  assert.deepEqual(textsFor({}), [], 'what is not answered contradicts nothing');
});
