import { chainHash, chainStart } from '../../../kernel/hash-chain.ts';
import { merkleRoot } from '../../../kernel/merkle-tree.ts';
import type { Job } from '../../../platform/jobs.ts';
import { insertSeal, readHashesBetween, readHorizon, readSeals, type Seal } from '../seal-store.ts';

/**
 * Seals, each minute, the actions of transactions that have ended: a Merkle root, chained to the root before it.
 * A global chain would hold one lock across every commit; this way cases do not wait for one another.
 */
export const sealActions: Job = {
  name: 'seal-actions',
  everySeconds: 60,
  async run(platform, tx) {
    const [last] = await readSeals(tx, 1);
    const from = last?.transactionTo ?? '0';
    const to = await readHorizon(tx);
    const hashes = await readHashesBetween(tx, from, to);
    if (hashes.length === 0) return;
    const body = {
      sequence: (last?.sequence ?? 0) + 1,
      transactionFrom: from,
      transactionTo: to,
      actions: hashes.length,
      root: merkleRoot(hashes),
      sealedAt: platform.now(),
    };
    const previousHash = last?.hash ?? chainStart;
    await insertSeal(tx, { ...body, previousHash, hash: sealHash(previousHash, body) });
  },
};

export function sealHash(previousHash: string, seal: Omit<Seal, 'hash' | 'previousHash'>): string {
  return chainHash(previousHash, {
    sequence: seal.sequence,
    transactionFrom: seal.transactionFrom,
    transactionTo: seal.transactionTo,
    actions: seal.actions,
    root: seal.root,
    sealedAt: seal.sealedAt.toISOString(),
  });
}
