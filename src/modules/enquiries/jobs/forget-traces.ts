import type { Job } from '../../../platform/jobs.ts';
import { deleteOldPaces } from '../asker/pace-store.ts';
import { deleteOldPresence } from '../desk/presence-store.ts';

const keptMilliseconds = 24 * 3_600_000;

/** Who asked how fast, and who was at a desk, is nobody's business a day later. */
export const forgetTraces: Job = {
  name: 'enquiries.forget-traces',
  everySeconds: 3600,
  async run({ now }, tx) {
    const before = new Date(now().getTime() - keptMilliseconds);
    await deleteOldPaces(tx, before);
    await deleteOldPresence(tx, before);
  },
};
