import { z } from 'zod';

/** Sentences that officials often need for an act; they choose them and may write more. */
export const PhraseList = z.strictObject({
  act: z.enum(['request-correction', 'refuse-acceptance', 'refuse', 'object']),
  phrases: z.array(z.string().min(1).max(200)).min(1),
});
export type PhraseList = z.infer<typeof PhraseList>;
