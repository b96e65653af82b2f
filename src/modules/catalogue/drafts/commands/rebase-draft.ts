import { inTransaction } from '../../../../platform/database/index.ts';
import type { Platform } from '../../../../platform/platform.ts';
import type { OfficialActor } from '../../../identity/index.ts';
import { merge } from '../../comparison/merge.ts';
import { findContentInForce } from '../find-collisions.ts';
import { findOfferById } from '../subject-store.ts';
import { getDraftFor, recordAct } from './act-on-draft.ts';

/** Takes what is new in force into a draft. Where both changed the same place the draft wins; its writer compares. */
export async function rebaseDraft(platform: Platform, actor: OfficialActor, id: string): Promise<void> {
  await inTransaction(platform.database, async (tx) => {
    const draft = await getDraftFor(tx, actor, 'save', id);
    const inForce = await findContentInForce(tx, draft);
    if (inForce === undefined || draft.content === undefined || draft.itemId === undefined) return;
    const { value } = merge({ base: draft.base, mine: draft.content, theirs: inForce });
    const offer = await findOfferById(tx, draft.itemId);
    await recordAct(tx, platform, actor, {
      act: 'save',
      draft: {
        ...draft,
        base: inForce,
        baseVersion: offer?.version,
        content: value,
        writers: [...new Set([...draft.writers, actor.officialId])],
      },
      detail: { content: value, note: '与现行版本合并' },
    });
  });
}
