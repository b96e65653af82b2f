import { z } from 'zod';
import { textSchema } from '../../kernel/text-schema.ts';

/** A code table (代码表): the values a choice may take. Rules compare with the Chinese name, records keep the code. */
export const CodeTable = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: textSchema,
  /** Standard or local source, e.g. GB/T 39046-2020 附录A. */
  source: z.string(),
  values: z
    .array(
      z.strictObject({
        code: z.string().min(1),
        name: textSchema,
        hint: textSchema.optional(),
      }),
    )
    .min(1),
});
export type CodeTable = z.infer<typeof CodeTable>;
