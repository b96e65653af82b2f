import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { soundItem, soundOffering } from '../compiler/item-for-test.ts';
import { differencesOf } from './differences.ts';

const offering = soundOffering();
const standard = { item: soundItem(), offering };
const namesOf = (changes: Record<string, unknown>) =>
  differencesOf(standard, { item: soundItem(changes), offering }).map(({ name, here }) => [name.zh, here]);

describe('differences from the standard', () => {
  test('there are none where all agrees, whoever offers it', () => {
    assert.deepEqual(
      differencesOf(standard, { item: soundItem(), offering: soundOffering({ region: '990103' }) }),
      [],
    );
    assert.deepEqual(namesOf({ offeredBy: ['xishan-market'] }), []);
  });

  test('a shorter promise is told as a limit, once', () => {
    const limits = {
      statutory: { value: 20, unit: 'working-day' },
      promised: { value: 3, unit: 'working-day' },
    };
    assert.deepEqual(namesOf({ limits }), [['承诺办结时限', { value: 3, unit: 'working-day' }]]);
  });

  test('codes are told with their table, materials only as different', () => {
    assert.deepEqual(namesOf({ channels: ['window'] }), [['办理形式', ['window']]]);
    const materials = [{ code: 'other', name: '租赁合同', kind: '1' }];
    assert.deepEqual(namesOf({ materials }), [['申请材料', undefined]]);
    const [difference] = differencesOf(standard, { item: soundItem({ channels: ['window'] }), offering });
    assert.equal(difference?.table, 'handling-form');
  });
});
