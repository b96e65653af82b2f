import { sql } from 'kysely';
import type { CalendarDate } from '../../../kernel/date.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database, Tx } from '../../../platform/database/index.ts';
import type { Json } from '../comparison/json.ts';
import type { ItemStatus } from '../offering.ts';
import type { Draft, DraftAction, DraftState, Reach } from './draft.ts';

export async function findDraft(database: Database, id: Uuid): Promise<Draft | undefined> {
  const found = await sql<Row>`select ${columns} from catalogue.item_draft where id = ${id}`.execute(
    database,
  );
  return found.rows[0] && toDraft(found.rows[0]);
}

/** Holds the draft for this transaction, so that acts on it come one after the other. */
export async function lockDraft(tx: Tx, id: Uuid): Promise<Draft | undefined> {
  const found =
    await sql<Row>`select ${columns} from catalogue.item_draft where id = ${id} for update`.execute(tx);
  return found.rows[0] && toDraft(found.rows[0]);
}

/** What the draft said after an action; undefined where no such action left anything. */
export async function findContentAt(
  database: Database,
  id: Uuid,
  revision: number,
): Promise<Json | undefined> {
  const found = await sql<{ content: Json }>`
    select content from catalogue.draft_action
    where draft_id = ${id} and revision <= ${revision} and content is not null order by revision desc limit 1
  `.execute(database);
  return found.rows[0]?.content;
}

/** The first act first. */
export async function readActions(database: Database, id: Uuid): Promise<DraftAction[]> {
  const found = await sql<ActionRow>`
    select revision, act, official_id, official_name, note, effective_on, at
    from catalogue.draft_action where draft_id = ${id} order by revision
  `.execute(database);
  return found.rows.map((row) => ({
    revision: row.revision,
    act: row.act,
    officialId: row.official_id ?? undefined,
    officialName: row.official_name ?? undefined,
    note: row.note ?? undefined,
    effectiveOn: row.effective_on ?? undefined,
    at: row.at,
  }));
}

export interface DraftSummary extends Omit<Draft, 'base' | 'content'> {
  readonly implementationCode: string | undefined;
}

/** Drafts in these states, the last touched first; `after` is the cursor of the last one shown. */
export async function readDrafts(
  database: Database,
  { states, after, limit }: { states: readonly DraftState[]; after?: DraftCursor | undefined; limit: number },
): Promise<DraftSummary[]> {
  const found = await sql<SummaryRow>`
    select ${summaryColumns} from catalogue.item_draft d left join catalogue.item i on i.id = d.item_id
    where d.state = any(${states})
      ${after ? sql`and (d.updated_at, d.id) < (${after.updatedAt}, ${after.id}::uuid)` : sql``}
    order by d.updated_at desc, d.id desc limit ${limit}
  `.execute(database);
  return found.rows.map(toSummary);
}

export interface DraftCursor {
  readonly updatedAt: Date;
  readonly id: Uuid;
}

/**
 * Drafts about an item: those of its own and those of its standard, begun from whichever agency's offer; the last
 * touched first.
 */
export async function readDraftsOfItem(
  database: Database,
  itemId: Uuid,
  states: readonly DraftState[],
): Promise<DraftSummary[]> {
  const found = await sql<SummaryRow>`
    select ${summaryColumns} from catalogue.item own
    join catalogue.item i on i.family = own.family and i.source = own.source
      and (i.part_of is null) = (own.part_of is null)
      and (own.part_of is null or right(i.implementation_code, 2) = right(own.implementation_code, 2))
    join catalogue.item_draft d on d.item_id = i.id and (d.item_id = own.id or d.reach = 'standard')
    where own.id = ${itemId} and d.state = any(${states})
    order by d.updated_at desc, d.id desc
  `.execute(database);
  return found.rows.map(toSummary);
}

/** Drafts of an item that nobody offers yet, by the basic code it shall have. */
export async function readDraftsOfNewItem(
  database: Database,
  basicCode: string,
  states: readonly DraftState[],
): Promise<DraftSummary[]> {
  const found = await sql<SummaryRow>`
    select ${summaryColumns} from catalogue.item_draft d left join catalogue.item i on i.id = d.item_id
    where d.item_id is null and d.state = any(${states}) and d.content ->> 'basicCode' = ${basicCode}
    order by d.updated_at desc, d.id desc
  `.execute(database);
  return found.rows.map(toSummary);
}

/** The day the next approved draft takes effect. */
export async function readNextEffect(database: Database): Promise<CalendarDate | undefined> {
  const found = await sql<{ day: CalendarDate | null }>`
    select min(effective_on) as day from catalogue.item_draft where state = 'approved'
  `.execute(database);
  return found.rows[0]?.day ?? undefined;
}

/** Approved drafts whose day has come, in the order in which they take effect. */
export async function readDueDrafts(database: Database, today: CalendarDate): Promise<Uuid[]> {
  const found = await sql<{ id: Uuid }>`
    select id from catalogue.item_draft where state = 'approved' and effective_on <= ${today}
    order by effective_on, updated_at, id
  `.execute(database);
  return found.rows.map((row) => row.id);
}

const columns = sql`id, item_id, reach, item_name, regions, base, base_version, content, becomes, state, reason,
  effective_on, writers, revision, created_at, updated_at`;

const summaryColumns = sql`d.id, d.item_id, d.reach, d.item_name, d.regions, d.base_version, d.becomes, d.state, d.reason,
  d.effective_on, d.writers, d.revision, d.created_at, d.updated_at, i.implementation_code`;

interface SummaryRow {
  id: Uuid;
  item_id: Uuid | null;
  reach: Reach;
  item_name: string;
  regions: string[];
  base_version: number | null;
  becomes: ItemStatus | null;
  state: DraftState;
  reason: string;
  effective_on: CalendarDate | null;
  writers: Uuid[];
  revision: number;
  created_at: Date;
  updated_at: Date;
  implementation_code: string | null;
}

type Row = Omit<SummaryRow, 'implementation_code'> & { base: Json | null; content: Json | null };

interface ActionRow {
  revision: number;
  act: DraftAction['act'];
  official_id: Uuid | null;
  official_name: string | null;
  note: string | null;
  effective_on: CalendarDate | null;
  at: Date;
}

function toDraft(row: Row): Draft {
  return { ...toCommon(row), base: row.base ?? undefined, content: row.content ?? undefined };
}

function toSummary(row: SummaryRow): DraftSummary {
  return { ...toCommon(row), implementationCode: row.implementation_code ?? undefined };
}

function toCommon(row: Omit<SummaryRow, 'implementation_code'>): Omit<Draft, 'base' | 'content'> {
  return {
    id: row.id,
    itemId: row.item_id ?? undefined,
    reach: row.reach,
    itemName: row.item_name,
    regions: row.regions,
    baseVersion: row.base_version ?? undefined,
    becomes: row.becomes ?? undefined,
    state: row.state,
    reason: row.reason,
    effectiveOn: row.effective_on ?? undefined,
    writers: row.writers,
    revision: row.revision,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
