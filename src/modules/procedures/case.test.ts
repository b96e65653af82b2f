import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CaseEvent } from './action.ts';
import { type CaseState, openTasks } from './case.ts';
import {
  caseOf,
  dateOf,
  declaredProcedure,
  declaredProcedures,
  eventFor,
  morningOf,
  planOf,
  reviewedProcedure,
  submitted,
} from './case-for-test.ts';
import type { Procedure } from './engine/procedure.ts';
import { type OfferedAct, openActs } from './policy.ts';

const day = '2026-11-23';
const accepted: CaseEvent = { type: 'accepted' };
const passed = (review: string): CaseEvent => ({
  type: 'passed',
  task: `review/review:${review}`,
  opinion: '',
});
const objected = (review: string): CaseEvent => ({
  type: 'objected',
  task: `review/review:${review}`,
  reasons: '烟道不合格',
});
const correction: CaseEvent = {
  type: 'correction-requested',
  points: [{ subject: 'layout', text: '布局图没有标尺寸' }],
  respondBy: '2027-01-05',
};
const corrected: CaseEvent = { type: 'corrected', answers: { a: 'new' }, materials: {} };

function after(procedure: Procedure, ...events: CaseEvent[]): CaseState {
  return caseOf(procedure, [day, submitted()], ...events.map((event) => [day, event] as const));
}

function stageOf(state: CaseState): string | undefined {
  return state.procedure.stages[state.stageIndex]?.code;
}

/** Takes up every offer in every state, and hands in every correction; states that go on alike are visited once. */
function walk(
  state: CaseState,
  visit: (state: CaseState, offer?: OfferedAct) => void,
  known: Set<string> = new Set(),
): void {
  if (known.has(signatureOf(state))) return;
  known.add(signatureOf(state));
  visit(state);
  const go = (event: CaseEvent) =>
    walk(
      caseOf(state.procedure, ...state.actions.map((action) => [day, action.event] as const), [day, event]),
      visit,
      known,
    );
  if (state.status === 'correcting') {
    go(corrected);
    go({ type: 'lapsed' });
  }
  for (const offer of openActs(state, dateOf(day))) {
    visit(state, offer);
    // Extending and asking another office leave everything as it is; one special procedure at a time is enough.
    const lasts = state.suspensions.some(({ to }) => to === undefined);
    const begins = offer.act === 'pause' || offer.act === 'pause-review';
    const leaves = offer.act === 'extend' || offer.act === 'consult';
    if (!leaves && !(begins && lasts)) go(eventFor(offer, '2027-01-05'));
  }
}

function signatureOf({ status, tasks, suspensions, corrected }: CaseState): string {
  const lasting = suspensions.filter(({ to }) => to === undefined).map(({ task }) => task ?? 'case');
  return JSON.stringify([status, tasks.map(({ key, outcome }) => [key, outcome]), lasting, corrected]);
}

describe('every declared procedure', () => {
  for (const procedure of declaredProcedures) {
    test(`${procedure.code}: each act of each task can be reached, and every way comes to an end`, () => {
      const seen = new Set<string>();
      const ends = new Set<string>();
      walk(caseOf(procedure, [day, submitted(planOf(['food', 'fire']))]), (state, offer) => {
        if (offer?.task) seen.add(`${offer.task.stage}: ${offer.act}`);
        if (state.closedAt) ends.add(state.status);
        else if (state.status === 'correcting') assert.deepEqual(openActs(state, dateOf(day)), []);
        else assert.notEqual(openActs(state, dateOf(day)).length, 0, `${state.status} is a dead end`);
      });
      const declared = procedure.stages.flatMap((stage) =>
        stage.tasks.flatMap((task) => task.acts.map((act) => `${stage.code}: ${act}`)),
      );
      assert.deepEqual([...seen].sort(), declared.sort());
      assert.deepEqual([...ends].sort(), ['acceptance-refused', 'completed', 'lapsed', 'refused']);
    });
  }
});

