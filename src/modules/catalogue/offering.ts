import { z } from 'zod';
import type { Item } from './item.ts';

/** A text that is already `{ zh, en }`. */
const Words = z.strictObject({ zh: z.string(), en: z.string().optional() });

/** Where a person can go: a hall with the windows that serve the agency, or an address of the source. */
export const Place = z.strictObject({
  name: Words,
  address: Words,
  openingHours: Words.optional(),
  phone: z.string().optional(),
  transport: Words.optional(),
  windows: z.array(z.strictObject({ number: z.string(), name: Words })).default([]),
});
export type Place = z.infer<typeof Place>;

/** Levels of exercise (行使层级), GB/T 39046-2020. */
export const OfferingLevel = z.enum(['1', '2', '3', '4', '5', '6', '7']);
export type OfferingLevel = z.infer<typeof OfferingLevel>;

/** What one agency adds to the standard of an item (实施清单). */
export const Offering = z.strictObject({
  agency: z.string(),
  agencyName: Words,
  creditCode: z.string().optional(),
  region: z.string(),
  regionName: Words,
  level: OfferingLevel,
  places: z.array(Place).default([]),
  consultPhones: z.array(z.string()).default([]),
  complaintPhones: z.array(z.string()).default([]),
  /** Agency that owes each review of `handling.reviews`, by the review's code. */
  reviewAgencies: z.record(z.string(), z.string()).default({}),
  otherCodes: z.array(z.string()).default([]),
});
export type Offering = z.infer<typeof Offering>;

/** What a version stores: texts are resolved, so it is read back without the shorthand of content files. */
export interface ItemContent {
  readonly item: Item;
  readonly offering: Offering;
}

export type ItemStatus = 'in-use' | 'suspended' | 'cancelled';

/** An item as one agency offered it from a day on. It never changes, so it may be kept in memory for good. */
export interface ItemVersion extends ItemContent {
  readonly itemId: string;
  readonly version: number;
  readonly implementationCode: string;
  readonly source: string;
  readonly digest: string;
  readonly effectiveFrom: string;
}
