import { z } from 'zod';
import { intents } from './understanding/intent.ts';

const text = z.strictObject({ zh: z.string(), en: z.string().optional() });

/** Where an answer comes from, or where one goes on: a page of this site. */
export const Source = z.strictObject({ label: text, to: z.string() });
export type Source = z.infer<typeof Source>;

/** A few sentences from one place. */
export const Part = z.strictObject({
  lead: text.optional(),
  lines: z.array(text),
  /** `list`: each line stands for itself; `steps`: one after the other; `prose`: sentences. */
  shape: z.enum(['prose', 'list', 'steps']).default('prose'),
  source: Source.optional(),
  /** Laws an answer rests on, as they are cited. */
  basis: z.array(z.string()).default([]),
});
export type Part = z.infer<typeof Part>;

/** What can be replied by pressing; `value` means something to the machine alone. */
export const Choice = z.strictObject({ value: z.string().max(300), label: text });
export type Choice = z.infer<typeof Choice>;

/** The item a conversation is about, in the version that was looked at. */
export const ItemReference = z.strictObject({
  code: z.string(),
  basicCode: z.string(),
  version: z.number().int(),
  name: text,
  /** Agency that offers it, where the asker's place is known or there is one only. */
  agency: z.string().optional(),
});
export type ItemReference = z.infer<typeof ItemReference>;

/** What the machine waits for: the next message may be the reply to it. */
export const Pending = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('which-item'),
    intents: z.array(z.enum(intents)),
    codes: z.array(z.string()),
  }),
  z.strictObject({ kind: z.literal('which-region'), intents: z.array(z.enum(intents)), code: z.string() }),
  /** An interview of the navigator: its answers as they stand in an address. */
  z.strictObject({
    kind: z.literal('interview'),
    code: z.string(),
    answers: z.string(),
    skipped: z.array(z.string()),
    asks: z.string(),
  }),
]);
export type Pending = z.infer<typeof Pending>;

/** What the machine replies (机器答复): kept as it was said. */
export const Reply = z.strictObject({
  result: z.enum(['answered', 'asked', 'unknown', 'boundary', 'social']),
  parts: z.array(Part),
  /** Put as a question to the asker. */
  asks: text.optional(),
  choices: z.array(Choice).default([]),
  /** What the question wants to be typed, where it cannot be chosen. */
  field: z.strictObject({ type: z.enum(['number', 'date', 'text']), unit: text.optional() }).optional(),
  /** Several of the choices may be taken at once. */
  isMultiple: z.boolean().default(false),
  /** Where one goes on: apply, checklist, search. */
  links: z.array(Source).default([]),
  /** Whether speaking to an officer is offered in so many words. */
  offersOfficer: z.boolean().default(false),
  about: ItemReference.optional(),
  pending: Pending.optional(),
  understood: z.strictObject({
    intents: z.array(z.enum(intents)).default([]),
    /** Words the search was made with. */
    subject: z.string().default(''),
    region: z.string().optional(),
    /** How well the best candidate fitted, 0 to 1. */
    fit: z.number().optional(),
    /** Entry of the base that answered. */
    entry: z.string().optional(),
    candidates: z.array(z.string()).default([]),
  }),
});
export type Reply = z.infer<typeof Reply>;
