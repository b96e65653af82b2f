import { Refusal } from '../../../kernel/refusal.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Job } from '../../../platform/jobs.ts';
import { takeStep } from '../commands/take-tracking.ts';
import { findCourier } from '../courier/courier-of.ts';
import { listSilent, noteChecked } from '../shipment-store.ts';

const silentMilliseconds = 3_600_000;
const atOnce = 200;

/** Asks the courier for the shipments of which nothing was heard for an hour: what was lost is made up for, in order. */
export const trackShipments: Job = {
  name: 'track-shipments',
  everySeconds: 300,
  async run(platform) {
    const courier = findCourier(platform);
    if (!courier) return;
    const now = platform.now();
    const before = new Date(now.getTime() - silentMilliseconds);
    for (const { id, waybill, lastSequence } of await listSilent(platform.database, before, atOnce)) {
      await noteChecked(platform.database, id, now);
      const steps = (await courier.track(waybill)).filter(({ sequence }) => sequence > lastSequence);
      try {
        for (const step of steps)
          await inTransaction(platform.database, (tx) => takeStep(platform, tx, step));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        platform.log.warn('delivery.not-tracked', { waybill, code: error.code });
      }
    }
  },
};
