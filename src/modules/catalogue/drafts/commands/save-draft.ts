import type { Text } from '../../../../kernel/messages.ts';
import { Refusal } from '../../../../kernel/refusal.ts';
import { inTransaction } from '../../../../platform/database/index.ts';
import type { Platform } from '../../../../platform/platform.ts';
import { getDirectory } from '../../../agencies/index.ts';
import type { OfficialActor } from '../../../identity/index.ts';
import { isEqual } from '../../comparison/equal.ts';
import { isObject, type Json, member } from '../../comparison/json.ts';
import { merge } from '../../comparison/merge.ts';
import type { Conflict } from '../../comparison/merged.ts';
import { itemDraftPolicy } from '../../policy.ts';
import { affectedOffers, regionsOf } from '../affected-offers.ts';
import type { Draft } from '../draft.ts';
import { findContentAt } from '../draft-store.ts';
import { type DraftReference, getDraftFor, recordAct } from './act-on-draft.ts';

export interface SavedDraft {
  readonly revision: number;
  /** A colleague had saved meanwhile; both changes are in now. */
  readonly isMerged: boolean;
}

/**
 * Saves the whole content of a draft as somebody wrote it upon the revision he had seen. What a colleague has saved
 * meanwhile stays; where both changed the same place nothing is saved and the refusal carries both words.
 * @throws DraftCollision, Refusal `draft-unknown`, `not-allowed`, `draft-state`
 */
export async function saveDraft(
  platform: Platform,
  actor: OfficialActor,
  { id, revision, content, note }: DraftReference & { readonly content: Json; readonly note?: string },
): Promise<SavedDraft> {
  const directory = await getDirectory(platform.database);
  return inTransaction(platform.database, async (tx) => {
    const draft = await getDraftFor(tx, actor, 'save', id);
    const base = draft.revision === revision ? draft.content : await findContentAt(tx, draft.id, revision);
    const merged = merge({ base, mine: content, theirs: draft.content });
    if (merged.conflicts.length > 0) {
      throw new DraftCollision({
        content: merged.value ?? content,
        revision: draft.revision,
        conflicts: merged.conflicts,
      });
    }
    const isMerged = !isEqual(base, draft.content);
    if (isEqual(merged.value, draft.content)) return { revision: draft.revision, isMerged };
    const offers = await affectedOffers(tx, draft);
    const after: Draft = {
      ...draft,
      content: merged.value,
      itemName: nameOf(merged.value) ?? draft.itemName,
      regions: regionsOf(offers, merged.value, directory),
      writers: [...new Set([...draft.writers, actor.officialId])],
    };
    itemDraftPolicy.require(actor, 'write', after);
    const saved = await recordAct(tx, platform, actor, {
      act: 'save',
      draft: after,
      detail: { content: merged.value, note },
    });
    return { revision: saved.revision, isMerged };
  });
}

/** Two people have changed the same place; `content` holds what the one who was refused wrote. */
export class DraftCollision extends Refusal {
  readonly content: Json;
  readonly revision: number;
  readonly conflicts: readonly Conflict[];

  constructor(found: { content: Json; revision: number; conflicts: readonly Conflict[] }) {
    super('conflict', 'draft-collision', collisionText);
    this.content = found.content;
    this.revision = found.revision;
    this.conflicts = found.conflicts;
  }
}

const collisionText: Text = {
  zh: '同事刚刚改过同样的内容，您的修改还没有保存。下面保留了您填写的内容，并写明同事改成了什么；请核对后再保存一次。',
  en: 'A colleague has just changed the same places; your changes are not saved yet. What you wrote stands below, with what your colleague wrote beside it. Compare, then save again.',
};

/** The name of the item, where the content is a standard that has one. */
function nameOf(content: Json | undefined): string | undefined {
  const name = isObject(content) ? member(content, 'name') : undefined;
  const zh = isObject(name) ? member(name, 'zh') : undefined;
  return typeof zh === 'string' && zh !== '' ? zh : undefined;
}
