import type { Directory } from '../../../agencies/index.ts';
import { merge } from '../../comparison/merge.ts';
import type { Item } from '../../item.ts';
import { offeringAgencies, reviewAgenciesOf } from '../../load/find-agencies.ts';
import { ItemContent, type ItemVersion } from '../../offering.ts';
import { asJson } from '../as-json.ts';
import type { Draft } from '../draft.ts';

/** What a draft makes of one offer, and whether its agency still offers the item. */
export function changedContent(
  version: ItemVersion,
  draft: Draft,
  directory: Directory,
): { readonly content: ItemContent; readonly isOffered: boolean } {
  const { item, offering } = withChange(version, draft);
  if (draft.reach === 'offering') return { content: { item, offering }, isOffered: true };
  const agency = directory.findAgency(offering.agency);
  const reviewAgencies = {
    ...offering.reviewAgencies,
    ...(agency ? reviewAgenciesOf(item, agency, directory) : {}),
  };
  const owed = item.handling.reviews.map(({ code }) => code);
  return {
    content: { item, offering: { ...offering, reviewAgencies: only(reviewAgencies, owed) } },
    isOffered: version.source !== 'content' || isOffering(item, offering.agency, directory),
  };
}

/** The draft's change upon what is in force; where that has gone another way, the words that were approved. */
function withChange(version: ItemVersion, { reach, base, content }: Draft): ItemContent {
  const part = reach === 'standard' ? 'item' : 'offering';
  const stands = asJson(version[part]);
  const merged = merge({ base, mine: content, theirs: stands }).value;
  const read = ItemContent.safeParse({ ...version, [part]: merged });
  return read.success ? read.data : ItemContent.parse({ ...version, [part]: content });
}

function isOffering(item: Item, agency: string, directory: Directory): boolean {
  return offeringAgencies(item, directory).some(({ code }) => code === agency);
}

function only(record: Readonly<Record<string, string>>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => (record[name] === undefined ? [] : [[name, record[name]]])),
  );
}
