import { dateIn } from '../../../kernel/date.ts';
import { conflict, invalid, notAllowed, notFound } from '../../../kernel/refusal.ts';
import { inTransaction, type Tx } from '../../../platform/database/index.ts';
import { isSignedBy } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { recordDelivery } from '../../procedures/index.ts';
import { lockConsignment } from '../consignment-store.ts';
import { getCourier } from '../courier/courier-of.ts';
import { findStep, insertStep, lockShipment, type Shipment } from '../shipment-store.ts';
import { nextKinds, TrackingEvent } from '../tracking.ts';
import { changeConsignment, courierAuthor } from './change-consignment.ts';

export interface SignedTracking {
  readonly body: string;
  readonly signature: string | undefined;
}

/**
 * Hears a step that the courier tells unasked.
 * @throws Refusal `tracking-unsigned`, `tracking-invalid`, and those of `takeStep`
 */
export async function takeTracking(platform: Platform, { body, signature }: SignedTracking): Promise<void> {
  if (!isSignedBy(getCourier(platform).key, signature, body, platform.now())) throw unsigned();
  const event = readEvent(body);
  await inTransaction(platform.database, (tx) => takeStep(platform, tx, event));
}

/**
 * One step of a shipment, told or asked for: has its effect once. What is told again is known; what comes before its turn,
 * cannot follow, or lies in the future has none.
 * @throws Refusal `shipment-unknown`, `tracking-contradicts`, `tracking-out-of-order`
 */
export async function takeStep(platform: Platform, tx: Tx, event: TrackingEvent): Promise<void> {
  const shipment = await lockShipment(tx, event.waybill);
  if (!shipment) throw unknown();
  const known = await findStep(tx, event.id);
  if (known) {
    if (known.sequence !== event.sequence || known.kind !== event.kind) throw contradicts();
    return;
  }
  requireItsTurn(shipment, event, platform.now());
  await insertStep(tx, shipment, event, platform.now());
  await follow(platform, tx, shipment, event);
}

function requireItsTurn(shipment: Shipment, { sequence, kind, at }: TrackingEvent, now: Date): void {
  const time = new Date(at).getTime();
  const earliest = (shipment.lastAt ?? shipment.createdAt).getTime() - clockToleranceMilliseconds;
  const inOrder =
    sequence === shipment.lastSequence + 1 &&
    nextKinds(shipment.lastKind).includes(kind) &&
    time >= earliest &&
    time <= now.getTime() + clockToleranceMilliseconds;
  if (!inOrder) throw outOfOrder(shipment.lastSequence + 1);
}

const clockToleranceMilliseconds = 300_000;

/** What a step means for the consignment and, once it has arrived, for the case. */
async function follow(platform: Platform, tx: Tx, shipment: Shipment, event: TrackingEvent): Promise<void> {
  const { kind, waybill, note } = event;
  if (kind !== 'delivered' && kind !== 'failed' && kind !== 'returned') return;
  const one = await lockConsignment(tx, shipment.id);
  if (one.state !== 'under-way') return;
  const change = { at: platform.now(), by: courierAuthor, note, waybill };
  if (kind === 'failed') await changeConsignment(tx, one, { ...change, kind: 'attempt-failed' });
  else if (kind === 'returned') {
    await changeConsignment(tx, one, { ...change, kind: 'came-back', way: 'window', state: 'to-collect' });
  } else {
    await changeConsignment(tx, one, { ...change, kind: 'received', state: 'delivered' });
    await recordDelivery(platform, tx, {
      number: one.caseNumber,
      method: 'post',
      note: `邮件号${waybill}${note && `，${note}`}`,
      on: dateIn(new Date(Math.min(Date.parse(event.at), platform.now().getTime()))),
      by: { account: undefined, name: courierAuthor.name, agency: undefined },
    });
  }
}

function readEvent(body: string): TrackingEvent {
  try {
    return TrackingEvent.parse(JSON.parse(body));
  } catch {
    throw invalid('tracking-invalid', {
      zh: '轨迹内容不符合接口约定。',
      en: 'The tracking event has another form.',
    });
  }
}

function unsigned(): Error {
  return notAllowed('tracking-unsigned', {
    zh: '轨迹没有有效签名，或者已经过期。',
    en: 'The tracking event has no valid signature, or is too old.',
  });
}

function unknown(): Error {
  return notFound('shipment-unknown', { zh: '没有这个邮件号。', en: 'There is no such waybill.' });
}

function contradicts(): Error {
  return conflict('tracking-contradicts', {
    zh: '这个编号的轨迹已经收到过，内容不同。',
    en: 'A tracking event of this id has been heard, and says something else.',
  });
}

function outOfOrder(expected: number): Error {
  return conflict('tracking-out-of-order', {
    zh: `轨迹不衔接，没有采用。应当从第${expected}条起按顺序发送。`,
    en: `The event does not follow the last one and was not taken. Send them in order from number ${expected}.`,
  });
}
