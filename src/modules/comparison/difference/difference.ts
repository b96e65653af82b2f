import { z } from 'zod';
import type { Uuid } from '../../../kernel/uuid.ts';
import { type CarriedAction, Plan } from '../../procedures/index.ts';
import type { FindingKind } from '../comparison.ts';

const common = { act: z.string().optional(), task: z.string().optional() };
const run = z.string();

/** What the history of a difference is made of. */
export const DifferenceEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('found'), ...common, plan: Plan, run, elements: z.array(z.string()) }),
  z.object({ type: z.enum(['mended', 'explained']), ...common, words: z.string().trim().min(1).max(2000) }),
  z.object({ type: z.literal('found-again'), ...common, run, elements: z.array(z.string()) }),
  z.object({ type: z.literal('gone'), ...common, run }),
]);
export type DifferenceEvent = z.infer<typeof DifferenceEvent>;
export type DifferenceAction = CarriedAction<DifferenceEvent>;

/** A record of one of the sets, by its address there. */
export interface RecordOfSet {
  readonly set: string;
  readonly address: string;
}

/** What never changes about a difference (数据差异). */
export interface DifferenceIdentity {
  readonly id: Uuid;
  /** 差异编号 */
  readonly number: string;
  readonly comparison: string;
  readonly kind: FindingKind;
  /** Of the set it lies in, the reference being 0. */
  readonly place: number;
  readonly identity: string;
  readonly left: RecordOfSet | undefined;
  readonly right: RecordOfSet | undefined;
  /** Whose steward answers. */
  readonly agency: string;
  readonly procedureCode: string;
  readonly procedureVersion: number;
  readonly raisedAt: Date;
  readonly firstRun: Uuid;
}

/** A difference as lists show it. */
export interface Difference extends DifferenceIdentity {
  /** Codes of the elements that differ, as the reference calls them. */
  readonly elements: readonly string[];
  readonly content: string;
  readonly status: string;
  readonly dueOn: string | undefined;
  readonly closedAt: Date | undefined;
}

export interface StoredDifference extends Difference {
  readonly sequence: number;
  readonly headHash: string;
  readonly actions: readonly DifferenceAction[];
}
