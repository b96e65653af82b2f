import { z } from 'zod';

/** In content files a text is a plain Chinese string, or `{ zh, en }`. */
export const textSchema = z
  .union([z.string().min(1), z.strictObject({ zh: z.string().min(1), en: z.string().min(1).optional() })])
  .transform((value) => (typeof value === 'string' ? { zh: value } : value));
