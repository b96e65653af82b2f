import { z } from 'zod';
import type { Hash } from '../../../kernel/hash-chain.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import { type CarriedAction, Plan } from '../../procedures/index.ts';

/** What is objected to: a registered value, or a read of the own data. */
export type ObjectionKind = 'value' | 'access';

const common = { act: z.string().optional(), task: z.string().optional(), on: z.string().optional() };

/** What the history of an objection is made of. */
export const ObjectionEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('raised'), ...common, plan: Plan, content: z.string().describe('SHA-256') }),
  z.object({
    type: z.enum(['mended', 'upheld', 'explained', 'admitted']),
    ...common,
    words: z.string().trim().min(1).max(2000),
  }),
]);
export type ObjectionEvent = z.infer<typeof ObjectionEvent>;
export type ObjectionAction = CarriedAction<ObjectionEvent>;

/** What the person says; it stands sealed in the database. */
export const ObjectionContent = z.object({
  name: z.string(),
  /** What is registered, and what is right instead, in words. */
  held: z.string().optional(),
  claimed: z.string().optional(),
  reason: z.string(),
  files: z.array(z.object({ hash: z.string(), name: z.string(), size: z.number(), mediaType: z.string() })),
});
export type ObjectionContent = z.infer<typeof ObjectionContent>;

/** What never changes about an objection (异议). */
export interface ObjectionIdentity {
  readonly region: string;
  readonly id: Uuid;
  readonly number: string;
  readonly kind: ObjectionKind;
  /** Blind index of the person or company. */
  readonly subject: string;
  readonly subjectKind: 'person' | 'company';
  /** Owner of the register, or the organ that has read. */
  readonly agency: string;
  readonly dataSet: string | null;
  readonly element: string | null;
  readonly access: Uuid | null;
  readonly reader: Uuid | null;
  readonly procedureCode: string;
  readonly procedureVersion: number;
  readonly raisedAt: Date;
}

/** What an act changes of the row that lists read. */
export interface ObjectionProjection {
  readonly status: string;
  readonly waitsRole: string | null;
  readonly waitsAgency: string | null;
  readonly dueOn: string | null;
  readonly closedAt: Date | null;
}

export interface Objection extends ObjectionIdentity, ObjectionProjection {}

export interface StoredObjection extends Objection {
  readonly content: Buffer;
  readonly sequence: number;
  readonly headHash: Hash;
  readonly actions: readonly ObjectionAction[];
}
