import type { Uuid } from '../../../kernel/uuid.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { announce, eventOf } from '../../../platform/outbox/index.ts';
import type { Charge, ChargeState, PaymentWay } from '../charge.ts';
import { appendChargeEvent, type ChargeEvent, updateCharge } from '../charge-store.ts';
import { paymentTopic } from '../payment-topic.ts';

export interface ChargeChange {
  readonly kind: Exclude<ChargeEvent['kind'], 'charged'>;
  readonly at: Date;
  /** The official or person; absent where the cashier or the end of the case did it. */
  readonly by?: { readonly account: Uuid; readonly name: string } | undefined;
  readonly reasons?: string | undefined;
  /** Of a payment. */
  readonly paid?: { readonly way: PaymentWay; readonly receiptNumber: string } | undefined;
}

const stateAfter = {
  paid: 'paid',
  exempted: 'exempt',
  cancelled: 'cancelled',
  'refund-due': 'refund-due',
  refunded: 'refunded',
} as const satisfies Record<ChargeChange['kind'], ChargeState>;

/** Changes a charge that the caller has locked: state, history and announcement belong together. */
export async function changeCharge(tx: Tx, charge: Charge, change: ChargeChange): Promise<void> {
  const { kind, at, by, paid } = change;
  const state = stateAfter[kind];
  await updateCharge(tx, {
    ...charge,
    state,
    ...(paid && { way: paid.way, paidAt: at, receiptNumber: paid.receiptNumber }),
  });
  const byName = by?.name ?? 'system';
  await appendChargeEvent(tx, charge.id, {
    at,
    kind,
    byAccount: by?.account ?? null,
    byName,
    reasons: change.reasons ?? null,
  });
  await tellOf(tx, charge, kind, at);
}

/** Announces what has happened to a charge. */
export async function tellOf(
  tx: Tx,
  charge: Omit<Charge, 'state' | 'way' | 'paidAt' | 'receiptNumber'>,
  kind: ChargeEvent['kind'],
  at: Date,
): Promise<void> {
  const { region, caseId, caseNumber: number, amount, payBy } = charge;
  const data = { happened: kind, region, caseId, number, amount, payBy };
  await announce(tx, eventOf(paymentTopic, { key: charge.id, at, data }));
}
