import { type ChainVerdict, verifyChain } from '../../../kernel/hash-chain.ts';
import { merkleRoot } from '../../../kernel/merkle-tree.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database } from '../../../platform/database/index.ts';
import { hashedRecord, readActions } from '../case-store.ts';
import { sealHash } from '../jobs/seal-actions.ts';
import { readHashesBetween, readSeals, type Seal } from '../seal-store.ts';

/** Whether a case's history is as it was written; otherwise the first sequence that is not. */
export async function verifyCaseHistory(
  database: Database,
  region: string,
  caseId: Uuid,
): Promise<ChainVerdict> {
  const chained = await readActions(database, region, caseId);
  return verifyChain(
    chained.map(({ action, hash }) => ({ record: hashedRecord(region, caseId, action), hash })),
  );
}

export interface SealVerdict {
  readonly seal: Seal;
  /** The actions still give the sealed root, and the seal its own hash. */
  readonly holds: boolean;
}

/** Recomputes the newest seals from the actions they cover. */
export async function verifySeals(database: Database, newest: number): Promise<SealVerdict[]> {
  const verdicts: SealVerdict[] = [];
  for (const seal of await readSeals(database, newest)) {
    const hashes = await readHashesBetween(database, seal.transactionFrom, seal.transactionTo);
    const holds = merkleRoot(hashes) === seal.root && sealHash(seal.previousHash, seal) === seal.hash;
    verdicts.push({ seal, holds });
  }
  return verdicts;
}
