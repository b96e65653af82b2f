import { sql } from 'kysely';
import type { Uuid } from '../../kernel/uuid.ts';
import type { Database } from '../../platform/database/index.ts';
import { type ActionRow, actionColumns, toChained } from './case-store.ts';
import type { ChainedAction } from './check-history.ts';

/** An action of any case, with the case it belongs to. */
export interface AuditEntry extends ChainedAction {
  readonly region: string;
  readonly caseId: Uuid;
  readonly number: string;
  readonly itemName: string;
}

/** Where a page of the list begins: the entry before it. */
export interface AuditCursor {
  readonly at: Date;
  readonly caseId: Uuid;
  readonly sequence: number;
}

interface AuditRow extends ActionRow {
  region: string;
  case_id: Uuid;
  number: string;
  item_name: string;
}

/** Actions of all cases, the newest first. */
export async function readRecentActions(
  database: Database,
  page: { after?: AuditCursor | undefined; size: number },
): Promise<AuditEntry[]> {
  const after = page.after;
  const found = await sql<AuditRow>`
    select action.region, case_id, case_file.number, case_file.item_name, ${actionColumns}
    from procedures.action
    join procedures.case_file on case_file.region = action.region and case_file.id = action.case_id
    ${
      after
        ? sql`where action.at <= ${after.at} and
            (action.at < ${after.at} or (case_id, action.sequence) < (${after.caseId}::uuid, ${after.sequence}))`
        : sql``
    }
    order by action.at desc, case_id desc, action.sequence desc
    limit ${page.size}
  `.execute(database);
  return found.rows.map((row) => ({
    ...toChained(row),
    region: row.region,
    caseId: row.case_id,
    number: row.number,
    itemName: row.item_name,
  }));
}
