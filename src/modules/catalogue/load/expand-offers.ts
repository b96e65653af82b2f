import { implementationItemCode } from '../../../kernel/item-code.ts';
import type { Item } from '../item.ts';
import type { ItemDraft } from '../save-items.ts';
import { completed } from './completed.ts';
import { offeringAgencies } from './find-agencies.ts';
import type { OfferSurroundings } from './offer-surroundings.ts';
import { levelOf, offeringOf } from './offering-of.ts';

/** One draft for each agency that `offeredBy` names. Call it after `checkItems`. */
export function expandOffers(declared: Item, surroundings: OfferSurroundings): ItemDraft[] {
  const { directory } = surroundings;
  const agencies = offeringAgencies(declared, directory);
  const levels = [...new Set(agencies.map((agency) => levelOf(agency, directory)))].toSorted();
  const item = completed(declared, levels, surroundings);
  return agencies.map((agency) => ({
    implementationCode: implementationItemCode(
      agency.creditCode ?? '',
      levelOf(agency, directory),
      item.basicCode,
    ).code,
    item,
    offering: offeringOf(item, agency, surroundings),
  }));
}
