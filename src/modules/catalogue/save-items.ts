import { uuidv7 } from '../../kernel/uuid.ts';

import type { Tx } from '../../platform/database/index.ts';
import { holdApproved } from './drafts/hold-approved.ts';
import { type KnownItem, readKnownItems } from './item-write-store.ts';
import type { SourceItem } from './source-item.ts';

import { digestOf } from './version-digest.ts';
import { type WrittenItem, writeItems } from './write-items.ts';

export interface SavedItems {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

/**
 * Writes drafts of one source: a new item, a new version where anything differs, nothing where all is equal.
 * What stewards have approved stays. The codes must be free or belong to the same source (`findCodesOfOthers`).
 */
export async function saveItems(
  tx: Tx,
  drafts: readonly SourceItem[],
  { source, effectiveFrom }: { source: string; effectiveFrom: string },
): Promise<SavedItems> {
  const known = await readKnownItems(
    tx,
    drafts.map((draft) => draft.implementationCode),
  );
  const held = await holdApproved(tx, drafts, known);
  const changed = drafts.flatMap((draft) =>
    changeOf(held.get(draft.implementationCode) ?? draft, known.get(draft.implementationCode), {
      source,
      isHeld: held.has(draft.implementationCode),
    }),
  );
  await writeItems(tx, changed, { effectiveFrom });
  const created = changed.filter(({ before }) => before === undefined).length;
  return { created, updated: changed.length - created, unchanged: drafts.length - changed.length };
}

/** Nothing where all is equal. An item that its source had given up comes back, one that stewards stopped does not. */
function changeOf(
  draft: SourceItem,
  before: KnownItem | undefined,
  { source, isHeld }: { source: string; isHeld: boolean },
): WrittenItem[] {
  const digest = digestOf(draft);
  const status = before && isHeld ? before.status : 'in-use';
  if (before?.digest === digest && before.status === status) return [];
  const version = (before?.version ?? 0) + (before?.digest === digest ? 0 : 1);
  return [{ ...draft, id: before?.id ?? uuidv7(), source, status, digest, version, before }];
}
