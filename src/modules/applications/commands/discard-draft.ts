import type { Platform } from '../../../platform/platform.ts';
import { deleteDraft } from '../draft-store.ts';
import type { DraftView } from '../queries/open-draft.ts';

/** Deletes what has not been submitted. Files that nothing refers to any more stay unreachable. */
export function discardDraft(platform: Platform, { draft }: DraftView): Promise<void> {
  return deleteDraft(platform.database, draft.id);
}
