import { z } from 'zod';
import { TimeLimit } from '../../../kernel/time-limit.ts';
import { Code } from './act-set.ts';

const limit = z.object({
  value: z.number(),
  unit: TimeLimit.unwrap().shape.unit,
  article: z.string().optional(),
});

/** What is fixed for a case when it is opened: who answers for it, its limits, and who takes part. */
export const Plan = z.object({
  agency: z.string(),
  statutory: limit.optional(),
  promised: limit.optional(),
  /** Other limits that clocks of the case's kind name. */
  limits: z.record(Code, limit).optional(),
  reviews: z.array(
    z.object({
      code: z.string(),
      name: z.object({ zh: z.string(), en: z.string().optional() }),
      agency: z.string(),
      limit,
    }),
  ),
  /** Agencies of the departments that the procedure names, as they were nearest when the case was opened. */
  departments: z.record(z.string(), z.string()).optional(),
  certificate: z.string().optional(),
  /** The certificate that the result takes the place of: where its number is answered, and whether its term goes on. */
  replaces: z.object({ element: z.string(), keepsTerm: z.boolean() }).optional(),
  /** The matter of several cases (一件事) that it is one of. */
  partOf: z.object({ number: z.string(), name: z.string() }).optional(),
  /** Answers that the results of earlier cases of the matter have given, and documents that they replace. */
  given: z
    .array(
      z.object({
        /** Element that is answered, or material that is replaced. */
        element: z.string().optional(),
        material: z.string().optional(),
        value: z.string(),
        /** Name of the item whose result it is, and the number of its case. */
        item: z.string(),
        caseNumber: z.string(),
        /** Identifier of the certificate, by which anybody verifies it. */
        certificate: z.string(),
        on: z.string(),
      }),
    )
    .optional(),
  /** Last day of what is to be renewed, where renewal was asked for in time (行政许可法第五十条). */
  renewBy: z.string().optional(),
});
export type Plan = z.infer<typeof Plan>;

export function plannedLimit(plan: Plan, name: string): TimeLimit | undefined {
  if (name === 'statutory' || name === 'promised') return plan[name];
  return plan.limits?.[name];
}
