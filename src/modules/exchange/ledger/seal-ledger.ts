import { sealOf } from '../../../kernel/seal.ts';
import { readHorizon } from '../../../platform/database/index.ts';
import type { Job } from '../../../platform/jobs.ts';
import { findLastSeal, insertSeal } from './ledger-seal-store.ts';
import { readAccessesBetween } from './ledger-store.ts';

/** Seals, each minute, the reads of transactions that have ended, so that no row is changed or taken out unseen. */
export const sealLedger: Job = {
  name: 'seal-ledger',
  everySeconds: 60,
  async run(platform, tx) {
    const last = await findLastSeal(tx);
    const to = await readHorizon(tx);
    const accesses = await readAccessesBetween(tx, { from: last?.transactionTo ?? '0', to });
    const hashes = accesses.map(({ hash }) => hash);
    if (hashes.length > 0) await insertSeal(tx, sealOf(last, to, hashes, platform.now()));
  },
};
