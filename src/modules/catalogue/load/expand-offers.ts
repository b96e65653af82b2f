import { implementationItemCode } from '../../../kernel/item-code.ts';
import type { AgencyRecord, Directory } from '../../agencies/index.ts';
import type { Item } from '../item.ts';
import type { SourceItem } from '../source-item.ts';
import { completed } from './completed.ts';
import { offeringAgencies } from './find-agencies.ts';
import type { OfferSurroundings } from './offer-surroundings.ts';
import { levelOf, offeringOf } from './offering-of.ts';

/** One draft for each agency that `offeredBy` names. Call it after `checkItems`. */
export function expandOffers(declared: Item, surroundings: OfferSurroundings): SourceItem[] {
  const { directory } = surroundings;
  const agencies = offeringAgencies(declared, directory);
  const levels = [...new Set(agencies.map((agency) => levelOf(agency, directory)))].toSorted();
  const item = completed(declared, levels, surroundings);
  return agencies.map((agency) => ({
    implementationCode: codeOfOffer(item, agency, directory),
    item,
    offering: offeringOf(item, agency, surroundings),
  }));
}

/** 实施编码 of the item at an agency. */
export function codeOfOffer(
  { basicCode }: Pick<Item, 'basicCode'>,
  agency: AgencyRecord,
  directory: Directory,
): string {
  return implementationItemCode(agency.creditCode ?? '', levelOf(agency, directory), basicCode).code;
}
