import { z } from 'zod';
import { textSchema } from '../../kernel/text-schema.ts';

const code = z.string().regex(/^[a-z][a-z0-9-]*$/, 'kebab-case');
const basicCode = z.string().regex(/^\d{12}$/, 'a basic code of twelve digits');

/** A question that belongs to the scenario, not to an item: rules of this scenario may name it. */
export const ScenarioQuestion = z
  .strictObject({
    code,
    /** The name by which rules refer to it. */
    name: textSchema,
    question: textSchema,
    hint: textSchema.optional(),
    type: z.enum(['boolean', 'choice', 'choices']),
    choices: z.array(z.strictObject({ code: z.string().min(1), name: textSchema })).default([]),
  })
  .refine(
    ({ type, choices }) => type === 'boolean' || choices.length > 1,
    'a choice needs at least two choices',
  );
export type ScenarioQuestion = z.infer<typeof ScenarioQuestion>;

export const ScenarioItem = z.strictObject({
  item: basicCode,
  /** The item concerns only those for whom this holds. */
  when: z.string().optional(),
  /** Why it stands here, in a few words. */
  note: textSchema.optional(),
  /** Items of the scenario that must be finished before. */
  after: z.array(basicCode).default([]),
  /** Materials of this item that another item of the scenario yields, where their names do not tell. */
  takes: z.array(z.strictObject({ material: z.string(), from: basicCode })).default([]),
});
export type ScenarioItem = z.infer<typeof ScenarioItem>;

/** A life or business event (场景式服务): several items, and the questions that tell which of them one needs. */
export const Scenario = z.strictObject({
  code,
  audience: z.enum(['person', 'company']),
  icon: z.string(),
  name: textSchema,
  summary: textSchema,
  /** Event of the catalogue (content/topics) whose page leads here. */
  event: code.optional(),
  questions: z.array(ScenarioQuestion).default([]),
  items: z.array(ScenarioItem).min(1),
  /** What belongs to the event but is not handled by an item here. */
  remarks: z.array(textSchema).default([]),
});
export type Scenario = z.infer<typeof Scenario>;
