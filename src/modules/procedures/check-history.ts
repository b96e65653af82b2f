import { type ChainVerdict, chainHash, type Hash, verifyChain } from '../../kernel/hash-chain.ts';
import type { Uuid } from '../../kernel/uuid.ts';
import type { CaseAction } from './action.ts';

/** An action with the hashes that chain it. */
export interface ChainedAction {
  readonly action: CaseAction;
  readonly previousHash: Hash;
  readonly hash: Hash;
}

/** What a history must end with, as the case file says. */
export interface HistoryHead {
  readonly region: string;
  readonly id: Uuid;
  readonly sequence: number;
  readonly headHash: Hash;
}

/** The part of a row that its hash covers. */
export function hashedRecord(region: string, caseId: Uuid, action: CaseAction): unknown {
  return {
    region,
    caseId,
    sequence: action.sequence,
    type: action.event.type,
    actorAccount: action.actor.account ?? null,
    actorName: action.actor.name,
    actorAgency: action.actor.agency ?? null,
    at: action.at.toISOString(),
    data: action.event,
  };
}

/** Whether a history is as it was written; otherwise the first place (from 0) where it is not. */
export function checkHistory(head: HistoryHead, actions: readonly ChainedAction[]): ChainVerdict {
  const verdict = verifyChain(
    actions.map(({ action, hash }) => ({ record: hashedRecord(head.region, head.id, action), hash })),
  );
  if (!verdict.ok) return verdict;
  if (actions.length !== head.sequence) return { ok: false, at: Math.min(actions.length, head.sequence) };
  return actions.at(-1)?.hash === head.headHash ? verdict : { ok: false, at: actions.length - 1 };
}

/** Whether one row says what its own hash covers. */
export function holdsAlone(
  region: string,
  caseId: Uuid,
  { action, previousHash, hash }: ChainedAction,
): boolean {
  return chainHash(previousHash, hashedRecord(region, caseId, action)) === hash;
}
