import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Form } from '../../forms/index.ts';
import type { PersonActor } from '../../identity/index.ts';
import { insertDraft, type NewDraft } from '../draft-store.ts';
import type { Registers } from '../register-port.ts';
import { askRegisters, listOpenSources } from './ask-registers.ts';
import { savePrefill } from './prefill-store.ts';

/** Begins an application with what registers say without being allowed by the person first. */
export async function beginFilled(
  platform: Platform,
  registers: Registers,
  { draft, form, actor }: { draft: NewDraft; form: Form; actor: PersonActor },
): Promise<void> {
  const fresh = { correcting: undefined, prefill: { reads: [], fields: [] } };
  const sources = await listOpenSources(platform, registers, { actor, form, draft: fresh });
  const free = sources.filter(({ consent }) => !consent);
  const filling = { application: draft.id, itemName: draft.itemName, form, actor };
  const { typed, prefill } = await askRegisters(platform, registers, filling, free);
  await inTransaction(platform.database, async (tx) => {
    await insertDraft(tx, { ...draft, typed: { ...draft.typed, ...typed } }, platform.now());
    await savePrefill(tx, draft.id, prefill, undefined);
  });
}
