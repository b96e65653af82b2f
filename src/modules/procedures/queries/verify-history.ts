import type { ChainVerdict } from '../../../kernel/hash-chain.ts';
import { checkSeals, type SealVerdict } from '../../../kernel/seal.ts';
import type { Database } from '../../../platform/database/index.ts';
import { readActions } from '../case-store.ts';
import { checkHistory, type HistoryHead } from '../check-history.ts';
import { readHashesBetween, readSeals } from '../seal-store.ts';

/** Whether a case's history is as it was written; otherwise the first place (from 0) where it is not. */
export async function verifyCaseHistory(database: Database, head: HistoryHead): Promise<ChainVerdict> {
  return checkHistory(head, await readActions(database, head.region, head.id));
}

/** Recomputes the newest seals from the actions they cover. */
export async function verifySeals(database: Database, newest: number): Promise<SealVerdict[]> {
  const seals = await readSeals(database, newest + 1);
  const covered = new Map<number, readonly string[]>();
  for (const seal of seals) {
    covered.set(seal.sequence, await readHashesBetween(database, seal.transactionFrom, seal.transactionTo));
  }
  return checkSeals(seals, (seal) => covered.get(seal.sequence) ?? []).slice(0, newest);
}
