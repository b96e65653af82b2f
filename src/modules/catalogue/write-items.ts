import { bumpGeneration, type Tx } from '../../platform/database/index.ts';
import { cardOf } from './card.ts';
import { catalogueGeneration } from './generation.ts';
import { indexItems, unindexItems } from './index-items.ts';
import {
  type ItemRow,
  insertItems,
  insertVersions,
  updateItems,
  type VersionOrigin,
} from './item-write-store.ts';
import { familyOf, isListed, listsOf, positionOf } from './lists.ts';
import type { ItemContent, ItemStatus } from './offering.ts';

/** An item as it shall stand in the catalogue. */
export interface WrittenItem extends ItemContent {
  readonly id: string;
  readonly implementationCode: string;
  readonly source: string;
  readonly status: ItemStatus;
  readonly digest: string;
  readonly version: number;
  /** What stood there before; undefined for a new item. */
  readonly before: { readonly version: number; readonly family: string } | undefined;
}

/** Writes items with their versions, lists and search documents, and announces the change. */
export async function writeItems(
  tx: Tx,
  items: readonly WrittenItem[],
  origin: VersionOrigin,
): Promise<void> {
  if (items.length === 0) return;
  const rows = items.map((item) => ({ item, row: rowOf(item) }));
  const rowsWhere = (holds: (item: WrittenItem) => boolean) =>
    rows.filter(({ item }) => holds(item)).map(({ row }) => row);
  await insertItems(
    tx,
    rowsWhere(({ before }) => before === undefined),
  );
  await updateItems(
    tx,
    rowsWhere(({ before }) => before !== undefined),
  );
  await insertVersions(
    tx,
    rowsWhere(({ before, version }) => before?.version !== version),
    origin,
  );
  await indexItems(
    tx,
    rowsWhere(({ status }) => status === 'in-use'),
    formerFamilies(items),
  );
  await removeHidden(tx, items);
  await bumpGeneration(tx, catalogueGeneration);
}

/** Suspended and cancelled items stand in no list. */
async function removeHidden(tx: Tx, items: readonly WrittenItem[]): Promise<void> {
  const hidden = items.filter(({ status }) => status !== 'in-use');
  if (hidden.length === 0) return;
  await unindexItems(
    tx,
    hidden.map(({ implementationCode }) => implementationCode),
    [...formerFamilies(hidden), ...hidden.map(({ item }) => familyOf(item.basicCode, item.name.zh))],
  );
}

function formerFamilies(items: readonly WrittenItem[]): string[] {
  return items.flatMap(({ before }) => (before ? [before.family] : []));
}

function rowOf(written: WrittenItem): ItemRow {
  const { item, offering } = written;
  return {
    id: written.id,
    version: written.version,
    implementationCode: written.implementationCode,
    partOf: offering.partOf,
    listed: isListed(written, written.source),
    otherCodes: [...new Set([...offering.otherCodes, ...(item.nationalCode ? [item.nationalCode] : [])])],
    basicCode: item.basicCode,
    family: familyOf(item.basicCode, item.name.zh),
    region: offering.region,
    agency: offering.agency,
    source: written.source,
    status: written.status,
    digest: written.digest,
    position: positionOf(written, written.source),
    card: cardOf(written),
    lists: isListed(written, written.source) ? listsOf(written) : [],
    content: { item, offering },
  };
}
