import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { knownFactsOf, prefilled } from '../../forms/index.ts';
import { draftClosed } from '../commands/save-page.ts';
import { saveTyped } from '../draft-store.ts';
import { draftPolicy } from '../policy.ts';
import type { DraftView } from '../queries/open-draft.ts';
import type { Registers } from '../register-port.ts';
import { deletePrefill } from './prefill-store.ts';

/**
 * Takes out of an application what was read with the person's consent (个人信息保护法第十五条); the fields are open again.
 * @throws Refusal `draft-closed`
 */
export async function withdrawConsent(
  platform: Platform,
  registers: Registers,
  { draft, actor, form }: DraftView,
): Promise<void> {
  draftPolicy.require(actor, 'fill', draft);
  const sources = await registers.listSources(platform, draft.applicantKind);
  const agreed = sources.filter(({ consent }) => consent).map(({ dataSet }) => dataSet);
  const known = prefilled(form, knownFactsOf(actor));
  const typed = Object.fromEntries(
    draft.prefill.fields
      .filter(({ dataSet }) => agreed.includes(dataSet))
      .map(({ field }) => [field, known[field] ?? []]),
  );
  const isSaved = await inTransaction(platform.database, async (tx) => {
    await deletePrefill(tx, draft.id, agreed);
    return saveTyped(tx, draft.id, { typed, pages: [], mark: 'begun' }, platform.now());
  });
  if (!isSaved) throw draftClosed();
}
