import { z } from 'zod';
import { textSchema } from '../../../kernel/text-schema.ts';

const code = z.string().regex(/^[a-z][a-z0-9-]*$/, 'kebab-case');
const department = z.string().regex(/^\d{2}$/);
const itemCode = z.string().regex(/^\d{12}$/);
const workingDays = z.number().int().min(1).max(30);

/** What departments do together on the spot within a matter: 联合踏勘, 联合验收. One visit, one record. */
export const JointStep = z.strictObject({
  code,
  kind: z.enum(['survey', 'acceptance']),
  name: textSchema,
  /** What it is for, as the applicant is told. */
  explains: textSchema,
  /** Department that arranges it and draws the conclusion: 牵头部门. */
  lead: department,
  /** Items whose cases are not approved before there is a conclusion. It begins when the first of them is accepted. */
  items: z.array(itemCode).min(1),
  /** Also where its item is applied for by itself, such as at completion; it is then a matter of its own. */
  alone: z.boolean().default(false),
  departments: z
    .array(
      z.strictObject({
        department,
        looksAt: textSchema,
        /** Takes part only where the matter has this item. */
        item: itemCode.optional(),
      }),
    )
    .min(2),
  /** What the applicant prepares for the visit. */
  bring: textSchema,
  bases: z
    .array(
      z.strictObject({
        law: z.string(),
        article: z.string().optional(),
        documentNumber: z.string().optional(),
        says: z.string(),
      }),
    )
    .min(1),
  /** Working days, each from the end of what comes before it. */
  limits: z.strictObject({
    /** From its beginning until days are proposed. */
    propose: workingDays,
    /** From the proposal until every department has answered; silence is agreement. */
    answer: workingDays,
    /** From its beginning until the visit. */
    visit: workingDays,
    /** From the visit until every department has signed its part. */
    sign: workingDays,
    /** From the last signature until the conclusion. */
    conclude: workingDays,
    /** From the report that a defect is mended until it is looked at again. */
    recheck: workingDays,
  }),
  /** Title of the document that it ends with: 联合验收意见书. */
  document: textSchema,
});
export type JointStep = z.infer<typeof JointStep>;

/** A department as it takes part in one matter. */
export const Party = z.object({
  agency: z.string(),
  looksAt: textSchema,
});
export type Party = z.infer<typeof Party>;
