import { z } from 'zod';
import { isCalendarDate } from '../../../kernel/date.ts';
import { textSchema } from '../../../kernel/text-schema.ts';

const date = z.string().refine(isCalendarDate, 'a date such as 2026-11-22');

/** A law or document an answer rests on. */
export const EntrySource = z.strictObject({
  law: z.string().min(1).max(120),
  article: z.string().max(60).optional(),
  documentNumber: z.string().max(60).optional(),
});
export type EntrySource = z.infer<typeof EntrySource>;

/** What an entry of the question-and-answer base (问答库) says, wherever it was written. */
export const EntryContent = z.strictObject({
  question: textSchema,
  /** The same question in other words, in either language. */
  variants: z.array(z.string().min(2).max(120)).max(30).default([]),
  answer: textSchema,
  /** Basic codes of items it belongs to. */
  items: z.array(z.string().min(1)).max(20).default([]),
  /** Regions in which it holds, each with what lies inside it; without any, everywhere. */
  regions: z.array(z.string()).max(20).default([]),
  /** Who knows more: a department (two digits) near the asker, or an agency code. */
  department: z.string().optional(),
  sources: z.array(EntrySource).max(10).default([]),
  /** Pages of this site where one goes on. */
  links: z
    .array(z.strictObject({ label: textSchema, to: z.string().regex(/^\/[^/\\]/, 'a path of this site') }))
    .max(5)
    .default([]),
  validFrom: date,
  validUntil: date.optional(),
  /** By when somebody looks whether it is still right. */
  reviewBy: date,
  /** The question is not answered here; the answer says where one turns. Such an entry goes before everything else. */
  isBoundary: z.boolean().default(false),
  /** Words by which a boundary is known; `…` stands for anything between. */
  signs: z.array(z.string().min(2)).default([]),
  /** Words with which it is an ordinary question after all. */
  unless: z.array(z.string().min(1)).default([]),
});
export type EntryContent = z.infer<typeof EntryContent>;

/** An entry as a file of content/answers declares it. */
export const EntryDeclaration = EntryContent.extend({
  code: z.string().regex(/^[a-z][a-z0-9-]*$/, 'kebab-case'),
  /** Agency that keeps it right. */
  owner: z.string(),
}).refine(
  ({ isBoundary, signs }) => isBoundary === signs.length > 0,
  'a boundary has signs, and only a boundary has them',
);
export type EntryDeclaration = z.infer<typeof EntryDeclaration>;

/** An entry that answers today's questions. */
export interface PublishedEntry {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly owner: string;
  readonly content: EntryContent;
}
