import type { CalendarDate } from '../../../kernel/date.ts';
import { conflict, notFound } from '../../../kernel/refusal.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Json } from '../comparison/json.ts';
import type { ItemStatus } from '../offering.ts';

/** How far a draft reaches: to the standard of every agency that offers the item, or to what one agency adds. */
export const reaches = ['standard', 'offering'] as const;
export type Reach = (typeof reaches)[number];

export const draftStates = [
  'draft',
  'submitted',
  'returned',
  'withdrawn',
  'approved',
  'in-force',
  'revoked',
] as const;
export type DraftState = (typeof draftStates)[number];

export const draftActs = [
  'start',
  'save',
  'submit',
  'recall',
  'return',
  'approve',
  'withdraw',
  'revoke',
  'take-effect',
] as const;
export type DraftAct = (typeof draftActs)[number];

/** 修改草案: a change of the catalogue from its first word to the day it takes effect. */
export interface Draft {
  readonly id: Uuid;
  /** The offer it was begun from; undefined for an item that does not exist yet. */
  readonly itemId: Uuid | undefined;
  readonly reach: Reach;
  readonly itemName: string;
  /** Of the agencies it affects. */
  readonly regions: readonly string[];
  /** What it changes: the Item or the Offering it was begun from. */
  readonly base: Json | undefined;
  readonly baseVersion: number | undefined;
  /** The Item or the Offering as it shall be, or else what the item becomes. */
  readonly content: Json | undefined;
  readonly becomes: ItemStatus | undefined;
  readonly state: DraftState;
  readonly reason: string;
  readonly effectiveOn: CalendarDate | undefined;
  /** Officials who wrote in it. */
  readonly writers: readonly Uuid[];
  /** Number of its last action; who saves says which one he has seen. */
  readonly revision: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export interface DraftAction {
  readonly revision: number;
  readonly act: DraftAct;
  /** Nobody where the day came by itself. */
  readonly officialId: Uuid | undefined;
  readonly officialName: string | undefined;
  readonly note: string | undefined;
  readonly effectiveOn: CalendarDate | undefined;
  readonly at: Date;
}

/** States an act is possible in, and the state it leads to. */
const acts: Readonly<Record<Exclude<DraftAct, 'start'>, { from: readonly DraftState[]; to: DraftState }>> = {
  save: { from: ['draft', 'returned'], to: 'draft' },
  submit: { from: ['draft', 'returned'], to: 'submitted' },
  recall: { from: ['submitted'], to: 'draft' },
  return: { from: ['submitted'], to: 'returned' },
  approve: { from: ['submitted'], to: 'approved' },
  withdraw: { from: ['draft', 'returned'], to: 'withdrawn' },
  revoke: { from: ['approved'], to: 'revoked' },
  'take-effect': { from: ['approved'], to: 'in-force' },
};

export function isPossible(act: Exclude<DraftAct, 'start'>, { state }: Pick<Draft, 'state'>): boolean {
  return acts[act].from.includes(state);
}

/** A return that is being worked on stays marked as returned until it is submitted again. */
export function stateAfter(act: Exclude<DraftAct, 'start'>, { state }: Pick<Draft, 'state'>): DraftState {
  return act === 'save' ? state : acts[act].to;
}

/** @throws Refusal `draft-state` */
export function requirePossible(act: Exclude<DraftAct, 'start'>, draft: Pick<Draft, 'state'>): void {
  if (!isPossible(act, draft)) throw draftMoved();
}

export function draftMoved() {
  return conflict('draft-state', {
    zh: '草案的状态已经变化（可能已由同事办理）。请刷新页面，按现在的状态继续。',
    en: 'The draft is in another state by now; a colleague may have dealt with it. Reload the page and go on from there.',
  });
}

export function unknownDraft() {
  return notFound('draft-unknown', {
    zh: '没有这份草案。请从草案列表重新打开。',
    en: 'There is no such draft. Open it again from the list of drafts.',
  });
}
