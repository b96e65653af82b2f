import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Item } from '../../catalogue/index.ts';
import type { CaseAction } from '../../procedures/index.ts';
import { declaredRules } from '../rules-for-test.ts';
import { watchCharges } from './watch-charges.ts';

const fee: Item['fees'] = [{ name: { zh: '工本费' }, standard: { zh: '20元/证' }, basis: '收费目录清单' }];
const plan = { agency: 'market', promised: { value: 10, unit: 'working-day' as const }, reviews: [] };

function found(text: string, fees: Item['fees'] = []): string[] {
  const action: CaseAction = {
    sequence: 2,
    at: new Date('2026-11-24T10:00:00+08:00'),
    actor: { account: 'a', name: '沈若兰', agency: 'market' },
    event: { type: 'correction-requested', points: [{ subject: '', text }], respondBy: '2027-01-05' },
  };
  const state = { actions: [action], plan, procedure: { code: 'standard' } };
  return watchCharges(declaredRules, state, fees).map(({ rule }) => rule);
}

test('a charge is found where the item has none', () => {
  assert.deepEqual(found('请先缴费后领取受理单'), ['JC-SF-01']);
  assert.deepEqual(found('请交保证金500元'), ['JC-SF-01']);
});

test('what is declared, or is said not to be asked for, is none', () => {
  assert.deepEqual(found('缺少布局图'), []);
  assert.deepEqual(found('本事项不收费，无需缴费'), []);
  assert.deepEqual(found('请缴费20元后领取', fee), []);
});

test('another amount than the declared one is found', () => {
  assert.deepEqual(found('请缴费50元后领取', fee), ['JC-SF-01']);
});
