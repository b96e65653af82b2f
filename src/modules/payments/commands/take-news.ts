import type { Tx } from '../../../platform/database/index.ts';
import type { CashierNews } from '../cashier/cashier.ts';
import { lockCharge } from '../charge-store.ts';
import { askRefund, insertDifference, lockOrder, type PaymentOrder, settleOrder } from '../order-store.ts';
import { changeCharge } from './change-charge.ts';
import { takeReceiptNumber } from './take-receipt-number.ts';

/**
 * What the cashier says, by callback or when asked: has its effect once, in whatever order it arrives. Money that came
 * is never undone by news of a failure; money that nobody owes (any more) goes back.
 * @returns whether the order is known
 */
export async function takeNews(tx: Tx, news: CashierNews, at: Date): Promise<boolean> {
  const order = await lockOrder(tx, news.order);
  if (!order) return false;
  if (order.state === 'paid' || order.state === 'disputed') return true;
  if (news.outcome === 'failed') {
    if (order.state === 'open') await settleOrder(tx, order.id, 'failed', at);
  } else if (news.amount !== order.amount) {
    await settleOrder(tx, order.id, 'disputed', at);
    await insertDifference(tx, { orderId: order.id, kind: 'amount', told: news.amount, at });
  } else await takeMoney(tx, order, at);
  return true;
}

async function takeMoney(tx: Tx, order: PaymentOrder, at: Date): Promise<void> {
  const charge = await lockCharge(tx, order.chargeId);
  await settleOrder(tx, order.id, 'paid', at);
  if (charge.state === 'open') {
    const receiptNumber = await takeReceiptNumber(tx, at);
    await changeCharge(tx, charge, { kind: 'paid', at, paid: { way: 'online', receiptNumber } });
    return;
  }
  const kind = charge.state === 'paid' ? 'paid-again' : 'paid-late';
  await insertDifference(tx, { orderId: order.id, kind, told: order.amount, at });
  await askRefund(tx, order.id, at);
}
