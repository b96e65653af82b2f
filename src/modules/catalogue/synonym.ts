import { z } from 'zod';

/** An everyday word (日常用语) and the words by which items call the same thing. */
export const Synonym = z.strictObject({
  word: z.string().min(2),
  means: z.array(z.string().min(2)).min(1),
});
export type Synonym = z.infer<typeof Synonym>;
