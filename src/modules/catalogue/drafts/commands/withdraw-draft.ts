import { inTransaction } from '../../../../platform/database/index.ts';
import type { Platform } from '../../../../platform/platform.ts';
import type { OfficialActor } from '../../../identity/index.ts';
import { getDraftFor, recordAct } from './act-on-draft.ts';

/** Ends a draft that was never approved, or takes one back from approval to go on writing. */
export async function withdrawDraft(
  platform: Platform,
  actor: OfficialActor,
  { id, act }: { readonly id: string; readonly act: 'withdraw' | 'recall' },
): Promise<void> {
  await inTransaction(platform.database, async (tx) => {
    const draft = await getDraftFor(tx, actor, act, id);
    await recordAct(tx, platform, actor, { act, draft, detail: {} });
  });
}
