import type { Database } from '../../../platform/database/index.ts';
import type { Draft, DraftState, Reach } from './draft.ts';
import { findDraft, readDraftsOfItem, readDraftsOfNewItem } from './draft-store.ts';

/** Being worked on: a second draft of the same would be written against it. */
export const openStates: readonly DraftState[] = ['draft', 'submitted', 'returned'];

/** Drafts of the content of a part of an item that are not in force yet, approved ones included; the last touched first. */
export async function readStandingDrafts(
  database: Database,
  subject: {
    readonly itemId: Draft['itemId'];
    readonly reach: Reach;
    readonly basicCode?: string | undefined;
  },
): Promise<Draft[]> {
  const states: readonly DraftState[] = [...openStates, 'approved'];
  const found = subject.itemId
    ? (await readDraftsOfItem(database, subject.itemId, states)).filter(
        ({ reach, becomes, itemId }) =>
          becomes === undefined &&
          reach === subject.reach &&
          (reach === 'standard' || itemId === subject.itemId),
      )
    : await readDraftsOfNewItem(database, subject.basicCode ?? '', states);
  const drafts: Draft[] = [];
  for (const { id } of found) {
    const draft = await findDraft(database, id);
    if (draft) drafts.push(draft);
  }
  return drafts;
}
