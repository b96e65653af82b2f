import { z } from 'zod';
import type { Uuid } from '../../../kernel/uuid.ts';
import { type CarriedAction, Plan } from '../../procedures/index.ts';

/** How granted data is used: only compared, or read. */
export const useWays = ['verification', 'query'] as const;
export type UseWay = (typeof useWays)[number];

const common = { act: z.string().optional(), task: z.string().optional(), on: z.string().optional() };

/** What the history of a request is made of. */
export const GrantEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('asked'), ...common, plan: Plan }),
  z.object({
    type: z.enum(['granted', 'refused', 'revoked', 'ended']),
    ...common,
    words: z.string().trim().min(1).max(2000),
  }),
]);
export type GrantEvent = z.infer<typeof GrantEvent>;
export type GrantAction = CarriedAction<GrantEvent>;

/** What was asked for; a grant is this and nothing more. */
export interface GrantTerms {
  readonly dataSet: string;
  readonly elements: readonly string[];
  readonly ways: readonly UseWay[];
  /** The item or duty it is for. */
  readonly purpose: string;
  /** The law that gives the duty. */
  readonly basis: string;
  readonly perDay: number;
  readonly perMinute: number;
  readonly validFrom: string;
  readonly validUntil: string;
}

/** What never changes about a request. */
export interface GrantIdentity extends GrantTerms {
  readonly region: string;
  readonly id: Uuid;
  readonly number: string;
  /** Agency that asks, and the one that holds the data. */
  readonly asker: string;
  readonly owner: string;
  readonly procedureCode: string;
  readonly procedureVersion: number;
  readonly askedAt: Date;
}

/** What an act changes of the row that lists and callers read. */
export interface GrantProjection {
  readonly status: string;
  readonly waitsRole: string | null;
  readonly waitsAgency: string | null;
  readonly dueOn: string | null;
  readonly closedAt: Date | null;
}

export interface Grant extends GrantIdentity, GrantProjection {}

export interface StoredGrant extends Grant {
  readonly sequence: number;
  readonly headHash: string;
  readonly actions: readonly GrantAction[];
}
