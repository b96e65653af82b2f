import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { addDays, type CalendarDate } from '../../kernel/date.ts';
import { provisionalCalendar } from '../../kernel/state-council-calendar.ts';
import { addWorkingDays } from '../../kernel/working-days.ts';
import { Role } from '../identity/index.ts';
import { type CaseAction, CaseEvent } from './action.ts';
import { type CaseState, isClosed, nextState, reduceCase } from './case.ts';
import {
  calendar,
  dateOf,
  declaredProcedures,
  eventFor,
  historyOf,
  official,
  planOf,
  reviewedProcedure,
  submitted,
} from './case-for-test.ts';
import { dueDatesOf } from './clock.ts';
import type { Procedure } from './engine/procedure.ts';
import { offeredActs, openActs } from './policy.ts';
import { projectCase, projectTasks } from './projection.ts';

interface Story {
  readonly procedure: Procedure;
  readonly lines: [date: string, event: CaseEvent][];
}

const procedures = [...declaredProcedures, reviewedProcedure('any'), reviewedProcedure({ atLeast: 2 })];

/** A case as people would lead it: at each step one of the offered acts, some days after the last one. */
const stories: fc.Arbitrary<Story> = fc
  .record({
    procedure: fc.constantFrom(...procedures),
    reviewers: fc.subarray(['food', 'fire', 'urban', 'health']),
    start: fc.integer({ min: 0, max: 800 }),
    steps: fc.array(fc.record({ choice: fc.nat(), days: fc.integer({ min: 0, max: 9 }) }), { maxLength: 14 }),
  })
  .map(({ procedure, reviewers, start, steps }) => {
    let day = addDays(dateOf('2025-01-01'), start);
    const lines: Story['lines'] = [[day, submitted(planOf(reviewers))]];
    for (const { choice, days } of steps) {
      const state = reduceCase(procedure, historyOf(...lines), calendar);
      day = addDays(day, days);
      const events = possibleEvents(state, day);
      const event = events[choice % events.length];
      if (!event) break;
      lines.push([day, event]);
    }
    return { procedure, lines };
  });

function possibleEvents(state: CaseState, day: CalendarDate): CaseEvent[] {
  const respondBy = addWorkingDays(day, 30, provisionalCalendar);
  const byOfficials = openActs(state, day).map((offer) => eventFor(offer, respondBy));
  if (state.status !== 'correcting') return byOfficials;
  return [{ type: 'corrected', answers: { a: '1' }, materials: {} }, { type: 'lapsed' }];
}

const tell = ({ procedure, lines }: Story) => reduceCase(procedure, historyOf(...lines), calendar);
const lastDay = ({ lines }: Story) => dateOf(lines.at(-1)?.[0] ?? '');

function always(holds: (story: Story) => void): void {
  fc.assert(fc.property(stories, holds), { numRuns: 150 });
}

describe('whatever people do with a case', () => {
  test('no date falls before receipt, none of the law before the promise began', () =>
    always((story) => {
      const state = tell(story);
      const dates = dueDatesOf(state, lastDay(story));
      for (const date of [dates.acceptBy, dates.promised, dates.statutory, dates.deliverBy]) {
        assert.ok(date === undefined || date >= state.clock.receivedOn);
      }
      assert.ok(dates.statutory === undefined || dates.promised <= dates.statutory);
    }));

  test('a pause never brings a date forward', () =>
    always((story) => {
      const pauses = new Set(['paused', 'resumed']);
      const without = { ...story, lines: story.lines.filter(([, event]) => !pauses.has(event.type)) };
      const moved = dueDatesOf(tell(story), lastDay(story));
      const unmoved = dueDatesOf(tell(without), lastDay(story));
      assert.ok(moved.promised >= unmoved.promised);
    }));

  test('the same history gives the same case, also when it comes back from storage', () =>
    always((story) => {
      const actions = historyOf(...story.lines);
      const stored = actions.map(
        (action): CaseAction => ({
          ...action,
          event: CaseEvent.parse(JSON.parse(JSON.stringify(action.event))),
        }),
      );
      const today = lastDay(story);
      const [first, again, replayed] = [actions, actions, stored].map((each) => {
        const state = reduceCase(story.procedure, each, calendar);
        return { case: projectCase(state, today), tasks: projectTasks(state, today) };
      });
      assert.deepEqual(again, first);
      assert.deepEqual(replayed, first);
    }));

  test('taken action by action, a history gives the same case as taken whole', () =>
    always((story) => {
      const actions = historyOf(...story.lines);
      const [first, ...rest] = actions;
      assert.ok(first);
      const begun = reduceCase(story.procedure, [first], calendar);
      assert.deepEqual(rest.reduce(nextState, begun), reduceCase(story.procedure, actions, calendar));
    }));

  test('an act is offered to those in the post and to nobody else', () =>
    always((story) => {
      const state = tell(story);
      const today = lastDay(story);
      const agencies = ['market', 'food', 'fire', 'urban', 'health', 'planning', 'elsewhere'];
      for (const agency of agencies) {
        for (const role of Role.options) {
          for (const { task } of offeredActs(state, official(role, agency), today)) {
            const [owner, post] = task ? [task.agency, task.role] : [state.plan.agency, 'decider'];
            assert.deepEqual([agency, role], [owner, post]);
          }
        }
      }
      const everybody = agencies.flatMap((agency) =>
        Role.options.flatMap((role) => offeredActs(state, official(role, agency), today)),
      );
      assert.equal(everybody.length, openActs(state, today).length);
      assert.deepEqual(offeredActs(state, undefined, today), []);
    }));

  test('a case that goes on offers something to somebody; one that is closed has no task left', () =>
    always((story) => {
      const state = tell(story);
      const today = lastDay(story);
      if (isClosed(state)) {
        assert.ok(projectTasks(state, today).every((task) => task.status === 'done'));
        assert.deepEqual(openActs(state, today), []);
      } else assert.notEqual(possibleEvents(state, today).length, 0);
    }));
});
