import { z } from 'zod';
import { textSchema } from '../../../kernel/text-schema.ts';
import { Limit } from '../../catalogue/index.ts';

/** As rules see an answer: a choice by its Chinese name, a date as 2026-11-22. */
const fact = z.union([z.boolean(), z.number(), z.string(), z.array(z.string())]);

/** What the law gives this person about one item, read from the law by a human and never computed. */
export const LawCase = z.strictObject({
  item: z.string().regex(/^\d{12}$/, 'a basic code of twelve digits'),
  result: z.enum(['eligible', 'not-eligible']),
  /** Conditions that are not met, in the words of the item. */
  fails: z.array(z.string()).default([]),
  /** Codes of the materials to bring; of those who may not apply nothing is said. */
  bring: z.array(z.string()).default([]),
  /** Codes of materials of the item that are not for this person to bring. */
  notBring: z.array(z.string()).default([]),
  /** The limit of the law. */
  limit: Limit.pick({ value: true, unit: true }).optional(),
  basis: z.array(z.strictObject({ law: z.string(), article: z.string(), says: z.string() })).min(1),
});
export type LawCase = z.infer<typeof LawCase>;

/** 示例人物: an invented person or firm on whom rules are tried. */
export const Persona = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]*$/, 'kebab-case'),
  audience: z.enum(['person', 'company']),
  name: textSchema,
  /** In a sentence. */
  about: textSchema,
  /** By the Chinese names of elements. */
  facts: z.record(z.string(), fact),
  cases: z.array(LawCase).default([]),
});
export type Persona = z.infer<typeof Persona>;
