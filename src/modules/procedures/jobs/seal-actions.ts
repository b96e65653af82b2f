import { sealOf } from '../../../kernel/seal.ts';
import { readHorizon } from '../../../platform/database/index.ts';
import type { Job } from '../../../platform/jobs.ts';
import { insertSeal, readHashesBetween, readSeals } from '../seal-store.ts';

/**
 * Seals, each minute, the actions of transactions that have ended: a Merkle root, chained to the root before it.
 * A global chain would hold one lock across every commit; this way cases do not wait for one another.
 */
export const sealActions: Job = {
  name: 'seal-actions',
  everySeconds: 60,
  async run(platform, tx) {
    const [last] = await readSeals(tx, 1);
    const to = await readHorizon(tx);
    const hashes = await readHashesBetween(tx, last?.transactionTo ?? '0', to);
    if (hashes.length > 0) await insertSeal(tx, sealOf(last, to, hashes, platform.now()));
  },
};
