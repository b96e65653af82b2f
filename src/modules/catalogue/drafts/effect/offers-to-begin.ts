import { uuidv7 } from '../../../../kernel/uuid.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { AgencyRecord, Directory } from '../../../agencies/index.ts';
import { Item } from '../../item.ts';
import { readKnownItems } from '../../item-write-store.ts';
import { codeOfOffer, standardOf } from '../../load/expand-offers.ts';
import { offeringAgencies } from '../../load/find-agencies.ts';
import { offeringOf } from '../../load/offering-of.ts';
import type { SourceItem } from '../../source-item.ts';
import { digestOf } from '../../version-digest.ts';
import type { WrittenItem } from '../../write-items.ts';
import type { Draft } from '../draft.ts';
import { findRemediesOf } from '../subject-store.ts';
import type { Standing } from './standing.ts';

interface Beginning {
  readonly stood: readonly Standing[];
  readonly directory: Directory;
  /** The standard as the draft leaves it, where somebody offers it already. */
  readonly item: Item | undefined;
}

/** Offers of agencies that a draft gives an item of the city to, for the first time or again. */
export async function offersToBegin(tx: Tx, draft: Draft, beginning: Beginning): Promise<WrittenItem[]> {
  const source = beginning.stood[0]?.offer.source ?? 'content';
  if (draft.reach !== 'standard' || source !== 'content') return [];
  const begun = await newOffers(tx, draft, beginning);
  const known = await readKnownItems(
    tx,
    begun.map(({ implementationCode }) => implementationCode),
  );
  return begun.map((offer): WrittenItem => {
    const before = known.get(offer.implementationCode);
    const digest = digestOf(offer);
    const version = (before?.version ?? 0) + (before?.digest === digest ? 0 : 1);
    return { ...offer, id: before?.id ?? uuidv7(), source, status: 'in-use', digest, version, before };
  });
}

async function newOffers(tx: Tx, draft: Draft, { stood, directory, item }: Beginning): Promise<SourceItem[]> {
  const standard = item ?? newStandard(draft, directory);
  // A handling item begins where its whole item does, from the content that declares both.
  if (standard.handlingItem) return [];
  const present = new Set(stood.map(({ offer }) => offer.implementationCode));
  const offers: SourceItem[] = [];
  for (const agency of offeringAgencies(standard, directory)) {
    const implementationCode = codeOfOffer(standard, agency, directory);
    if (present.has(implementationCode)) continue;
    const offering = await offeringAt(tx, standard, { agency, directory });
    offers.push({ implementationCode, item: standard, offering });
  }
  return offers;
}

/** With the elements that follow from others, as the items of the content have them. */
function newStandard(draft: Draft, directory: Directory): Item {
  return standardOf(Item.parse(draft.content), { directory, responsibilities: [] });
}

/** Who hears complaints against an agency is the same for all its items. */
async function offeringAt(
  tx: Tx,
  standard: Item,
  { agency, directory }: { agency: AgencyRecord; directory: Directory },
): Promise<SourceItem['offering']> {
  const offering = offeringOf(standard, agency, { directory, remedyBodies: [] });
  return { ...offering, remedies: await findRemediesOf(tx, agency.code) };
}
