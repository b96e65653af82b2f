import { conflict } from '../../../kernel/refusal.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { PersonActor } from '../../identity/index.ts';
import { getCashier } from '../cashier/cashier-of.ts';
import type { Charge } from '../charge.ts';
import { lockCharge } from '../charge-store.ts';
import { openOrder } from '../order-store.ts';
import { paymentPolicy } from '../policy.ts';

/**
 * Opens an order at the cashier; pressed twice, it is the same order.
 * @returns where the person pays
 * @throws Refusal `not-allowed`, `charge-settled`, `no-cashier`
 */
export async function startPayment(platform: Platform, actor: PersonActor, { id }: Charge): Promise<string> {
  const cashier = getCashier(platform);
  const order = await inTransaction(platform.database, async (tx) => {
    const charge = await lockCharge(tx, id);
    paymentPolicy.require(actor, 'pay', charge);
    if (charge.state !== 'open') throw settled();
    return openOrder(tx, charge, platform.now());
  });
  return cashier.open(order);
}

function settled(): Error {
  return conflict('charge-settled', {
    zh: '这笔费用不需要再缴。请返回办件页面查看。',
    en: 'This charge need not be paid any more. See the page of the case.',
  });
}
