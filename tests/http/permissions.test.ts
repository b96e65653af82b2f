import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { CalendarDate } from '../../src/kernel/date.ts';
import type { Actor } from '../../src/modules/identity/index.ts';
import { officialCalendar } from '../../src/modules/procedures/calendar.ts';
import { type CaseState, type CaseTask, reduceCase } from '../../src/modules/procedures/case.ts';
import { offeredActs } from '../../src/modules/procedures/policy.ts';
import { libraryOf, readProcedureContent } from '../../src/modules/procedures/procedure-library.ts';
import { agency, anybody, role } from '../support/actors.ts';
import { root } from '../support/root.ts';

import { tablesOfCasework } from './steps/tables-of-casework.ts';
import { tablesOfServices } from './steps/tables-of-services.ts';
import { isAt } from './steps/who-may.ts';

fc.configureGlobal({ seed: 20_261_122, numRuns: 1000 });

/**
 * Who may do what, written a second time, from the outside and without the code of the policies.
 * An act that stands here and not in the policy, or there and not here, fails.
 */

const openedOn = '2026-11-23' as CalendarDate;
const standard = libraryOf(await readProcedureContent(join(root, 'content'))).findLatest('standard');

/** What an official can do with a task of an accepted case. */
const actsOnTasks = ['pass', 'object', 'approve', 'refuse'];

const openTask: fc.Arbitrary<CaseTask> = fc.record({
  key: fc.uuid(),
  stage: fc.constant('acceptance'),
  name: fc.constant({ zh: '任务' }),
  role,
  agency,
  acts: fc.subarray(actsOnTasks, { minLength: 1 }),
  round: fc.constant(1),
  openedAt: fc.constant(new Date('2026-11-23T01:00:00Z')),
  limit: fc.constant(undefined),
  openedOn: fc.constant(openedOn),
  outcome: fc.constant(undefined),
  closedBy: fc.constant(undefined),
});

/** Every policy of the program with random subjects and the answers expected of it. */
const tables = [...tablesOfCasework, ...tablesOfServices];

test('no policy of a module is left out', async () => {
  const known = new Set<unknown>(tables.map(({ policy }) => policy));
  for (const file of globSync('src/modules/*/policy.ts', { cwd: root })) {
    const exported: Record<string, unknown> = await import(join(root, file));
    const unknown = Object.entries(exported).filter(([, value]) => isPolicy(value) && !known.has(value));
    assert.deepEqual(
      unknown.map(([name]) => name),
      [],
      file,
    );
  }
});

test('an act is offered to those alone who hold the post it belongs to', () => {
  const offeredTo = (actor: Actor | undefined, state: CaseState) => offeredActs(state, actor, openedOn);
  fc.assert(
    fc.property(anybody, fc.array(openTask, { maxLength: 3 }), agency, (actor, tasks, organ) => {
      const state = caseWith(tasks, organ);
      for (const { act, task } of offeredTo(actor, state)) {
        assert.ok(isAt(actor, task ? [task.role] : ['decider'], [task ? task.agency : organ]), act);
      }
      for (const task of tasks.filter((one) => isAt(actor, [one.role], [one.agency]))) {
        const acts = offeredTo(actor, state).filter((offer) => offer.task?.key === task.key);
        assert.deepEqual(
          acts.map(({ act }) => act),
          task.acts,
        );
      }
      assert.deepEqual(offeredTo(actor, { ...state, closedAt: new Date() }), []);
    }),
  );
});

for (const { name, policy, actors = anybody, subjects, may } of tables) {
  describe(`permissions: ${name}`, () => {
    test('the table of this test names every act of the policy', () => {
      assert.deepEqual(
        [...new Set(policy.rules.map(({ action }) => action))].sort(),
        Object.keys(may).sort(),
      );
      for (const rule of policy.rules) assert.ok(rule.says.length > 5);
    });

    for (const [action, expected] of Object.entries(may)) {
      test(`${action}: exactly those who may`, () => {
        const seen = { allowed: 0, denied: 0 };
        fc.assert(
          fc.property(actors, subjects, (actor, subject) => {
            const allowed = expected(actor, subject);
            seen[allowed ? 'allowed' : 'denied'] += 1;
            assert.equal(policy.can(actor, action, subject), allowed);
            if (!allowed)
              assert.throws(() => policy.require(actor, action, subject), { code: 'not-allowed' });
          }),
        );
        assert.ok(
          seen.allowed > 0 && seen.denied > 0,
          `random actors meet both answers: ${JSON.stringify(seen)}`,
        );
      });
    }

    test('nobody may do what no rule names', () => {
      fc.assert(
        fc.property(actors, subjects, fc.string(), (actor, subject, action) => {
          if (!Object.hasOwn(may, action)) assert.equal(policy.can(actor, action, subject), false);
        }),
      );
    });
  });
}

/** An accepted case that owes these tasks to the organ's decision. */
function caseWith(tasks: readonly CaseTask[], organ: string): CaseState {
  const plan = { agency: organ, promised: { value: 10, unit: 'working-day' as const }, reviews: [] };
  const event = { type: 'submitted' as const, plan, answers: {}, materials: {} };
  const actor = { account: 'a', name: '林', agency: undefined };
  const at = new Date('2026-11-23T01:00:00Z');
  if (!standard) throw new Error('content/procedures has no standard');
  const submitted = reduceCase(standard, [{ sequence: 1, at, actor, event }], officialCalendar([]));
  return { ...submitted, status: 'accepted', tasks };
}

function isPolicy(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'rules' in value && 'can' in value;
}
