import type { Database } from '../../../platform/database/index.ts';
import type { Directory } from '../../agencies/index.ts';
import { isObject, isRows, type Json, member } from '../comparison/json.ts';
import { agenciesOf } from '../load/find-agencies.ts';
import type { Draft } from './draft.ts';
import { findOfferById, type Offer, readOffersOfFamily } from './subject-store.ts';

/** Offers that a draft changes. A new item has none yet. */
export async function affectedOffers(
  database: Database,
  { itemId, reach, becomes }: Pick<Draft, 'itemId' | 'reach' | 'becomes'>,
): Promise<Offer[]> {
  if (itemId === undefined) return [];
  const own = await findOfferById(database, itemId);
  if (reach === 'offering') return own ? [own] : [];
  const family = await readOffersOfFamily(database, itemId);
  return becomes === undefined ? family.filter(({ status }) => status !== 'cancelled') : family;
}

/** Regions of the agencies it changes, and of those to which it gives the item. */
export function regionsOf(
  offers: readonly Offer[],
  content: Json | undefined,
  directory: Directory,
): string[] {
  const named = offeredByOf(content).flatMap((offer) => agenciesOf(offer, directory));
  return [...new Set([...offers, ...named].map(({ region }) => region))].sort();
}

/** `offeredBy` of a standard that may not be finished. */
export function offeredByOf(content: Json | undefined): string[] {
  const offered = isObject(content) ? member(content, 'offeredBy') : undefined;
  return isRows(offered) ? offered.filter((each) => typeof each === 'string') : [];
}
