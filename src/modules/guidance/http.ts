import type { Context } from 'hono';
import { type FieldFault, invalid } from '../../kernel/refusal.ts';
import { type Operation, operation } from '../../platform/http/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { shapeFaults, typedFromAnswers } from '../forms/index.ts';
import type { Env } from '../identity/index.ts';
import {
  checklistContract,
  listScenariosContract,
  outcomeContract,
  planContract,
  type Standpoint,
  startContract,
  stepContract,
} from './contracts.ts';
import type { Journey } from './journey.ts';
import { presentChecklist, presentOutcome, presentPlan, presentProgress } from './present.ts';
import { faultsOf, findQuestion, type Progress, progressOf } from './progress.ts';
import { factsKnownOf } from './queries/facts-known-of.ts';
import { openItemJourney, openScenarioJourney } from './queries/open-journey.ts';
import { resultOf } from './result.ts';
import { getLibrary } from './scenario-store.ts';

/** The navigator as JSON: each call brings all answers, none is kept. */
export function apiOperations(platform: Platform): Operation<Env>[] {
  const open = (c: Context<Env>, standpoint: Standpoint) => openAt(platform, c, standpoint);
  return [
    operation(listScenariosContract, async ({ query }) => {
      const { scenarios } = await getLibrary(platform.database);
      return {
        scenarios: scenarios
          .filter(({ audience }) => query.audience === undefined || query.audience === audience)
          .map(({ code, audience, name, summary }) => ({ code, audience, name, summary })),
      };
    }),
    operation<Env, typeof startContract>(startContract, async ({ body }, c) => {
      const { journey, progress } = await open(c, { ...body, answers: {}, skipped: [], everyReason: false });
      return {
        title: journey.title,
        region: journey.region,
        items: journey.stops.map(({ version: { item, implementationCode } }) => ({
          item: item.basicCode,
          implementationCode,
          name: item.name,
        })),
        ...presentProgress(journey, progress),
      };
    }),
    operation<Env, typeof stepContract>(stepContract, async ({ body }, c) => {
      const { journey, progress } = await open(c, body);
      return presentProgress(journey, progress);
    }),
    operation<Env, typeof outcomeContract>(outcomeContract, async ({ body }, c) => {
      const { journey, progress } = await open(c, body);
      return { items: presentOutcome(journey, progress) };
    }),
    operation<Env, typeof checklistContract>(checklistContract, async ({ body }, c) => {
      const { journey, progress } = await open(c, body);
      return { items: resultOf(journey, progress).toDo.map(presentChecklist) };
    }),
    operation<Env, typeof planContract>(planContract, async ({ body }, c) => {
      const { journey, progress } = await open(c, body);
      return presentPlan(resultOf(journey, progress));
    }),
  ];
}

async function openAt(
  platform: Platform,
  c: Context<Env>,
  standpoint: Standpoint,
): Promise<{ journey: Journey; progress: Progress }> {
  const journey = await openJourney(platform, standpoint);
  const { form } = journey.interview;
  const shape = shapeFaults(form, standpoint.answers);
  if (shape.length > 0) throw unreadable(shape);
  const typed = typedFromAnswers(form, standpoint.answers);
  const faults = Object.entries(typed).flatMap(([code, values]) => {
    const question = findQuestion(form, code);
    return question ? faultsOf(form, question, values) : [];
  });
  if (faults.length > 0) throw unreadable(faults);
  const answered = { typed, skipped: standpoint.skipped, isExhaustive: standpoint.everyReason };
  return { journey, progress: progressOf(journey, answered, factsKnownOf(c.get('actor'))) };
}

function openJourney(platform: Platform, { item, scenario, region }: Standpoint): Promise<Journey> {
  if (item !== undefined && scenario === undefined) return openItemJourney(platform, item);
  if (scenario !== undefined && item === undefined) return openScenarioJourney(platform, scenario, region);
  throw invalid(
    'navigator-unnamed',
    { zh: '请写明一个事项（item）或者一个场景（scenario）。', en: 'Name either an item or a scenario.' },
    [],
  );
}

function unreadable(faults: readonly FieldFault[]): Error {
  const text = {
    zh: '有些回答不是这个导航的，或者不是可以回答的值。',
    en: 'Some answers do not belong to this navigator or are no values.',
  };
  return invalid('answers-unreadable', text, faults);
}
