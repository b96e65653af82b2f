import type { Platform } from '../../../platform/platform.ts';
import { type Typed, typedFromAnswers } from '../../forms/index.ts';
import { saveTyped } from '../draft-store.ts';
import { type DraftView, openDraft } from '../queries/open-draft.ts';
import { draftClosed } from './save-page.ts';

/** Saves answers given as values, for programs; pages they belong to count as sent. @throws Refusal `draft-closed` */
export async function saveAnswers(
  platform: Platform,
  view: DraftView,
  answers: Readonly<Record<string, unknown>>,
): Promise<DraftView> {
  const typed: Typed = typedFromAnswers(view.form, answers);
  const isOpen = await saveTyped(
    platform.database,
    view.draft.id,
    { typed, mark: 'sent', pages: view.form.pages.map(({ code }) => code) },
    platform.now(),
  );
  if (!isOpen) throw draftClosed();
  return openDraft(platform, view.actor, view.draft.id);
}
