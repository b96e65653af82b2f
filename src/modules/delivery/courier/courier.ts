import type { Uuid } from '../../../kernel/uuid.ts';
import type { Address } from '../address.ts';
import type { TrackingEvent } from '../tracking.ts';

export interface CourierOrder {
  /** Of the consignment. */
  readonly id: Uuid;
  readonly to: Address;
}

/** The port to whoever carries results to the door (邮政速递). */
export interface Courier {
  /** Signs what it tells. */
  readonly key: Buffer;
  /** Orders the transport; ordered again for the same consignment, it is the same. @returns the waybill */
  create(order: CourierOrder): Promise<string>;
  /** Every step so far, in order. */
  track(waybill: string): Promise<readonly TrackingEvent[]>;
  /** Where anybody follows the shipment. */
  pageOf(waybill: string): string;
}
