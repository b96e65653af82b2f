import { sql } from 'kysely';
import type { CalendarDate } from '../../../kernel/date.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database } from '../../../platform/database/index.ts';

/** A version without its content. */
export interface VersionRow {
  readonly version: number;
  readonly effectiveFrom: CalendarDate;
  /** 修改说明; a version that its source made has none. */
  readonly reason: string | undefined;
}

/** The latest first. */
export async function readVersionRows(
  database: Database,
  itemId: Uuid,
  { before, limit }: { before?: number | undefined; limit: number },
): Promise<VersionRow[]> {
  const found = await sql<VersionRow & { reason: string | null }>`
    select version, effective_from as "effectiveFrom", reason from catalogue.item_version
    where item_id = ${itemId} ${before === undefined ? sql`` : sql`and version < ${before}`}
    order by version desc limit ${limit}
  `.execute(database);
  return found.rows.map((row) => ({ ...row, reason: row.reason ?? undefined }));
}
