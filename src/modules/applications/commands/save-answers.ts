import { type FieldFault, invalid } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import { shapeFaults, type Typed, typedFromAnswers } from '../../forms/index.ts';
import { saveTyped } from '../draft-store.ts';
import { draftPolicy } from '../policy.ts';
import { faultsOfLocked } from '../prefill/locked.ts';
import { type DraftView, openDraft } from '../queries/open-draft.ts';
import { draftClosed } from './save-page.ts';

/**
 * Saves answers given as values, for programs; the pages of the form count as sent.
 * @throws Refusal `answers-unreadable`, `value-from-register`, `draft-closed`
 */
export async function saveAnswers(
  platform: Platform,
  view: DraftView,
  answers: Readonly<Record<string, unknown>>,
): Promise<DraftView> {
  draftPolicy.require(view.actor, 'fill', view.draft);
  const faults = shapeFaults(view.form, answers);
  if (faults.length > 0) throw unreadable(faults);
  const typed: Typed = typedFromAnswers(view.form, answers);
  const locked = faultsOfLocked(view.draft, typed);
  if (locked.length > 0) throw fromRegister(locked);
  const isOpen = await saveTyped(
    platform.database,
    view.draft.id,
    { typed, mark: 'sent', pages: view.form.pages.map(({ code }) => code) },
    platform.now(),
  );
  if (!isOpen) throw draftClosed();
  return openDraft(platform, view.actor, view.draft.id);
}

function fromRegister(faults: readonly FieldFault[]): Error {
  const text = {
    zh: '有些答案来自登记信息，只有登记机关能够更正，没有保存。',
    en: 'Some answers come from a register and only its owner can correct them. Nothing was saved.',
  };
  return invalid('value-from-register', text, faults);
}

function unreadable(faults: readonly FieldFault[]): Error {
  const text = {
    zh: '有些答案不是这个表单的，或者不是可以填写的值，没有保存。',
    en: 'Some answers do not belong to this form or are no values. Nothing was saved.',
  };
  return invalid('answers-unreadable', text, faults);
}
