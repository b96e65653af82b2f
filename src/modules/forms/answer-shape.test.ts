import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shapeFaults } from './answer-shape.ts';
import { rightAnswers } from './answers-for-test.ts';
import { formForTest } from './form-for-test.ts';

fc.configureGlobal({ seed: 20_261_122, numRuns: 100 });

const form = formForTest();
const fieldsOf = (answers: Record<string, unknown>) => shapeFaults(form, answers).map(({ field }) => field);

test('right answers have the right shape', () => {
  fc.assert(fc.property(rightAnswers, (answers) => assert.deepEqual(fieldsOf(answers), [])));
});

test('a wrong value of the right shape is kept for the person to mend', () => {
  assert.deepEqual(fieldsOf({ area: '很大', 'opened-on': '昨天', 'wall-colours': ['9'] }), []);
});

test('names what the form does not know and what nobody could have typed', () => {
  const worker = { 'worker-name': '何', wage: 1 };
  assert.deepEqual(
    fieldsOf({ dream: 1, area: { a: 1 }, floor: null, 'wall-colours': [['1']], staff: [worker, 'x'] }),
    ['dream', 'area', 'floor', 'wall-colours', 'staff[0].wage', 'staff[1]'],
  );
  assert.deepEqual(fieldsOf({ staff: 'x' }), ['staff']);
  assert.deepEqual(fieldsOf({ staff: [{}, {}, {}, {}] }), ['staff']);
});
