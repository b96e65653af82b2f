import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { deleteDraft } from '../draft-store.ts';
import { draftPolicy } from '../policy.ts';
import { deletePrefill } from '../prefill/prefill-store.ts';
import type { DraftView } from '../queries/open-draft.ts';

/** Deletes what has not been submitted. Files that nothing refers to any more stay unreachable. */
export function discardDraft(platform: Platform, { draft, actor }: DraftView): Promise<void> {
  draftPolicy.require(actor, 'fill', draft);
  return inTransaction(platform.database, async (tx) => {
    await deleteDraft(tx, draft.id);
    await deletePrefill(tx, draft.id);
  });
}
