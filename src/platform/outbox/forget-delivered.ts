import type { Job } from '../jobs.ts';
import { forgetDelivered } from './outbox-store.ts';

const keptMilliseconds = 7 * 24 * 3_600_000;

/** A week after an event has been delivered nobody announces it again. */
export const forgetDeliveredEvents: Job = {
  name: 'forget-delivered-events',
  everySeconds: 3600,
  run: (platform, tx) => forgetDelivered(tx, new Date(platform.now().getTime() - keptMilliseconds)),
};
