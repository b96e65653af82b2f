import { createHmac } from 'node:crypto';
import type { Platform } from '../../../platform/platform.ts';
import type { Courier } from './courier.ts';
import { findDemoShipment, openDemoShipment } from './demo-store.ts';

export const demoCourierPath = '/demo-courier';

/** A courier with a page of its own, where whoever tries the system moves the shipment on. Nothing is carried. */
export function demoCourier({ database, secret }: Platform): Courier {
  return {
    key: createHmac('sha256', secret).update('demo courier').digest(),
    create: ({ id, to }) => openDemoShipment(database, id, to.region),
    async track(waybill) {
      return (await findDemoShipment(database, waybill))?.events ?? [];
    },
    pageOf: (waybill) => `${demoCourierPath}/${waybill}`,
  };
}
