import { handlingItemCode, implementationItemCode } from '../../../kernel/item-code.ts';
import type { AgencyRecord, Directory } from '../../agencies/index.ts';
import type { Item, ItemDeclaration } from '../item.ts';
import type { SourceItem } from '../source-item.ts';
import { completed } from './completed.ts';
import { offeringAgencies } from './find-agencies.ts';
import { asHandlingItem } from './handling-items.ts';
import type { OfferSurroundings } from './offer-surroundings.ts';
import { levelOf, offeringOf } from './offering-of.ts';
import { published } from './published.ts';

/** One draft for each agency that `offeredBy` names, and one for each of its handling items. Call it after `checkItems`. */
export function expandOffers(declared: ItemDeclaration, surroundings: OfferSurroundings): SourceItem[] {
  const { directory, dictionary } = surroundings;
  const whole = standardOf(published(declared), surroundings);
  const parts = declared.handlingItems.map((handling) =>
    standardOf(asHandlingItem(declared, handling, dictionary), surroundings),
  );
  return offeringAgencies(declared, directory).flatMap((agency) => {
    const code = codeOfOffer(whole, agency, directory);
    return [
      { implementationCode: code, item: whole, offering: offeringOf(whole, agency, surroundings) },
      ...parts.map((item) => ({
        implementationCode: handlingItemCode(code, Number(item.handlingItem?.serial)).code,
        item,
        offering: { ...offeringOf(item, agency, surroundings), partOf: code },
      })),
    ];
  });
}

/** The item with the elements that follow from others and from who offers it. */
export function standardOf(
  item: Item,
  surroundings: Pick<OfferSurroundings, 'directory' | 'responsibilities'>,
): Item {
  const { directory } = surroundings;
  const agencies = offeringAgencies(item, directory);
  const levels = [...new Set(agencies.map((agency) => levelOf(agency, directory)))].toSorted();
  return completed(item, levels, surroundings);
}

/** 实施编码 of the item at an agency. */
export function codeOfOffer(
  { basicCode }: Pick<Item, 'basicCode'>,
  agency: AgencyRecord,
  directory: Directory,
): string {
  return implementationItemCode(agency.creditCode ?? '', levelOf(agency, directory), basicCode).code;
}
