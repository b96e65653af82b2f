import { createHmac } from 'node:crypto';
import type { Platform } from '../../../platform/platform.ts';
import type { Cashier } from './cashier.ts';
import { findDemoOrder, insertDemoOrder, refundDemoOrder } from './demo-store.ts';

export const demoCashierPath = '/demo-cashier';

/** A cashier with a page of its own, where whoever tries the system decides how a payment goes. No money moves. */
export function demoCashier({ database, secret, now }: Platform): Cashier {
  return {
    key: createHmac('sha256', secret).update('demo cashier').digest(),
    async open(order) {
      await insertDemoOrder(database, order);
      return `${demoCashierPath}/${order.id}`;
    },
    async find(id) {
      const order = await findDemoOrder(database, id);
      return order?.outcome ? { order: id, outcome: order.outcome, amount: order.amount } : undefined;
    },
    async refund({ id }) {
      await refundDemoOrder(database, id, now());
    },
  };
}
