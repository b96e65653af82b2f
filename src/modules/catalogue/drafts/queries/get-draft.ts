import { isUuid } from '../../../../kernel/uuid.ts';
import type { Database } from '../../../../platform/database/index.ts';
import type { Actor } from '../../../identity/index.ts';
import { itemDraftPolicy } from '../../policy.ts';
import { type Draft, unknownDraft } from '../draft.ts';
import { findDraft } from '../draft-store.ts';

/** @throws Refusal `draft-unknown`, `not-allowed` */
export async function getDraft(database: Database, actor: Actor | undefined, id: string): Promise<Draft> {
  const draft = isUuid(id) ? await findDraft(database, id) : undefined;
  if (!draft) throw unknownDraft();
  itemDraftPolicy.require(actor, 'read', draft);
  return draft;
}
