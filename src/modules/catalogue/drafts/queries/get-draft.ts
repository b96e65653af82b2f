import { isUuid } from '../../../../kernel/uuid.ts';
import type { Database } from '../../../../platform/database/index.ts';
import type { Actor } from '../../../identity/index.ts';
import type { Json } from '../../comparison/json.ts';
import { itemDraftPolicy } from '../../policy.ts';
import { type Draft, unknownDraft } from '../draft.ts';
import { findContentAt, findDraft } from '../draft-store.ts';

/** @throws Refusal `draft-unknown`, `not-allowed` */
export async function getDraft(database: Database, actor: Actor | undefined, id: string): Promise<Draft> {
  const draft = isUuid(id) ? await findDraft(database, id) : undefined;
  if (!draft) throw unknownDraft();
  itemDraftPolicy.require(actor, 'read', draft);
  return draft;
}

/** What the draft said when somebody opened it to write; what it says now where nobody knows that revision. */
export async function contentUpon(database: Database, draft: Draft, revision: number): Promise<Json> {
  return (await findContentAt(database, draft.id, revision)) ?? draft.content ?? {};
}
