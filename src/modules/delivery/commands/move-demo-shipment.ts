import { uuidv7 } from '../../../kernel/uuid.ts';
import { signCallback } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getCourier } from '../courier/courier-of.ts';
import { appendDemoEvent, type DemoShipment } from '../courier/demo-store.ts';
import type { TrackingEvent, TrackingKind } from '../tracking.ts';
import { takeTracking } from './take-tracking.ts';

export interface DemoStep {
  readonly kind: TrackingKind;
  readonly place: string;
  /** The courier keeps it, and its message never arrives. */
  readonly isLost: boolean;
}

/** What the demonstration courier does when its page moves a shipment on: it keeps the step and tells it, signed. */
export async function moveDemoShipment(
  platform: Platform,
  { waybill, events }: DemoShipment,
  { kind, place, isLost }: DemoStep,
): Promise<void> {
  const now = platform.now();
  const event: TrackingEvent = {
    id: uuidv7(),
    waybill,
    sequence: events.length + 1,
    kind,
    at: now.toISOString(),
    place,
    note: kind === 'delivered' ? '本人签收' : '',
  };
  if (!(await appendDemoEvent(platform.database, event)) || isLost) return;
  // What the platform has not heard before is told with it, in order.
  const body = (one: TrackingEvent) => JSON.stringify(one);
  for (const one of [...events, event]) {
    const signature = signCallback(getCourier(platform).key, body(one), now);
    await takeTracking(platform, { body: body(one), signature });
  }
}
