import { z } from 'zod';
import { Item } from './item.ts';
import { Level, OrganKind, PowerSource } from './item-codes.ts';
import { BusinessSystem, ContactWays, Organ, Remedies, Services, SignOn, Words } from './offering-parts.ts';

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

/** What one agency adds to the standard of an item (实施清单). */
export const Offering = z.strictObject({
  agency: z.string(),
  agencyName: Words,
  creditCode: z.string().optional(),
  region: z.string(),
  regionName: Words,
  level: Level,
  organKind: OrganKind.optional(),
  powerSource: PowerSource.optional(),
  /** 委托部门: who has the power where the agency acts for another. */
  entrustedBy: Organ.optional(),
  /** 承办机构: the office inside the agency. */
  undertaking: Organ.optional(),
  /** 行使内容: the part of the power this agency exercises. */
  exercise: Words.optional(),
  places: z.array(Place).default([]),
  consultPhones: z.array(z.string()).default([]),
  complaintPhones: z.array(z.string()).default([]),
  consult: ContactWays.optional(),
  complaint: ContactWays.optional(),
  services: Services.optional(),
  remedies: Remedies.optional(),
  system: BusinessSystem.optional(),
  signOn: SignOn.optional(),
  /** Agency that owes each review of `handling.reviews`, by the review's code. */
  reviewAgencies: z.record(z.string(), z.string()).default({}),
  /** Implementation code of the item of which this is a handling item. */
  partOf: z.string().optional(),
  otherCodes: z.array(z.string()).default([]),
});
export type Offering = z.infer<typeof Offering>;

/** What a version stores. Read back through the schema, a version of former days has the defaults of newer elements. */
export const ItemContent = z.object({ item: Item, offering: Offering });
export type ItemContent = Readonly<z.infer<typeof ItemContent>>;

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
