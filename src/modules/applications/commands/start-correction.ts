import { conflict } from '../../../kernel/refusal.ts';
import { type Uuid, uuidv7 } from '../../../kernel/uuid.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getItemVersionById } from '../../catalogue/index.ts';
import { getDictionary } from '../../elements/index.ts';
import { type Form, formOf, typedFromAnswers } from '../../forms/index.ts';
import type { CaseState, CaseView } from '../../procedures/index.ts';
import { materialsPage, type PageMark } from '../draft.ts';
import { findCorrection, insertDraft, type NewDraft } from '../draft-store.ts';
import { copyPrefill } from '../prefill/prefill-store.ts';
import type { MyCase } from '../queries/get-my-case.ts';
import { unknownDraft } from '../queries/open-draft.ts';

/** Opens a draft with the answers and files of a case that waits for corrections, or the one that is open already. @throws Refusal `correction-not-open` */
export async function startCorrection(platform: Platform, { view, actor }: MyCase): Promise<Uuid> {
  const { stored, state } = view;
  if (state.status !== 'correcting') throw correctionNotOpen();
  const known = await findCorrection(platform.database, stored.number);
  if (known) return known.id;
  const version = await getItemVersionById(platform.database, stored.itemId, stored.itemVersion);
  const form = formOf(version.item, await getDictionary(platform.database));
  const id = uuidv7();
  await inTransaction(platform.database, async (tx) => {
    await insertDraft(tx, { id, owner: actor.accountId, ...draftOf(view, form) }, platform.now());
    await copyPrefill(tx, stored.id, id);
  });
  // Of two that begin at once, one draft is kept.
  const kept = await findCorrection(platform.database, stored.number);
  if (!kept) throw unknownDraft();
  return kept.id;
}

function draftOf({ stored, state }: CaseView, form: Form): Omit<NewDraft, 'id' | 'owner'> {
  return {
    applicantKind: stored.applicantKind,
    applicantId: stored.applicantId,
    applicantName: stored.applicantName,
    implementationCode: stored.implementationCode,
    itemId: stored.itemId,
    itemVersion: stored.itemVersion,
    itemName: stored.itemName,
    matter: undefined,
    region: stored.region,
    typed: typedFromAnswers(form, state.answers),
    files: state.materials,
    pages: marksFor(form, state),
    correcting: stored.number,
  };
}

/** Everything stands as it was sent; the parts that the notice names wait to be gone through again. */
function marksFor(form: Form, state: CaseState): Record<string, PageMark> {
  const subjects = new Set((state.correction?.points ?? []).map(({ subject }) => subject));
  const ofMaterials = form.materials.some(({ code }) => subjects.has(code));
  const marks = form.pages.map(({ code }) => [code, subjects.has(code) ? 'begun' : 'sent'] as const);
  return Object.fromEntries([...marks, [materialsPage, ofMaterials ? 'begun' : 'sent']]);
}

function correctionNotOpen(): Error {
  return conflict('correction-not-open', {
    zh: '这个办件目前不需要补正，可能已经补正过。请查看办件进度。',
    en: 'This case does not wait for a correction; it may have been corrected already. See its progress.',
  });
}
