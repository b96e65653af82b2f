import type { Tx } from '../../../platform/database/index.ts';
import { isEqual } from '../comparison/equal.ts';
import type { Json } from '../comparison/json.ts';
import { merge } from '../comparison/merge.ts';
import { valueAt } from '../comparison/value-at.ts';
import type { KnownItem } from '../item-write-store.ts';
import { ItemContent } from '../offering.ts';
import type { SourceItem } from '../source-item.ts';
import { asJson } from './as-json.ts';
import { type Held, type HeldConflict, readHeld, releaseHeld, saveHeld } from './held-store.ts';

/**
 * What shall stand where stewards have approved a version: theirs, with what the source has changed elsewhere since
 * it last spoke. Where both changed the same place the approved words stay, and the place is kept as a conflict.
 * @returns drafts to write instead, by implementation code
 */
export async function holdApproved(
  tx: Tx,
  drafts: readonly SourceItem[],
  known: ReadonlyMap<string, KnownItem>,
): Promise<Map<string, SourceItem>> {
  const held = await readHeld(
    tx,
    [...known.values()].map(({ id }) => id),
  );
  const instead = new Map<string, SourceItem>();
  for (const draft of drafts) {
    const hold = held.get(known.get(draft.implementationCode)?.id ?? '');
    if (!hold) continue;
    const { content, conflicts } = together(hold, draft);
    instead.set(draft.implementationCode, { ...draft, ...content });
    await settle(tx, hold, { said: asJson(contentOf(draft)), content, conflicts });
  }
  return instead;
}

interface Together {
  readonly content: ItemContent;
  readonly conflicts: readonly HeldConflict[];
}

function together(hold: Held, draft: SourceItem): Together {
  const said = asJson(contentOf(draft));
  const merged = merge({ base: hold.said, mine: hold.content, theirs: said });
  const content = ItemContent.safeParse(merged.value);
  const found = merged.conflicts.map(({ path, mine, theirs }) => ({ path, ours: mine, source: theirs }));
  const former = hold.conflicts.filter((conflict) => isStill(conflict, said));
  const conflicts = [...former, ...found];
  // Rows that only fit together in part leave what was approved as it is.
  return content.success
    ? { content: content.data, conflicts }
    : { content: ItemContent.parse(hold.content), conflicts };
}

/** The source says there what it said when the conflict was found. */
function isStill({ path, source }: HeldConflict, said: Json): boolean {
  return isEqual(valueAt(said, path), source);
}

async function settle(
  tx: Tx,
  hold: Held,
  { said, content, conflicts }: Together & { readonly said: Json },
): Promise<void> {
  if (hold.status === 'in-use' && isEqual(asJson(content), said)) return releaseHeld(tx, hold.itemId);
  await saveHeld(tx, { itemId: hold.itemId, said, conflicts });
}

function contentOf({ item, offering }: ItemContent): ItemContent {
  return { item, offering };
}
