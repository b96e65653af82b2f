import { z } from 'zod';
import { textSchema } from '../../kernel/text-schema.ts';
import { NormalForm } from './normal-form/normal-form.ts';
import { Schedule } from './schedule.ts';

/**
 * What a comparison finds. The first set is the reference (here), each other one is there; `duplicate`: the same thing
 * stands twice within one set.
 */
export const FindingKind = z.enum(['missing-here', 'missing-there', 'differing', 'duplicate']);
export type FindingKind = z.infer<typeof FindingKind>;

/** One element that all sets call the same, or one for each set in their order. */
const elements = z.array(z.string()).min(1).max(6);

const Matched = z.strictObject({ elements, reads: NormalForm.default('exact') });

const Compared = z.strictObject({
  elements,
  reads: NormalForm.default('exact'),
  /** A value that one side lacks is a difference too; otherwise it is for the quality of the set. */
  empties: z.boolean().default(false),
});

/** Sets held against each other (数据比对): how records find each other, what is compared, who answers, and how often. */
export const Comparison = z.strictObject({
  code: z
    .string()
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'kebab-case, e.g. insured-in-population')
    .max(40),
  name: textSchema,
  /** What it is for, in plain words. */
  says: textSchema,
  /** The law by which these sets may be held against each other. */
  basis: z.string().min(1),
  /** Codes of data sets; the first is the reference. */
  sets: z.array(z.string()).min(2).max(6),
  match: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('key'), on: z.array(Matched).min(1).max(4) }),
    z.strictObject({
      by: z.literal('similarity'),
      on: z.array(Matched).min(1).max(3),
      /** Mean share of pairs of characters that both have, from which two records are taken for the same. */
      atLeast: z.number().min(0.5).max(1),
    }),
  ]),
  compare: z.array(Compared).max(30).default([]),
  findings: z.array(FindingKind).min(1),
  /** Whose steward answers: of the reference, or of the other set, which is the rule. */
  answers: z.partialRecord(FindingKind.exclude(['duplicate']), z.enum(['first', 'other'])).default({}),
  /** Working days for the answer. */
  answerWithin: z.int().min(1).max(60).default(10),
  /** So many new differences of a run are handed to the owners; all are counted. */
  keeps: z.int().min(1).max(20_000).default(2000),
  schedule: Schedule,
});
export type Comparison = z.infer<typeof Comparison>;

/** The element that stands for it in the set at this place. */
export function elementAt(
  { elements: named }: { readonly elements: readonly string[] },
  place: number,
): string {
  return named[place] ?? named[0] ?? '';
}
