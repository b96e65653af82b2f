import type { Uuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Typed } from '../../forms/index.ts';
import type { PersonActor } from '../../identity/index.ts';
import { saveTyped } from '../draft-store.ts';
import { draftPolicy } from '../policy.ts';
import { withoutLocked } from '../prefill/locked.ts';
import { openDraft } from '../queries/open-draft.ts';
import { draftClosed } from './save-page.ts';
import { answersOfForm } from './start-draft.ts';

/**
 * Puts answers given elsewhere, such as in the navigator, into an application that was begun before; what it says beside
 * them stays. @throws Refusal `draft-unknown`, `draft-closed`
 */
export async function takeAnswers(
  platform: Platform,
  person: PersonActor,
  id: string,
  answered: Typed,
): Promise<Uuid> {
  const { draft, actor, form } = await openDraft(platform, person, id);
  draftPolicy.require(actor, 'fill', draft);
  const typed = withoutLocked(draft, answersOfForm(form, answered));
  const pages = form.pages
    .filter(({ questions }) => questions.some(({ element }) => typed[element.code]))
    .map(({ code }) => code);
  const change = { typed, pages, mark: 'begun' as const };
  if (!(await saveTyped(platform.database, draft.id, change, platform.now()))) throw draftClosed();
  return draft.id;
}
