import { z } from 'zod';
import { textSchema } from '../../kernel/text-schema.ts';

/** A certificate type (证照类型) declared as data: what it says, who issues it, how long it holds. */
export const CertificateType = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: textSchema,
  /** GB/T 36904: credit code of the defining organ (18) + serial (3). */
  typeCode: z.string().length(21),
  holder: z.enum(['person', 'company', 'either']),
  /** Fields on the face, in order; each takes an answer by element code, or a fixed value. */
  fields: z
    .array(
      z.strictObject({
        label: textSchema,
        element: z.string().optional(),
        /** Filled by the platform. */
        fill: z
          .enum([
            'holder-name',
            'holder-code',
            'issuer',
            'issued-on',
            'valid-from',
            'valid-until',
            'number',
            'assigned-code',
          ])
          .optional(),
        value: z.string().optional(),
      }),
    )
    .min(1),
  /** Prefix of the licence number, e.g. JY for 食品经营. */
  numberPrefix: z.string(),
  validity: z.union([
    z.strictObject({ years: z.number().int().positive() }),
    z.strictObject({ months: z.number().int().positive() }),
    z.literal('long-term'),
  ]),
  /** The code that its holder or project is given with it, for the field `assigned-code`. */
  assigns: z.enum(['company-credit-code', 'individual-credit-code', 'project-code']).optional(),
  note: textSchema.optional(),
  /** Fields masked on the public verification page. */
  masked: z.array(z.string()).default([]),
});
export type CertificateType = z.infer<typeof CertificateType>;
