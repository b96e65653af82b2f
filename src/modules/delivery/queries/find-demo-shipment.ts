import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import { destinations } from '../address.ts';
import * as store from '../courier/demo-store.ts';

export interface AtDemoCourier {
  readonly shipment: store.DemoShipment;
  /** Name of the region it goes to. */
  readonly destination: string;
}

/** Whoever knows a waybill sees where the shipment is, and nobody's name. */
export async function findDemoShipment(
  { database }: Platform,
  waybill: string,
): Promise<AtDemoCourier | undefined> {
  const shipment = await store.findDemoShipment(database, waybill);
  if (!shipment) return undefined;
  const known = destinations(await getDirectory(database));
  const destination = known.find(({ code }) => code === shipment.destination)?.name ?? '';
  return { shipment, destination };
}
