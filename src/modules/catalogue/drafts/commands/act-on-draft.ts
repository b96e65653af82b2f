import type { CalendarDate } from '../../../../kernel/date.ts';
import { conflict } from '../../../../kernel/refusal.ts';
import { isUuid } from '../../../../kernel/uuid.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { Platform } from '../../../../platform/platform.ts';
import type { OfficialActor } from '../../../identity/index.ts';
import type { Json } from '../../comparison/json.ts';
import { type DraftPermission, itemDraftPolicy } from '../../policy.ts';
import { type Draft, type DraftAct, requirePossible, stateAfter, unknownDraft } from '../draft.ts';
import { lockDraft } from '../draft-store.ts';
import { saveDraftAction } from '../draft-write-store.ts';

export interface DraftReference {
  readonly id: string;
  /** The last action the person has seen. */
  readonly revision: number;
}

export type OfficialAct = Exclude<DraftAct, 'start' | 'take-effect'>;

const permissions: Readonly<Record<OfficialAct, DraftPermission>> = {
  save: 'write',
  submit: 'write',
  recall: 'write',
  withdraw: 'write',
  return: 'decide',
  approve: 'decide',
  revoke: 'revoke',
};

/** @throws Refusal `draft-unknown`, `not-allowed`, `draft-state` */
export async function getDraftFor(
  tx: Tx,
  actor: OfficialActor,
  act: OfficialAct,
  id: string,
): Promise<Draft> {
  const draft = isUuid(id) ? await lockDraft(tx, id) : undefined;
  if (!draft) throw unknownDraft();
  itemDraftPolicy.require(actor, permissions[act], draft);
  requirePossible(act, draft);
  return draft;
}

/** As `getDraftFor`, of a draft that nobody has touched since the person saw it. @throws Refusal `draft-changed` */
export async function getUnchangedDraft(
  tx: Tx,
  actor: OfficialActor,
  act: OfficialAct,
  { id, revision }: DraftReference,
): Promise<Draft> {
  const draft = await getDraftFor(tx, actor, act, id);
  if (draft.revision !== revision) throw draftChanged();
  return draft;
}

export interface ActDetail {
  readonly note?: string | undefined;
  readonly effectiveOn?: CalendarDate | undefined;
  readonly content?: Json | undefined;
}

/** Writes the draft as the act has changed it. @returns the draft as it then stands */
export async function recordAct(
  tx: Tx,
  { now }: Pick<Platform, 'now'>,
  by: OfficialActor,
  record: { readonly act: OfficialAct; readonly draft: Draft; readonly detail: ActDetail },
): Promise<Draft> {
  const { act, draft, detail } = record;
  const after = { ...draft, state: stateAfter(act, draft), revision: draft.revision + 1, updatedAt: now() };
  await saveDraftAction(tx, after, { act, by, at: now(), ...detail });
  return after;
}

function draftChanged() {
  return conflict('draft-changed', {
    zh: '您打开页面以后，同事又改动了这份草案。请刷新页面，看过最新内容再办理。',
    en: 'A colleague has changed the draft since you opened the page. Reload it, look at the changes, then go on.',
  });
}
