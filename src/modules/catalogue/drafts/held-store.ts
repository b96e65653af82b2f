import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database, Tx } from '../../../platform/database/index.ts';
import type { Json } from '../comparison/json.ts';
import type { ItemStatus } from '../offering.ts';

/** A place where the source says otherwise than what stewards approved. */
export interface HeldConflict {
  readonly path: readonly (string | number)[];
  readonly ours: Json | undefined;
  readonly source: Json | undefined;
}

/** An item of which stewards approved the version in force, and what its source last said. */
export interface Held {
  readonly itemId: Uuid;
  readonly status: ItemStatus;
  readonly content: Json;
  readonly said: Json | undefined;
  readonly conflicts: readonly HeldConflict[];
}

export async function readHeld(database: Database, itemIds: readonly Uuid[]): Promise<Map<Uuid, Held>> {
  const found = await sql<Held & { said: Json | null }>`
    select h.item_id as "itemId", i.status, v.content, h.said, h.conflicts
    from catalogue.held_item h join catalogue.item i on i.id = h.item_id
    join catalogue.item_version v on v.item_id = i.id and v.version = i.current_version
    where h.item_id = any(${itemIds}::uuid[])
  `.execute(database);
  return new Map(found.rows.map((row) => [row.itemId, { ...row, said: row.said ?? undefined }]));
}

/** What the source said stays as it was found first; what it says from now on is told to `saveHeld`. */
export async function holdItems(
  tx: Tx,
  items: readonly { readonly itemId: Uuid; readonly said: Json | undefined }[],
): Promise<void> {
  await sql`
    insert into catalogue.held_item (item_id, said)
    select "itemId", said from json_to_recordset(${JSON.stringify(items)}::json) as r("itemId" uuid, said jsonb)
    on conflict (item_id) do update set conflicts = '[]', conflicts_since = null
  `.execute(tx);
}

export async function saveHeld(
  tx: Tx,
  { itemId, said, conflicts }: Pick<Held, 'itemId' | 'said' | 'conflicts'>,
): Promise<void> {
  await sql`
    update catalogue.held_item set said = ${said === undefined ? null : JSON.stringify(said)}::jsonb,
      conflicts = ${JSON.stringify(conflicts)}::jsonb,
      conflicts_since = case when ${conflicts.length} = 0 then null else coalesce(conflicts_since, now()) end
    where item_id = ${itemId}
  `.execute(tx);
}

export async function releaseHeld(tx: Tx, itemId: Uuid): Promise<void> {
  await sql`delete from catalogue.held_item where item_id = ${itemId}`.execute(tx);
}

/** Notes that the source no longer names items that stewards have decided on. */
export async function noteUnnamed(tx: Tx, source: string, presentCodes: readonly string[]): Promise<void> {
  await sql`
    update catalogue.held_item h set said = null, conflicts_since = coalesce(conflicts_since, now()),
      conflicts = jsonb_build_array(jsonb_build_object('path', '[]'::jsonb))
    from catalogue.item i
    where i.id = h.item_id and i.source = ${source} and i.status <> 'cancelled' and h.said is not null
      and i.implementation_code <> all(${presentCodes})
  `.execute(tx);
}

export interface ConflictedItem {
  readonly itemId: Uuid;
  readonly implementationCode: string;
  readonly name: string;
  readonly agencyName: string;
  readonly conflicts: readonly HeldConflict[];
}

/** Items whose source says otherwise, the latest first. */
export async function readConflicts(database: Database, limit: number): Promise<ConflictedItem[]> {
  const found = await sql<ConflictedItem>`
    select h.item_id as "itemId", i.implementation_code as "implementationCode", i.card -> 'name' ->> 'zh' as name,
      i.card -> 'agencyName' ->> 'zh' as "agencyName", h.conflicts
    from catalogue.held_item h join catalogue.item i on i.id = h.item_id
    where h.conflicts_since is not null order by h.conflicts_since desc, i.implementation_code limit ${limit}
  `.execute(database);
  return found.rows;
}
