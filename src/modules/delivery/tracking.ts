import { z } from 'zod';
import { isUuid } from '../../kernel/uuid.ts';

export const trackingKinds = [
  'accepted',
  'in-transit',
  'out-for-delivery',
  'failed',
  'delivered',
  'returned',
] as const;
export type TrackingKind = (typeof trackingKinds)[number];

/** One step of a shipment as the courier tells it. `id` is the courier's own: told again, it is the same. */
export const TrackingEvent = z.strictObject({
  id: z.string().refine(isUuid),
  waybill: z.string().regex(/^[A-Z]{2}\d{9}[A-Z]{2}$/),
  /** 1, 2, 3… for each shipment: nothing is left out and nothing is told before its turn. */
  sequence: z.number().int().positive(),
  kind: z.enum(trackingKinds),
  at: z.iso.datetime({ offset: true }),
  place: z.string().trim().min(1).max(100),
  note: z.string().trim().max(200).default(''),
});
export type TrackingEvent = z.infer<typeof TrackingEvent>;

/** What can follow what: a shipment is taken over first, and nothing follows when it is handed over or back. */
const following: Readonly<Record<TrackingKind | 'none', readonly TrackingKind[]>> = {
  none: ['accepted'],
  accepted: ['in-transit', 'out-for-delivery', 'returned'],
  'in-transit': ['in-transit', 'out-for-delivery', 'returned'],
  'out-for-delivery': ['delivered', 'failed'],
  failed: ['out-for-delivery', 'in-transit', 'returned'],
  delivered: [],
  returned: [],
};

export function nextKinds(last: TrackingKind | null): readonly TrackingKind[] {
  return following[last ?? 'none'];
}
