import { z } from 'zod';
import type { Uuid } from '../../../kernel/uuid.ts';
import { type CarriedAction, Plan } from '../../procedures/index.ts';
import type { Ground } from './measurement.ts';

const common = { act: z.string().optional(), task: z.string().optional(), on: z.string().optional() };

/** What the history of a duty to mend is made of. */
export const MendingEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('raised'), ...common, plan: Plan, figure: z.number(), demand: z.number() }),
  z.object({
    type: z.enum(['answered', 'supplemented']),
    ...common,
    words: z.string().trim().min(1).max(2000),
  }),
  z.object({ type: z.literal('mended'), ...common }),
]);
export type MendingEvent = z.infer<typeof MendingEvent>;
export type MendingAction = CarriedAction<MendingEvent>;

/** What never changes about a duty to mend (质量整改). */
export interface MendingIdentity {
  readonly id: Uuid;
  readonly number: string;
  readonly set: string;
  readonly owner: string;
  readonly ground: Ground;
  readonly figure: number;
  readonly demand: number;
  readonly procedureCode: string;
  readonly procedureVersion: number;
  readonly raisedAt: Date;
}

/** What an act changes of the row that lists read. */
export interface MendingProjection {
  readonly status: string;
  readonly waitsRole: string | null;
  readonly waitsAgency: string | null;
  readonly dueOn: string | null;
  readonly closedAt: Date | null;
}

export interface Mending extends MendingIdentity, MendingProjection {}

export interface StoredMending extends Mending {
  readonly sequence: number;
  readonly headHash: string;
  readonly actions: readonly MendingAction[];
}
