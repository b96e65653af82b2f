import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseOf, dateOf, declaredProcedure, official, submitted } from './case-for-test.ts';
import { offeredActs } from './policy.ts';

test('a post that is limited to some acts or items is offered nothing else', () => {
  const state = caseOf(declaredProcedure('parallel-review'), ['2026-01-05', submitted()]);
  const day = dateOf('2026-01-05');
  const whole = official('acceptor', 'market');
  const limited = (duty: { acts?: string[]; items?: string[] }) => ({
    ...whole,
    posts: whole.posts.map((post) => ({ ...post, ...duty })),
  });
  const acts = (actor: typeof whole, item = '11990102000131001001') =>
    offeredActs(state, actor, day, item).map(({ act }) => act);
  assert.deepEqual(acts(whole), ['accept', 'request-correction', 'refuse-acceptance']);
  assert.deepEqual(acts(limited({ acts: ['request-correction'] })), ['request-correction']);
  assert.deepEqual(acts(limited({ items: ['000131001001'] })), acts(whole));
  assert.deepEqual(acts(limited({ items: ['000131009999'] })), []);
});
