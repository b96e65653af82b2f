import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CalendarDate } from '../../../kernel/date.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { DeciderFigures } from '../figures/figure-store.ts';
import { rulesThatWatch } from '../rule.ts';
import { declaredRules } from '../rules-for-test.ts';
import { findUnusual } from './compare-deciders.ts';
import { chanceOf } from './unusual-share.ts';

const [rule] = rulesThatWatch(declaredRules, 'rate');
const today = '2026-11-23' as CalendarDate;

function official(decider: string, decided: number, refused: number): DeciderFigures {
  return {
    item: '990131001001',
    itemName: '食品经营许可',
    decider: decider as Uuid,
    deciderName: decider,
    agency: 'market',
    decided,
    refused,
    paused: 0,
  };
}

function found(...figures: readonly DeciderFigures[]): string[] {
  assert.ok(rule);
  return findUnusual(rule, figures, today).map(({ detail }) => detail.zh.slice(0, 1));
}

test('who refuses far more often than the others is found', () => {
  assert.deepEqual(found(official('a', 40, 20), official('b', 200, 8), official('c', 200, 10)), ['a']);
});

test('a difference that chance explains is not', () => {
  assert.deepEqual(found(official('a', 40, 4), official('b', 200, 8), official('c', 200, 10)), []);
});

test('few cases prove nothing, whose ever they are', () => {
  assert.deepEqual(found(official('a', 5, 5), official('b', 200, 2)), []);
  assert.deepEqual(found(official('a', 200, 100), official('b', 5, 0)), []);
});

test('the chance is that of the binomial tail', () => {
  const fair = { count: 49, of: 98 };
  assert.ok(Math.abs(chanceOf({ count: 8, of: 10 }, fair) - 56 / 1024) < 1e-9);
  assert.equal(chanceOf({ count: 0, of: 10 }, fair), 1);
  assert.ok(chanceOf({ count: 4000, of: 5000 }, fair) < 1e-9);
});
