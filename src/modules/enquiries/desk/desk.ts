import { z } from 'zod';
import { textSchema } from '../../../kernel/text-schema.ts';
import { TimeLimit } from '../../../kernel/time-limit.ts';

/** How handed-over questions are taken up: `content/enquiries/desk.yaml`. */
export const Desk = z.strictObject({
  /** Agency that takes what belongs to no other. */
  generalDesk: z.string(),
  /** By when a handed-over question is answered. */
  promise: TimeLimit,
  /** Hours of a desk whose agency has no window in a hall. */
  openingHours: textSchema,
});
export type Desk = z.infer<typeof Desk>;
