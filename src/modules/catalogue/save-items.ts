import { uuidv7 } from '../../kernel/uuid.ts';
import { bumpGeneration, type Tx } from '../../platform/database/index.ts';
import { cardOf } from './card.ts';
import { catalogueGeneration } from './generation.ts';
import { indexItems } from './index-items.ts';
import {
  type ItemRow,
  insertItems,
  insertVersions,
  readKnownItems,
  updateItems,
} from './item-write-store.ts';
import { familyOf, listsOf, positionOf } from './lists.ts';
import type { ItemContent, ItemStatus } from './offering.ts';
import { digestOf } from './version-digest.ts';

/** An item as a source gives it, before the catalogue knows whether it is new. */
export interface ItemDraft extends ItemContent {
  readonly implementationCode: string;
}

export interface SavedItems {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

/**
 * Writes drafts of one source: a new item, a new version where anything differs, nothing where all is equal.
 * The codes must be free or belong to the same source (`findCodesOfOthers`).
 */
export async function saveItems(
  tx: Tx,
  drafts: readonly ItemDraft[],
  { source, effectiveFrom }: { source: string; effectiveFrom: string },
): Promise<SavedItems> {
  const known = await readKnownItems(
    tx,
    drafts.map((draft) => draft.implementationCode),
  );
  const created: SavedRow[] = [];
  const updated: SavedRow[] = [];
  for (const draft of drafts) {
    const digest = digestOf(draft);
    const before = known.get(draft.implementationCode);
    if (before?.digest === digest && before.status === 'in-use') continue;
    const isNewVersion = before?.digest !== digest;
    const row = rowOf(draft, { source, digest });
    const version = (before?.version ?? 0) + (isNewVersion ? 1 : 0);
    if (before) updated.push({ ...row, id: before.id, version, isNewVersion });
    else created.push({ ...row, id: uuidv7(), version, isNewVersion });
  }
  await insertItems(tx, created);
  await updateItems(tx, updated);
  const changed = [...created, ...updated];
  await insertVersions(
    tx,
    changed.filter((row) => row.isNewVersion),
    effectiveFrom,
  );
  await indexItems(
    tx,
    changed,
    updated.map((row) => known.get(row.implementationCode)?.family ?? row.family),
  );
  if (changed.length > 0) await bumpGeneration(tx, catalogueGeneration);
  return {
    created: created.length,
    updated: updated.length,
    unchanged: drafts.length - changed.length,
  };
}

interface SavedRow extends ItemRow {
  readonly isNewVersion: boolean;
}

function rowOf(
  draft: ItemDraft,
  { source, digest }: { source: string; digest: string },
): Omit<ItemRow, 'id' | 'version'> {
  const { item, offering } = draft;
  return {
    implementationCode: draft.implementationCode,
    partOf: offering.partOf,
    otherCodes: [...new Set([...offering.otherCodes, ...(item.nationalCode ? [item.nationalCode] : [])])],
    basicCode: item.basicCode,
    family: familyOf(item.basicCode, item.name.zh),
    region: offering.region,
    agency: offering.agency,
    source,
    status: 'in-use' satisfies ItemStatus,
    digest,
    position: positionOf(draft, source),
    card: cardOf(draft),
    lists: listsOf(draft),
    content: { item, offering },
  };
}
