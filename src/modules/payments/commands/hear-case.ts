import { dateIn, yearOf } from '../../../kernel/date.ts';
import { sumFen } from '../../../kernel/money.ts';
import { uuidv7 } from '../../../kernel/uuid.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { type OutboxEvent, on, type Subscriber, subscriber } from '../../../platform/outbox/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { FormAnswers } from '../../forms/index.ts';
import {
  type CaseHappening,
  type CaseView,
  caseTopic,
  dueDatesOf,
  readCaseParts,
  readCaseView,
} from '../../procedures/index.ts';
import { type ChargeLine, linesOf } from '../charge.ts';
import {
  appendChargeEvent,
  findChargeOfCase,
  insertCharge,
  lockCharge,
  takeSerial,
} from '../charge-store.ts';
import { askRefund, findPaidOrder } from '../order-store.ts';
import { paymentCode } from '../payment-code.ts';
import { changeCharge, tellOf } from './change-charge.ts';

/** A case that is accepted is charged; one that ends without a result is not, and what was paid goes back. */
export const paymentSubscriber: Subscriber = subscriber('payments', on(caseTopic, hearCase));

async function hearCase(platform: Platform, tx: Tx, { data }: OutboxEvent<CaseHappening>): Promise<void> {
  if (data.happened !== 'act' || data.kind !== 'licensing') return;
  if (data.type === 'accepted' || data.type === 'deemed-accepted')
    await chargeCase(platform, tx, data.number);
  else if (withoutResult.includes(data.status)) await endCharge(platform, tx, data.number);
}

const withoutResult: readonly string[] = ['refused', 'acceptance-refused', 'withdrawn', 'lapsed'];

/** What a case costs, by the item in the version it is pinned to and by what was handed in. */
export async function linesOfCase(platform: Platform, { stored, state }: CaseView): Promise<ChargeLine[]> {
  const { item, form } = await readCaseParts(platform, stored);
  return linesOf(item.fees, form, state.answers as FormAnswers, dateIn(stored.receivedAt));
}

async function chargeCase(platform: Platform, tx: Tx, number: string): Promise<void> {
  const view = await readCaseView(platform, number);
  const { stored, state } = view;
  const lines = await linesOfCase(platform, view);
  if (lines.length === 0 || withoutResult.includes(state.status)) return;
  if (await findChargeOfCase(tx, number)) return;
  const at = platform.now();
  const today = dateIn(at);
  const serial = await takeSerial(tx, stored.region.slice(0, 6), yearOf(today), 'code');
  const charge = {
    id: uuidv7(),
    region: stored.region,
    caseId: stored.id,
    caseNumber: number,
    agency: stored.agency,
    itemName: stored.itemName,
    implementationCode: stored.implementationCode,
    payer: stored.applicantName,
    applicantId: stored.applicantId,
    code: paymentCode(stored.region, yearOf(today), serial),
    lines,
    amount: sumFen(lines.map(({ amount }) => amount)),
    payBy: dueDatesOf(state, today).promised,
    createdAt: at,
  };
  await insertCharge(tx, charge);
  await appendChargeEvent(tx, charge.id, {
    at,
    kind: 'charged',
    byAccount: null,
    byName: 'system',
    reasons: null,
  });
  await tellOf(tx, charge, 'charged', at);
}

async function endCharge(platform: Platform, tx: Tx, number: string): Promise<void> {
  const found = await findChargeOfCase(tx, number);
  if (!found) return;
  const at = platform.now();
  const charge = await lockCharge(tx, found.id);
  if (charge.state === 'open') await changeCharge(tx, charge, { kind: 'cancelled', at });
  if (charge.state !== 'paid') return;
  await changeCharge(tx, charge, { kind: 'refund-due', at });
  const order = charge.way === 'online' ? await findPaidOrder(tx, charge.id) : undefined;
  if (order) await askRefund(tx, order.id, at);
}
