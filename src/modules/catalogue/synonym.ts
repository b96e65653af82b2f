import { z } from 'zod';

export const EverydayWord = z.string().trim().min(1).max(30);
export const Meaning = z.string().trim().min(2).max(40);

/**
 * Everyday words (日常用语) and what items call the same thing. A meaning of several parts, `公积金 提取`, stands for
 * items that have them all.
 */
export const Synonym = z
  .strictObject({
    word: EverydayWord.optional(),
    words: z.array(EverydayWord).min(1).optional(),
    means: z.array(Meaning).min(1),
  })
  .refine(({ word, words }) => (word === undefined) !== (words === undefined), 'give either word or words')
  .transform(({ word, words = [], means }) => ({ words: word === undefined ? words : [word], means }));
export type Synonym = z.output<typeof Synonym>;
