import { z } from 'zod';
import { textSchema } from '../../../kernel/text-schema.ts';

/** A data set from which forms are filled (预填来源): of whom, found by what, and which question takes which column. */
export const PrefillSource = z.strictObject({
  /** Code of the data set. */
  set: z.string(),
  of: z.enum(['person', 'company']),
  /** Element of the set that holds the number of the person or company. */
  by: z.string(),
  /** A form that does not put this question is about somebody else, such as a company still to be founded. */
  asks: z.string(),
  /** The law that lets the form ask the register. */
  basis: textSchema,
  /** The law that wants consent; without it none is asked for. */
  consent: textSchema.optional(),
  fields: z
    .array(
      z.strictObject({
        /** Element of the form. */
        element: z.string(),
        /** Element of the set, where it has another name. */
        from: z.string().optional(),
        /** Whether only the owner of the set can change it. */
        locked: z.boolean().default(false),
      }),
    )
    .min(1),
});
export type PrefillSource = z.infer<typeof PrefillSource>;