describe('departments in parallel', () => {
  test('all: the decision opens with the last opinion, an objection counts as one', () => {
    const all = reviewedProcedure('all');
    const before = after(all, accepted, passed('fire'), objected('food'));
    assert.equal(stageOf(before), 'review');
    assert.deepEqual(
      openTasks(before).map((task) => task.key),
      ['review/review:urban'],
    );
    const done = after(all, accepted, passed('fire'), objected('food'), passed('urban'));
    assert.equal(stageOf(done), 'decision');
    assert.deepEqual(
      done.tasks.filter((task) => task.stage === 'review').map((task) => task.outcome),
      ['objected', 'passed', 'passed'],
    );
  });

  test('any: the first opinion is enough, the others are no longer needed', () => {
    const state = after(reviewedProcedure('any'), accepted, passed('urban'));
    assert.equal(stageOf(state), 'decision');
    assert.deepEqual(
      state.tasks.filter((task) => task.stage === 'review').map((task) => task.outcome),
      ['not-needed', 'not-needed', 'passed'],
    );
  });

  test('two of three', () => {
    const two = reviewedProcedure({ atLeast: 2 });
    assert.equal(stageOf(after(two, accepted, passed('urban'))), 'review');
    assert.equal(stageOf(after(two, accepted, passed('urban'), passed('food'))), 'decision');
  });

  test('where fewer departments review than the stage waits for, all of them are enough', () => {
    const state = caseOf(
      reviewedProcedure({ atLeast: 2 }),
      [day, submitted(planOf(['food']))],
      [day, accepted],
      [day, passed('food')],
    );
    assert.equal(stageOf(state), 'decision');
  });

  test('where nobody reviews, the stage is passed over', () => {
    const state = caseOf(reviewedProcedure('all'), [day, submitted(planOf([]))], [day, accepted]);
    assert.equal(stageOf(state), 'decision');
    assert.deepEqual(
      state.tasks.map((task) => task.stage),
      ['acceptance', 'decision'],
    );
  });

  test('one department cannot give two opinions', () => {
    assert.throws(
      () => after(reviewedProcedure('all'), accepted, passed('fire'), objected('fire')),
      TypeError,
    );
  });
});

describe('how a case ends before its last stage', () => {
  const standard = declaredProcedure('standard');

  test('refused acceptance, refusal, withdrawal and lapse close it and all its tasks', () => {
    const ends: [string, CaseState][] = [
      ['acceptance-refused', after(standard, { type: 'acceptance-refused', reasons: '不属于本机关职权' })],
      [
        'refused',
        after(
          standard,
          accepted,
          { type: 'passed', task: 'examination/examine', opinion: '' },
          { type: 'refused', reasons: '不符合第三十三条' },
        ),
      ],
      ['withdrawn', after(standard, accepted, { type: 'withdrawn', reasons: '' })],
      ['lapsed', after(standard, correction, { type: 'lapsed' })],
    ];
    for (const [status, state] of ends) {
      assert.equal(state.status, status);
      assert.deepEqual(state.closedAt, morningOf(day));
      assert.deepEqual(openTasks(state), []);
      assert.deepEqual(openActs(state, dateOf(day)), []);
    }
  });

  test('nothing follows the end', () => {
    const end: CaseEvent = { type: 'withdrawn', reasons: '' };
    for (const event of [
      accepted,
      correction,
      end,
      { type: 'extended', days: 5, reasons: '复杂' } as const,
    ]) {
      assert.throws(() => after(standard, end, event), TypeError);
    }
  });

  test('what is decided cannot be withdrawn', () => {
    const immediate = declaredProcedure('immediate');
    assert.throws(
      () => after(immediate, accepted, { type: 'approved', opinion: '' }, { type: 'withdrawn', reasons: '' }),
      TypeError,
    );
  });
});

describe('corrections', () => {
  const standard = declaredProcedure('standard');

  test('what is handed in takes the place of what was there, and acceptance is open again', () => {
    const state = after(standard, correction, corrected);
    assert.equal(state.status, 'submitted');
    assert.deepEqual(state.answers, { a: 'new' });
    assert.equal(stageOf(state), 'acceptance');
  });

  test('are asked for once', () => {
    const state = after(standard, correction, corrected);
    assert.ok(!openActs(state, dateOf(day)).some((offer) => offer.act === 'request-correction'));
    assert.throws(() => after(standard, correction, corrected, correction), TypeError);
  });

  test('nobody accepts while the applicant corrects', () => {
    assert.throws(() => after(standard, correction, accepted), TypeError);
  });
});

test('a history begins with its submission, and has one', () => {
  const standard = declaredProcedure('standard');
  assert.throws(() => caseOf(standard), TypeError);
  assert.throws(() => caseOf(standard, [day, accepted]), TypeError);
  assert.throws(() => after(standard, submitted()), TypeError);
});

test('silence of the organ is acceptance like any other', () => {
  const state = after(declaredProcedure('standard'), { type: 'accepted', deemed: true });
  assert.equal(state.status, 'accepted');
  assert.equal(stageOf(state), 'examination');
});
