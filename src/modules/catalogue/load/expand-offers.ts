import { handlingItemCode, implementationItemCode } from '../../../kernel/item-code.ts';
import type { AgencyRecord, Directory } from '../../agencies/index.ts';
import { type DirectoryChange, devolvedTo } from '../directory/directory-change.ts';
import type { Adjustment, Item, ItemDeclaration } from '../item.ts';
import { itemOfPower, type PowerDeclaration } from '../power.ts';
import type { SourceItem } from '../source-item.ts';
import { adjusted } from './adjusted.ts';
import { completed } from './completed.ts';
import { agenciesOf, offeringAgencies } from './find-agencies.ts';
import { asHandlingItem } from './handling-items.ts';
import type { OfferSurroundings } from './offer-surroundings.ts';
import { levelOf, offeringOf } from './offering-of.ts';
import { published } from './published.ts';

/** One draft for each agency that `offeredBy` names, and one for each of its handling items. Call it after `checkItems`. */
export function expandOffers(declared: ItemDeclaration, surroundings: OfferSurroundings): SourceItem[] {
  const whole = standardOf(published(declared), surroundings);
  const parts = declared.handlingItems.map((handling) =>
    standardOf(asHandlingItem(declared, handling, surroundings.dictionary), surroundings),
  );
  const adjustments = declared.adjustments ?? [];
  return holdersOf(whole, surroundings).flatMap((holder) => {
    const offer = offerOf(whole, holder, { adjustments, surroundings });
    return [
      offer,
      ...parts.map((item) => {
        const part = offerOf(item, holder, { adjustments, surroundings });
        const { implementationCode } = offer;
        const serial = Number(item.handlingItem?.serial);
        return {
          ...part,
          implementationCode: handlingItemCode(implementationCode, serial).code,
          offering: { ...part.offering, partOf: implementationCode },
        };
      }),
    ];
  });
}

/** The same for a power that nobody applies for. */
export function expandPower(declared: PowerDeclaration, surroundings: OfferSurroundings): SourceItem[] {
  const item = standardOf(itemOfPower(declared), surroundings);
  return holdersOf(item, surroundings).map((holder) =>
    offerOf(item, holder, { adjustments: [], surroundings }),
  );
}

/** The item with the elements that follow from others and from who offers it. */
export function standardOf(
  item: Item,
  surroundings: Pick<OfferSurroundings, 'directory' | 'responsibilities'> & Partial<OfferSurroundings>,
): Item {
  const { directory, changes = [], day = '' } = surroundings;
  const agencies = holdersOf(item, { directory, changes, day }).map(({ agency }) => agency);
  const levels = [...new Set(agencies.map((agency) => levelOf(agency, directory)))].toSorted();
  return completed(item, levels, surroundings);
}

interface Holder {
  readonly agency: AgencyRecord;
  /** Set where the power was handed down to it. */
  readonly devolved?: DirectoryChange | undefined;
}

/** Who offers an item on a day: the organs of the standard, and those to which it was handed down. */
function holdersOf(
  item: Pick<Item, 'basicCode' | 'offeredBy'>,
  { directory, changes, day }: Pick<OfferSurroundings, 'directory' | 'changes'> & { day: string },
): Holder[] {
  const own = offeringAgencies(item, directory);
  const handed = [...devolvedTo(changes, item.basicCode, day)].flatMap(([offer, devolved]) =>
    agenciesOf(offer, directory).map((agency) => ({ agency, devolved })),
  );
  const added = handed.filter(({ agency }) => own.every(({ code }) => code !== agency.code));
  return [...own.map((agency) => ({ agency })), ...added];
}

function offerOf(
  item: Item,
  { agency, devolved }: Holder,
  { adjustments, surroundings }: { adjustments: readonly Adjustment[]; surroundings: OfferSurroundings },
): SourceItem {
  const { directory } = surroundings;
  const offering = offeringOf(item, agency, surroundings);
  const own = adjustments.filter(({ at }) =>
    at.some((offer) => agenciesOf(offer, directory).some(({ code }) => code === agency.code)),
  );
  return {
    implementationCode: codeOfOffer(item, agency, directory),
    ...adjusted(
      { item, offering: devolved ? { ...offering, powerSource: devolved.powerSource ?? '2' } : offering },
      own,
    ),
  };
}

/** 实施编码 of the item at an agency. */
export function codeOfOffer(
  { basicCode }: Pick<Item, 'basicCode'>,
  agency: AgencyRecord,
  directory: Directory,
): string {
  return implementationItemCode(agency.creditCode ?? '', levelOf(agency, directory), basicCode).code;
}
