import type { Platform } from '../../../platform/platform.ts';
import { deleteDraft } from '../draft-store.ts';
import { draftPolicy } from '../policy.ts';
import type { DraftView } from '../queries/open-draft.ts';

/** Deletes what has not been submitted. Files that nothing refers to any more stay unreachable. */
export function discardDraft(platform: Platform, { draft, actor }: DraftView): Promise<void> {
  draftPolicy.require(actor, 'fill', draft);
  return deleteDraft(platform.database, draft.id);
}
