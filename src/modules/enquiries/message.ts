import { z } from 'zod';
import type { Uuid } from '../../kernel/uuid.ts';
import { ItemReference, Reply } from './reply.ts';

const typed = z.string().min(1).max(2000);

/** What is said and done in a conversation (咨询记录). Personal data of the asker is masked before it gets here. */
export const Said = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('question'),
    text: typed,
    /** The item whose page the asker came from. */
    about: ItemReference.optional(),
  }),
  z.strictObject({ kind: z.literal('reply'), reply: Reply }),
  /** The asker wants an officer; `dueOn` is the promise that was given. */
  z.strictObject({
    kind: z.literal('handed-over'),
    agency: z.string(),
    dueOn: z.string(),
    /** Whether the desk was open, and somebody at it. */
    isOpen: z.boolean(),
    isStaffed: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('claimed') }),
  z.strictObject({ kind: z.literal('released') }),
  z.strictObject({ kind: z.literal('answer'), text: typed, entry: z.string().optional() }),
  z.strictObject({ kind: z.literal('transferred'), to: z.string(), reason: typed, dueOn: z.string() }),
  z.strictObject({ kind: z.literal('closed') }),
  z.strictObject({ kind: z.literal('rated'), of: z.number().int().positive(), isHelpful: z.boolean() }),
]);
export type Said = z.infer<typeof Said>;
export type SaidKind = Said['kind'];

/** An officer as the asker sees him: by name and agency, as he would at a window. */
export interface Officer {
  readonly account: Uuid;
  readonly name: string;
  readonly agency: string;
}

export interface Message {
  readonly sequence: number;
  readonly at: Date;
  readonly author: 'asker' | 'machine' | 'officer';
  /** Set where an officer says or does it. */
  readonly officer: Officer | undefined;
  readonly said: Said;
}
