import { inTransaction } from '../../../platform/database/index.ts';
import type { Job } from '../../../platform/jobs.ts';
import { findCashier } from '../cashier/cashier-of.ts';
import { takeNews } from '../commands/take-news.ts';
import { listUnsettled } from '../order-store.ts';

const silentMilliseconds = 60_000;
const atOnce = 200;

/** Asks the cashier for the orders of which nothing was heard: a callback that was lost is made up for. */
export const reconcilePayments: Job = {
  name: 'reconcile-payments',
  everySeconds: 60,
  async run(platform) {
    const cashier = findCashier(platform);
    if (!cashier) return;
    const now = platform.now();
    const before = new Date(now.getTime() - silentMilliseconds);
    for (const { id } of await listUnsettled(platform.database, before, atOnce)) {
      const news = await cashier.find(id);
      if (news) await inTransaction(platform.database, (tx) => takeNews(tx, news, now));
    }
  },
};
