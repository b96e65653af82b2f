import { sql } from 'kysely';
import type { CalendarDate } from '../../../kernel/date.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Json } from '../comparison/json.ts';
import type { Draft, DraftAct } from './draft.ts';

/** An act with who did it and what it left behind. */
export interface NewAction {
  readonly act: DraftAct;
  /** Undefined where the day came by itself. */
  readonly by: { readonly officialId: Uuid; readonly name: string } | undefined;
  readonly at: Date;
  readonly note?: string | undefined;
  readonly effectiveOn?: CalendarDate | undefined;
  readonly content?: Json | undefined;
}

export async function insertDraft(tx: Tx, draft: Draft, action: NewAction): Promise<void> {
  await sql`
    insert into catalogue.item_draft (id, item_id, reach, item_name, regions, base, base_version, content, becomes, state,
      reason, effective_on, writers, revision, created_at, updated_at)
    values (${draft.id}, ${draft.itemId ?? null}, ${draft.reach}, ${draft.itemName}, ${draft.regions},
      ${json(draft.base)}::jsonb, ${draft.baseVersion ?? null}, ${json(draft.content)}::jsonb, ${draft.becomes ?? null},
      ${draft.state}, ${draft.reason}, ${draft.effectiveOn ?? null}, ${draft.writers}, ${draft.revision},
      ${draft.createdAt}, ${draft.updatedAt})
  `.execute(tx);
  await insertAction(tx, draft, action);
}

/** Writes the draft as the act has left it; its revision becomes the number of the act. */
export async function saveDraftAction(tx: Tx, draft: Draft, action: NewAction): Promise<void> {
  await sql`
    update catalogue.item_draft set regions = ${draft.regions}, item_name = ${draft.itemName},
      base = ${json(draft.base)}::jsonb, base_version = ${draft.baseVersion ?? null},
      content = ${json(draft.content)}::jsonb, state = ${draft.state}, reason = ${draft.reason},
      effective_on = ${draft.effectiveOn ?? null}, writers = ${draft.writers}, revision = ${draft.revision},
      updated_at = ${action.at}
    where id = ${draft.id}
  `.execute(tx);
  await insertAction(tx, draft, action);
}

async function insertAction(tx: Tx, { id, revision }: Draft, action: NewAction): Promise<void> {
  await sql`
    insert into catalogue.draft_action (draft_id, revision, act, official_id, official_name, note, effective_on, content, at)
    values (${id}, ${revision}, ${action.act}, ${action.by?.officialId ?? null}, ${action.by?.name ?? null},
      ${action.note ?? null}, ${action.effectiveOn ?? null}, ${json(action.content)}::jsonb, ${action.at})
  `.execute(tx);
}

/** Lets one draft begin at a time for an item and for a family, until the transaction ends. */
export async function lockSubject(tx: Tx, subject: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`catalogue draft ${subject}`}, 0))`.execute(tx);
}

function json(value: Json | undefined): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
