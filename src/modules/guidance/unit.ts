import { z } from 'zod';
import { textSchema } from '../../kernel/text-schema.ts';
import { TimeLimit } from '../../kernel/time-limit.ts';

/** When its act falls due, in this order. */
export const unitStages = ['before', 'with', 'start', 'during', 'after'] as const;
export type UnitStage = (typeof unitStages)[number];

/** An office or enterprise beside the one that takes the application (相关单位), and what it does in whose case. */
export const Unit = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: textSchema,
  level: z.enum(['city', 'county', 'town']),
  /** Two digits where it is a department: its name and telephone are then those of the region. */
  department: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  phone: z.string().optional(),
  stage: z.enum(unitStages),
  act: textSchema,
  /** Whom it concerns; without a rule everybody. */
  when: z.string().optional(),
  basis: z.string().optional(),
  /** Basic code of the item that its act is. */
  item: z
    .string()
    .regex(/^\d{12}$/)
    .optional(),
  /** Time that it may take, where the law or the unit says. */
  limit: TimeLimit.optional(),
});
export type Unit = z.infer<typeof Unit>;
