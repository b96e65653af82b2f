import { z } from 'zod';
import { defineContract } from '../../platform/http/index.ts';
import { unitStages } from './unit.ts';

const Words = z.object({ zh: z.string(), en: z.string().optional() });
const LimitShown = z.object({
  value: z.number(),
  unit: z.enum(['working-day', 'calendar-day', 'hour', 'immediate']),
});

/** Where somebody stands. Nothing is kept between two calls: what has been answered comes along each time. */
export const Standpoint = z.strictObject({
  item: z.string().min(1).max(100).optional().describe('Implementation code, for the navigator of one item'),
  scenario: z.string().max(100).optional().describe('Code of a scenario, for several items'),
  region: z.string().max(12).optional().describe('Where the scenario is looked at'),
  answers: z
    .record(z.string(), z.unknown())
    .default({})
    .describe('By element code, as the form of the item takes them'),
  skipped: z.array(z.string().max(100)).max(200).default([]).describe('Questions the person cannot answer'),
  everyReason: z.boolean().default(false).describe('Ask on after a condition has failed'),
});
export type Standpoint = z.output<typeof Standpoint>;

export const QuestionShown = z.object({
  code: z.string(),
  name: Words,
  label: Words,
  hint: Words.optional(),
  type: z.string(),
  unit: Words.optional(),
  choices: z.array(z.object({ code: z.string(), name: Words })),
  why: z
    .array(
      z.object({
        item: z.string().describe('Basic code'),
        kind: z.enum(['inclusion', 'condition', 'material', 'fee', 'situation', 'unit']),
        about: Words,
      }),
    )
    .describe('What the answer helps to decide; empty where it decides what is asked next'),
});

export type QuestionShown = z.input<typeof QuestionShown>;

const progressFields = {
  next: QuestionShown.optional().describe('Absent when everything is decided'),
  expected: z.number().describe('Questions still to be asked, on average'),
  most: z.number().describe('No way is longer'),
  known: z.array(z.string()).describe('Answers that the account gave'),
};

const UnitShown = z.object({
  code: z.string(),
  name: Words,
  level: z.enum(['city', 'county', 'town']),
  stage: z.enum(unitStages),
  act: Words,
  basis: z.string().optional(),
});

export const ChecklistShown = z.object({
  item: z.string().describe('Basic code'),
  implementationCode: z.string(),
  name: Words,
  bring: z.array(z.object({ code: z.string(), name: Words })),
  perhaps: z.array(z.object({ code: z.string(), name: Words })),
  notNeeded: z.array(
    z.object({ code: z.string(), name: Words, because: z.enum(['made', 'fetched', 'yielded']) }),
  ),
  situations: z.array(z.object({ code: z.string(), name: Words })),
  units: z.array(UnitShown),
  fees: z.array(z.object({ name: Words, standard: Words })),
  limit: LimitShown.optional(),
  visits: z.number().optional(),
  legalBases: z.array(z.object({ law: z.string(), article: z.string().optional() })),
});

export type ChecklistShown = z.input<typeof ChecklistShown>;

const refusals = {
  'not-found': ['item-unknown', 'item-not-in-use', 'scenario-unknown'],
  invalid: ['answers-unreadable', 'navigator-unnamed'],
} as const;

const common = { method: 'post', tag: 'guidance', signedIn: false, status: 200, refusals } as const;
const example = { scenario: 'opening-a-restaurant', answers: { 'has-business-licence': '1' } };

export const listScenariosContract = defineContract({
  id: 'listScenarios',
  method: 'get',
  path: '/guidance/scenarios',
  tag: 'guidance',
  summary: 'Life and business events that a navigator goes through',
  signedIn: false,
  query: z.object({ audience: z.enum(['person', 'company']).optional() }),
  status: 200,
  result: z.object({
    scenarios: z.array(
      z.object({ code: z.string(), audience: z.enum(['person', 'company']), name: Words, summary: Words }),
    ),
  }),
});

export const startContract = defineContract({
  ...common,
  id: 'startGuidance',
  path: '/guidance/start',
  summary: 'The first question of a navigator, and what it goes through',
  body: Standpoint.pick({ item: true, scenario: true, region: true }),
  example: { scenario: 'opening-a-restaurant' },
  result: z.object({
    title: Words,
    region: z.string().optional(),
    items: z.array(z.object({ item: z.string(), implementationCode: z.string(), name: Words })),
    ...progressFields,
  }),
});

export const stepContract = defineContract({
  ...common,
  id: 'stepGuidance',
  path: '/guidance/step',
  summary: 'The next question after these answers, what is left, and why it is asked',
  body: Standpoint,
  example,
  result: z.object(progressFields),
});

export const outcomeContract = defineContract({
  ...common,
  id: 'readGuidanceOutcome',
  path: '/guidance/outcome',
  summary: 'Whether the person may have each item, every reason why not, and what would change it',
  body: Standpoint,
  example,
  result: z.object({
    items: z.array(
      z.object({
        item: z.string(),
        implementationCode: z.string(),
        name: Words,
        result: z.enum(['eligible', 'not-eligible', 'to-be-checked', 'not-concerned', 'open']),
        reasons: z.array(z.object({ text: Words, needed: Words, answers: z.array(z.string()) })),
        undecided: z.array(Words),
        changes: z
          .array(z.array(z.object({ question: z.string(), to: z.array(Words) })))
          .describe('Smallest sets of other answers after which no condition fails'),
        from: z.string().optional().describe('The day on which it comes to hold by itself'),
      }),
    ),
  }),
});

export const checklistContract = defineContract({
  ...common,
  id: 'readGuidanceChecklist',
  path: '/guidance/checklist',
  summary: 'Exactly what this person brings for each item, whom they turn to, fees, time and visits',
  body: Standpoint,
  example,
  result: z.object({ items: z.array(ChecklistShown) }),
});

export const planContract = defineContract({
  ...common,
  id: 'readGuidancePlan',
  path: '/guidance/plan',
  summary: 'The order of the items, what runs at the same time, total working days and visits',
  body: Standpoint,
  example,
  result: z.object({
    workingDays: z.number(),
    visits: z.number(),
    steps: z.array(
      z.object({
        item: z.string(),
        name: Words,
        after: z.array(z.string()),
        start: z.number(),
        end: z.number(),
        isCritical: z.boolean(),
        yields: z.array(z.object({ material: z.string(), from: z.string() })),
      }),
    ),
  }),
});
