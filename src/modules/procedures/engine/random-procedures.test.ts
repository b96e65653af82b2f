import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { addDays, type CalendarDate } from '../../../kernel/date.ts';
import { calendar, dateOf, declaredProcedure, morningOf } from '../case-for-test.ts';
import { checkProcedure } from '../check-procedure.ts';
import type { ActSet } from './act-set.ts';
import type { Action, EngineEvent } from './action.ts';
import { readClocks, taskFormula } from './clocks.ts';
import { evaluateDue } from './due-formula.ts';
import { openOffers } from './offers.ts';
import type { Plan } from './plan.ts';
import type { Branch, Procedure, Stage, TaskDefinition } from './procedure.ts';
import { applyAction, reduceRun } from './reduce-run.ts';
import { openTasks, type Run } from './run.ts';

/** A kind of case that has nothing to do with licences: something is reported, handled, checked and put right. */
const tickets: ActSet = {
  ...declaredProcedure('standard').actSet,
  code: 'tickets',
  begins: { event: 'reported', status: 'open' },
  completes: 'closed',
  statuses: {
    open: { name: { zh: '办理中' }, waits: false },
    stopped: { name: { zh: '挂起' }, waits: true },
    closed: { name: { zh: '已结案' }, waits: false },
    void: { name: { zh: '作废' }, waits: false },
  },
  acts: {
    do: act({ event: 'done', closes: 'done' }),
    fail: act({ event: 'failed', closes: 'failed' }),
    stop: act({ event: 'stopped', by: { role: 'decider', at: 'own' }, status: 'stopped', clock: 'suspends' }),
    'go-on': act({
      event: 'gone-on',
      by: { role: 'decider', at: 'own' },
      during: ['stopped'],
      status: 'open',
      clock: 'resumes',
    }),
    void: act({ event: 'voided', ends: 'void' }),
  },
  clocks: [
    {
      code: 'whole',
      name: { zh: '全程' },
      of: 'organ',
      limit: { value: 15, unit: 'working-day' },
      starts: ['reported'],
      stops: ['voided'],
      suspendable: true,
      extendable: false,
      acts: ['do', 'fail', 'void'],
    },
  ],
};

function act(more: Partial<ActSet['acts'][string]> & { event: string }): ActSet['acts'][string] {
  return {
    name: { zh: more.event },
    by: 'task',
    during: ['open'],
    late: false,
    with: [],
    offered: 'freely',
    ...more,
  };
}

const name = { zh: '名' };
const rules = ['金额 > 100', '是否加急 = true'];
const acts = fc.constantFrom<readonly string[]>(['do'], ['do', 'fail'], ['do', 'fail', 'void']);

const task = (code: string): fc.Arbitrary<TaskDefinition> =>
  fc.record({
    code: fc.constant(code),
    name: fc.constant(name),
    role: fc.constantFrom('reviewer' as const, 'decider' as const),
    at: fc.constantFrom('own' as const, 'reviews' as const),
    when: fc.option(fc.constantFrom(...rules), { nil: undefined, freq: 4 }),
    acts: acts.map((chosen) => [...chosen]),
  });

/** A stage with some tasks, and where it is not too deep some branches, joined in any way. */
const stage = (code: string, depth: number): fc.Arbitrary<Stage> =>
  fc
    .record({
      tasks: fc
        .integer({ min: depth === 0 ? 1 : 0, max: 2 })
        .chain((count) => lists(count, (at) => task(`t${at}`))),
      branches: fc
        .integer({ min: 0, max: depth === 0 ? 0 : 2 })
        .chain((count) => lists(count, (at) => branch(`${code}-b${at}`, depth - 1))),
      join: fc.constantFrom('all' as const, 'any' as const, { atLeast: 1 }, { atLeast: 2 }),
      back: fc.boolean(),
    })
    .map(({ tasks, branches, join, back }) => ({
      code,
      name,
      explains: name,
      tasks,
      branches,
      join,
      next: back ? [{ outcome: 'failed', to: code, most: 2 }] : [],
    }));

const branch = (code: string, depth: number): fc.Arbitrary<Branch> =>
  fc
    .integer({ min: 1, max: 2 })
    .chain((count) => lists(count, (at) => stage(`${code}-s${at}`, depth)))
    .map((stages) => ({ code, name, stages }));

function lists<T>(count: number, make: (at: number) => fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return count === 0 ? fc.constant([]) : fc.tuple(...Array.from({ length: count }, (_, at) => make(at)));
}

const procedures: fc.Arbitrary<Procedure> = fc
  .integer({ min: 1, max: 3 })
  .chain((count) => lists(count, (at) => stage(`s${at}`, at === 1 ? 1 : 0)))
  .map((stages) => ({ code: 'drawn', version: 1, name, actSet: tickets, stages }));

/** Whatever was drawn; what the check refuses is thrown away. */
const drawn = fc.sample(procedures, { numRuns: 200, seed: 20_261_123 });
const passing = drawn.filter((procedure) => checkProcedure(procedure).length === 0);
const valid = fc.constantFrom(...passing);

interface Steps {
  readonly choices: readonly { readonly choice: number; readonly days: number }[];
  readonly reviewers: number;
  readonly conditions: readonly boolean[];
}

