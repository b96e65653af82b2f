import { inTransaction } from '../../../platform/database/index.ts';
import type { Job } from '../../../platform/jobs.ts';
import type { Platform } from '../../../platform/platform.ts';
import { findCashier } from '../cashier/cashier-of.ts';
import { lockCharge } from '../charge-store.ts';
import { changeCharge } from '../commands/change-charge.ts';
import { isRefundDue, noteRefund, type PaymentOrder, takeRefund } from '../order-store.ts';

const atOnce = 100;
/** Until an attempt of which nothing came is made again. */
const heldMilliseconds = 5 * 60_000;

/** Gives back what is owed. The cashier knows an order it has refunded, so an attempt made again costs nothing. */
export const makeRefunds: Job = {
  name: 'make-refunds',
  everySeconds: 30,
  async run(platform) {
    const cashier = findCashier(platform);
    if (!cashier) return;
    for (let made = 0; made < atOnce; made++) {
      const now = platform.now();
      const heldUntil = new Date(now.getTime() + heldMilliseconds);
      const order = await takeRefund(platform.database, { now, heldUntil });
      if (!order) return;
      try {
        await cashier.refund(order);
      } catch (error) {
        platform.log.warn('payments.not-refunded', { order: order.id, message: String(error) });
        continue;
      }
      await settle(platform, order, now);
    }
  },
};

async function settle(platform: Platform, order: PaymentOrder, at: Date): Promise<void> {
  await inTransaction(platform.database, async (tx) => {
    const charge = await lockCharge(tx, order.chargeId);
    if (!(await noteRefund(tx, order.id, at))) return;
    if (charge.state !== 'refund-due' || (await isRefundDue(tx, charge.id))) return;
    await changeCharge(tx, charge, { kind: 'refunded', at });
  });
}
