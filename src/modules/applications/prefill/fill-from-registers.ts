import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { knownFactsOf, prefilled, type Typed } from '../../forms/index.ts';
import { draftClosed } from '../commands/save-page.ts';
import { saveTyped } from '../draft-store.ts';
import { draftPolicy } from '../policy.ts';
import type { DraftView } from '../queries/open-draft.ts';
import type { Registers } from '../register-port.ts';
import { askRegisters, type Filled, listOpenSources } from './ask-registers.ts';
import { savePrefill } from './prefill-store.ts';

/**
 * Fills what is known into an application that was begun, at the word of the person: the consent where law wants one.
 * What the person has typed stays, where only the owner of the register can change it the register's word counts.
 * @throws Refusal `draft-closed`
 */
export async function fillFromRegisters(
  platform: Platform,
  registers: Registers,
  view: DraftView,
): Promise<void> {
  const { draft, actor, form } = view;
  draftPolicy.require(actor, 'fill', draft);
  const sources = await listOpenSources(platform, registers, view);
  const filling = { application: draft.id, itemName: draft.itemName, form, actor };
  const filled = await askRegisters(platform, registers, filling, sources);
  const untouched = prefilled(form, knownFactsOf(actor));
  const { typed, prefill } = withoutTyped(filled, draft.typed, untouched);
  const isSaved = await inTransaction(platform.database, async (tx) => {
    await savePrefill(tx, draft.id, prefill, actor.accountId);
    if (Object.keys(typed).length === 0) return true;
    return saveTyped(tx, draft.id, { typed, pages: [], mark: 'begun' }, platform.now());
  });
  if (!isSaved) throw draftClosed();
}

function withoutTyped({ typed, prefill }: Filled, before: Typed, untouched: Typed): Filled {
  const isOpen = (field: string) =>
    before[field] === undefined ||
    before[field].every((value) => value === '') ||
    before[field].join() === untouched[field]?.join();
  const fields = prefill.fields.filter(({ field, isLocked }) => isLocked || isOpen(field));
  const kept = new Set(fields.map(({ field }) => field));
  return {
    typed: Object.fromEntries(Object.entries(typed).filter(([field]) => kept.has(field))),
    prefill: { reads: prefill.reads, fields },
  };
}
