import { z } from 'zod';
import { textSchema } from '../../kernel/text-schema.ts';
import { TimeLimit } from '../../kernel/time-limit.ts';
import { Unit } from './unit.ts';

/** A sub-case of an item (情形): whom it concerns, and what differs for them. */
export const Situation = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: textSchema,
  when: z.string(),
  /** What is different here. */
  says: textSchema.optional(),
  /** A limit that takes the place of the item's promised one. */
  limit: TimeLimit.optional(),
});
export type Situation = z.infer<typeof Situation>;

/** The sub-cases of one item, and whom else one turns to: `content/guidance/*.yaml`. */
export const SubCases = z.strictObject({
  item: z.string().regex(/^\d{12}$/, 'a basic code of twelve digits'),
  situations: z.array(Situation).min(1),
  units: z.array(Unit).default([]),
});
export type SubCases = z.infer<typeof SubCases>;

export function noSubCases(item: string): SubCases {
  return { item, situations: [], units: [] };
}
