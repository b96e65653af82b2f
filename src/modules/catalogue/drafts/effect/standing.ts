import type { ItemVersion } from '../../offering.ts';
import type { Offer } from '../subject-store.ts';

/** An offer with its version in force. */
export interface Standing {
  readonly offer: Offer;
  readonly version: ItemVersion;
}
