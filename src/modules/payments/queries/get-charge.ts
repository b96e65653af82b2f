import { notFound } from '../../../kernel/refusal.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import { listCapacities, type OfficialActor, type PersonActor } from '../../identity/index.ts';
import type { Charge } from '../charge.ts';
import { type ChargeEvent, findCharge, findChargeOfCase, readChargeEvents } from '../charge-store.ts';
import { findLatestOrder, type PaymentOrder } from '../order-store.ts';
import { paymentPolicy } from '../policy.ts';

export interface MyCharge {
  readonly charge: Charge;
  /** The last attempt to pay it. */
  readonly order: PaymentOrder | undefined;
  /** The person in the capacity in which the charge may be paid. */
  readonly actor: PersonActor;
}

/** The charge of a case of the person or of whom they act for. @throws Refusal `charge-unknown` */
export async function getMyCharge(
  platform: Platform,
  person: PersonActor,
  number: string,
): Promise<MyCharge> {
  const charge = await findChargeOfCase(platform.database, number);
  if (!charge) throw unknown();
  const actor = await capacityToPay(platform, person, charge);
  if (!actor) throw unknown();
  return { charge, actor, order: await findLatestOrder(platform.database, charge.id) };
}

async function capacityToPay(
  platform: Platform,
  person: PersonActor,
  charge: Charge,
): Promise<PersonActor | undefined> {
  const mayPay = (actor: PersonActor) => paymentPolicy.can(actor, 'pay', charge);
  return mayPay(person) ? person : (await listCapacities(platform, person)).find(mayPay);
}

export interface ChargeView {
  readonly charge: Charge;
  readonly events: readonly ChargeEvent[];
}

/** A charge at the desk. @throws Refusal `charge-unknown` */
export async function getCharge(
  { database }: Platform,
  actor: OfficialActor,
  id: string,
): Promise<ChargeView> {
  const charge = isUuid(id) ? await findCharge(database, id) : undefined;
  if (!charge || !paymentPolicy.can(actor, 'see-charge', charge)) throw unknown();
  return { charge, events: await readChargeEvents(database, charge.id) };
}

function unknown(): Error {
  return notFound('charge-unknown', {
    zh: '没有找到这笔费用，或者您无权查看。',
    en: 'There is no such charge, or you may not see it.',
  });
}
