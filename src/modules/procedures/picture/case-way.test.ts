import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CaseEvent } from '../action.ts';
import type { CaseState } from '../case.ts';
import { caseOf, declaredProcedure, planOf, submitted } from '../case-for-test.ts';
import { caseGraph } from './case-graph.ts';
import { caseWay, type Standing } from './case-way.ts';

const standardWay = declaredProcedure('parallel-review');
const accepted: CaseEvent = { type: 'accepted' };
const passed = (task: string): CaseEvent => ({ type: 'passed', task, opinion: '' });
const asked: CaseEvent = {
  type: 'correction-requested',
  points: [{ subject: '', text: '缺平面图' }],
  respondBy: '2026-01-30',
};

describe('the picture of a running case', () => {
  test('says of every step whether it is done, under way or still to come', () => {
    const state = caseOf(
      standardWay,
      ['2026-01-05', submitted()],
      ['2026-01-06', accepted],
      ['2026-01-07', passed('review/review:fire')],
    );
    assert.deepEqual(standings(state), {
      start: 'done',
      'acceptance/accept': 'done',
      'review/review:food': 'open',
      'review/review:fire': 'done',
      'review/review:urban': 'open',
      'decision/decide': 'todo',
      'issue/issue': 'todo',
      'delivery/deliver': 'todo',
      'end-completed': 'todo',
    });
  });

  test('shows the correction while it is waited for, and that it came', () => {
    const waiting = caseOf(standardWay, ['2026-01-05', submitted()], ['2026-01-06', asked]);
    assert.equal(standings(waiting)['acceptance/accept-correct'], 'open');
    assert.equal(standings(waiting)['acceptance/accept'], 'waiting');
    const corrected: CaseEvent = { type: 'corrected', answers: {}, materials: {} };
    const done = caseOf(
      standardWay,
      ['2026-01-05', submitted()],
      ['2026-01-06', asked],
      ['2026-01-08', corrected],
    );
    assert.equal(standings(done)['acceptance/accept-correct'], 'done');
    assert.equal(standings(done)['acceptance/accept'], 'open');
  });

  test('a step in which nobody takes part is left out, and says so', () => {
    const state = caseOf(standardWay, ['2026-01-05', submitted(planOf([]))], ['2026-01-06', accepted]);
    assert.equal(standings(state)['review/review'], 'skipped');
    assert.equal(standings(state)['decision/decide'], 'open');
  });

  test('a case that ended early shows the way it came, and where it ended', () => {
    const refused = caseOf(
      standardWay,
      ['2026-01-05', submitted()],
      ['2026-01-06', { type: 'acceptance-refused', reasons: '不属于本机关' }],
    );
    assert.deepEqual(standings(refused), {
      start: 'done',
      'acceptance/accept': 'done',
      'end-acceptance-refused': 'done',
    });
    const withdrawn = caseOf(
      standardWay,
      ['2026-01-05', submitted()],
      ['2026-01-06', accepted],
      ['2026-01-07', { type: 'withdrawn', reasons: '' }],
    );
    assert.equal(standings(withdrawn)['review/review:fire'], 'stopped');
    const { arrows } = caseWay(withdrawn);
    assert.equal(arrows.filter(({ to }) => to === 'end-withdrawn').length, 3);
  });

  test('every department has a lane, and every word a plain one', () => {
    const state = caseOf(standardWay, ['2026-01-05', submitted()], ['2026-01-06', accepted]);
    const graph = caseGraph(state, {
      agencyName: (code) => `${code}局`,
      today: state.clock.receivedOn,
      locale: 'zh-CN',
    });
    assert.deepEqual(
      graph.lanes?.map(({ label }) => label),
      ['申请人', 'market局', 'food局', 'fire局', 'urban局'],
    );
    const fire = graph.nodes.find(({ lane }) => lane === 'fire');
    assert.equal(fire?.caption, 'fire局 审查岗');
    assert.match(fire?.status ?? '', /^办理中，2026年1月\d+日前$/);
    assert.ok(graph.nodes.every(({ lane }) => graph.lanes?.some(({ id }) => id === lane)));
  });
});

function standings(state: CaseState): Record<string, Standing> {
  return Object.fromEntries(caseWay(state).parts.map(({ id, standing }) => [id, standing]));
}
