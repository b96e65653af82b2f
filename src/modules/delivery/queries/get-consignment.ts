import { notFound } from '../../../kernel/refusal.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import { findHallOfClerk } from '../../counter/index.ts';
import { listCapacities, type OfficialActor, type PersonActor } from '../../identity/index.ts';
import type { Consignment } from '../consignment.ts';
import {
  type Collection,
  type ConsignmentEvent,
  findCollection,
  findConsignment,
  findConsignmentOfCase,
  readConsignmentEvents,
} from '../consignment-store.ts';
import { deliveryPolicy } from '../policy.ts';
import { findShipment, readSteps, type Shipment, type TrackedStep } from '../shipment-store.ts';

export interface Tracked {
  readonly shipment: Shipment | undefined;
  /** The newest first. */
  readonly steps: readonly TrackedStep[];
}

export interface MyConsignment extends Tracked {
  readonly consignment: Consignment;
  /** The person in the capacity in which it is theirs. */
  readonly actor: PersonActor;
}

/** What the person, or whom they act for, is to receive. @throws Refusal `consignment-unknown` */
export async function getMyConsignment(
  platform: Platform,
  person: PersonActor,
  number: string,
): Promise<MyConsignment> {
  const consignment = await findConsignmentOfCase(platform.database, number);
  if (!consignment) throw unknown();
  const may = (actor: PersonActor) => deliveryPolicy.can(actor, 'choose', consignment);
  const actor = may(person) ? person : (await listCapacities(platform, person)).find(may);
  if (!actor) throw unknown();
  return { consignment, actor, ...(await readTracked(platform, consignment)) };
}

export interface ConsignmentView extends Tracked {
  readonly consignment: Consignment;
  readonly events: readonly ConsignmentEvent[];
  readonly collection: Collection | undefined;
  /** Whether the official sits at a window of the hall where it waits. */
  readonly isAtHall: boolean;
}

/** A consignment at the desk. @throws Refusal `consignment-unknown` */
export async function getConsignment(
  platform: Platform,
  actor: OfficialActor,
  id: string,
): Promise<ConsignmentView> {
  const consignment = isUuid(id) ? await findConsignment(platform.database, id) : undefined;
  if (!consignment) throw unknown();
  const isAtHall = consignment.hall !== null && (await findHallOfClerk(platform, actor)) === consignment.hall;
  if (!deliveryPolicy.can(actor, 'see-consignment', { ...consignment, isAtHall })) throw unknown();
  return {
    consignment,
    isAtHall,
    events: await readConsignmentEvents(platform.database, consignment.id),
    collection: await findCollection(platform.database, consignment.id),
    ...(await readTracked(platform, consignment)),
  };
}

async function readTracked({ database }: Platform, { id }: Consignment): Promise<Tracked> {
  const shipment = await findShipment(database, id);
  return { shipment, steps: shipment ? await readSteps(database, id) : [] };
}

function unknown(): Error {
  return notFound('consignment-unknown', {
    zh: '没有找到这件办理结果，或者您无权查看。',
    en: 'There is no such result, or you may not see it.',
  });
}
