import { z } from 'zod';
import { textSchema } from '../../kernel/text-schema.ts';
import { JointStep } from './joint/joint-step.ts';

const code = z.string().regex(/^[a-z][a-z0-9-]*$/, 'kebab-case');

/** Several items applied for and handled as one matter (一件事). Which items, in which order, says its scenario. */
export const Bundle = z.strictObject({
  code,
  scenario: code,
  name: textSchema,
  summary: textSchema,
  /** Department (two digits) that answers for the whole: 牵头部门. */
  lead: z.string().regex(/^\d{2}$/),
  /** One person's case, for which fields, documents, visits and days are counted and shown. */
  example: z.strictObject({
    says: textSchema,
    answers: z.record(code, z.union([z.string(), z.array(z.string())])),
  }),
  /** Elements that the result of an item gives (a certificate's number): later items do not ask for them. */
  gives: z
    .array(
      z.strictObject({
        element: code,
        item: z.string().regex(/^\d{12}$/),
        /** The number of the certificate, or the code assigned with it. */
        as: z.enum(['number', 'code']).default('number'),
      }),
    )
    .default([]),
  /** What its departments do together on the spot. */
  jointSteps: z.array(JointStep).default([]),
  remarks: z.array(textSchema).default([]),
});
export type Bundle = z.infer<typeof Bundle>;
