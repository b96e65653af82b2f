import { sql } from 'kysely';
import type { CalendarDate } from '../../../../kernel/date.ts';
import type { Uuid } from '../../../../kernel/uuid.ts';
import type { Database, Tx } from '../../../../platform/database/index.ts';
import type { ItemStatus } from '../../offering.ts';
import type { Draft } from '../draft.ts';

export async function insertStatusChanges(
  tx: Tx,
  draft: Pick<Draft, 'id' | 'reason'>,
  change: {
    readonly items: readonly { readonly itemId: Uuid; readonly becomes: ItemStatus }[];
    readonly effectiveFrom: CalendarDate;
    readonly at: Date;
  },
): Promise<void> {
  if (change.items.length === 0) return;
  await sql`
    insert into catalogue.item_status_change (item_id, draft_id, becomes, reason, effective_from, at)
    select "itemId", ${draft.id}, becomes, ${draft.reason}, ${change.effectiveFrom}::date, ${change.at}
    from json_to_recordset(${JSON.stringify(change.items)}::json) as r("itemId" uuid, becomes text)
  `.execute(tx);
}

export interface StatusChange {
  readonly becomes: ItemStatus;
  readonly reason: string;
  readonly effectiveFrom: CalendarDate;
}

/** The latest first. */
export async function readStatusChanges(database: Database, itemId: Uuid): Promise<StatusChange[]> {
  const found = await sql<StatusChange>`
    select becomes, reason, effective_from as "effectiveFrom"
    from catalogue.item_status_change where item_id = ${itemId} order by at desc
  `.execute(database);
  return found.rows;
}