const steps: fc.Arbitrary<Steps> = fc.record({
  choices: fc.array(fc.record({ choice: fc.nat(), days: fc.integer({ min: 0, max: 9 }) }), { maxLength: 40 }),
  reviewers: fc.integer({ min: 0, max: 3 }),
  conditions: fc.tuple(fc.boolean(), fc.boolean()),
});

function begin(procedure: Procedure, { reviewers, conditions }: Steps): Run {
  const names = Array.from({ length: reviewers }, (_, at) => `agency-${at}`);
  const plan: Plan = {
    agency: 'own',
    reviews: names.map((code) => ({ code, name, agency: code, limit: { value: 5, unit: 'working-day' } })),
  };
  const event = {
    type: 'reported',
    plan,
    conditions: Object.fromEntries(rules.map((rule, at) => [rule, conditions[at] ?? true])),
  };
  return reduceRun(procedure, [actionOf(1, dateOf('2026-01-05'), event)]);
}

function actionOf<Event extends EngineEvent>(
  sequence: number,
  on: CalendarDate,
  event: Event,
): Action<Event> {
  return {
    sequence,
    at: morningOf(on),
    actor: { account: undefined, name: '某人', agency: undefined },
    event,
  };
}

/** Takes up one of the offers, as a person would. */
function step(run: Run, on: CalendarDate, choice: number, wanted: readonly string[]): Run {
  const offers = openOffers(run, calendar, on).filter((offer) => wanted.includes(offer.act));
  const offer = offers[choice % offers.length];
  assert.ok(offer, `a case that is ${run.status} offers nothing`);
  const event = { type: tickets.acts[offer.act]?.event ?? '', act: offer.act, task: offer.task?.key };
  return applyAction(run, actionOf(run.actions.length + 1, on, event));
}

const everything = Object.keys(tickets.acts);

/** Every state on the way, the first included. */
function walk(procedure: Procedure, taken: Steps): { run: Run; on: CalendarDate }[] {
  let on = dateOf('2026-01-05');
  let run = begin(procedure, taken);
  const states = [{ run, on }];
  for (const { choice, days } of taken.choices) {
    if (run.closedAt) break;
    on = addDays(on, days);
    run = step(run, on, choice, everything);
    states.push({ run, on });
  }
  return states;
}

function always(holds: (states: readonly { run: Run; on: CalendarDate }[]) => void): void {
  fc.assert(
    fc.property(valid, steps, (procedure, taken) => holds(walk(procedure, taken))),
    { numRuns: 150, seed: 20_261_123 },
  );
}

describe('any procedure that passes the check, whatever people do', () => {
  test('is not refused so often that nothing is tested', () => {
    assert.ok(passing.length > 40, `${passing.length} of ${drawn.length} pass`);
    assert.ok(passing.some(({ stages }) => stages.some(({ branches }) => branches.length > 0)));
    assert.ok(passing.some(({ stages }) => stages.some(({ next }) => next.length > 0)));
  });

  test('a case that goes on offers something to somebody', () =>
    always((states) => {
      for (const { run, on } of states) {
        if (!run.closedAt) assert.notEqual(openOffers(run, calendar, on).length, 0);
      }
    }));

  test('from every state it can be brought to its end', () =>
    always((states) => {
      const last = states.at(-1);
      assert.ok(last);
      let { run } = last;
      for (let left = 200; !run.closedAt; left--) {
        assert.ok(left > 0, 'two hundred acts do not end it');
        run = step(run, last.on, 0, run.status === 'stopped' ? ['go-on'] : ['do']);
      }
      assert.ok(['closed', 'void'].includes(run.status));
    }));

  test('a closed case owes nothing, and no stage is open in it that nothing can finish', () =>
    always((states) => {
      for (const { run, on } of states) {
        if (run.closedAt) {
          assert.deepEqual(openTasks(run), []);
          assert.deepEqual(openOffers(run, calendar, on), []);
        } else assert.notEqual(openTasks(run).length, 0);
      }
    }));

  test('an open task stands in an open stage of the same round, and every key stands once', () =>
    always((states) => {
      for (const { run } of states) {
        for (const open of openTasks(run)) {
          const now = run.stages.find(({ code, round }) => code === open.stage && round === open.round);
          assert.equal(now?.state, 'open');
        }
        assert.equal(new Set(run.tasks.map(({ key }) => key)).size, run.tasks.length);
      }
    }));

  test('taken as a whole, the history gives the same case', () =>
    always((states) => {
      const last = states.at(-1)?.run;
      assert.ok(last);
      const again = reduceRun(last.procedure, last.actions as Action<EngineEvent & { plan?: Plan }>[]);
      assert.deepEqual(again, last);
    }));

  test('every open task has a day, none before the case began', () =>
    always((states) => {
      for (const { run, on } of states) {
        const clocks = readClocks(run);
        for (const open of openTasks(run)) {
          const formula = taskFormula(run, open, clocks);
          assert.ok(formula);
          assert.ok(evaluateDue(formula, calendar, on).on >= '2026-01-05');
        }
      }
    }));
});
