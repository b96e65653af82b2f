import { sql } from 'kysely';
import type { CalendarDate } from '../../kernel/date.ts';
import type { Uuid } from '../../kernel/uuid.ts';
import type { Tx } from '../../platform/database/index.ts';

export interface OverdueTask {
  readonly region: string;
  readonly caseId: Uuid;
  readonly number: string;
  readonly kind: string;
  /** The organ that answers for the case. */
  readonly caseAgency: string;
  readonly key: string;
  readonly agency: string;
  readonly role: string;
  readonly dueOn: CalendarDate;
}

/** Open tasks whose day has passed and of which nobody was told, the longest overdue first; they are marked as told. */
export async function takeOverdueTasks(tx: Tx, today: CalendarDate, most: number): Promise<OverdueTask[]> {
  const found = await sql<{
    region: string;
    case_id: Uuid;
    number: string;
    kind: string;
    case_agency: string;
    key: string;
    agency: string;
    role: string;
    due_on: CalendarDate;
  }>`
    with late as (
      select region, case_id, key from procedures.task
      where status = 'open' and due_on < ${today} and not overdue_told
      order by due_on limit ${most}
    ), told as (
      update procedures.task set overdue_told = true from late
      where task.region = late.region and task.case_id = late.case_id and task.key = late.key
      returning task.region, task.case_id, task.key, task.agency, task.role, task.due_on
    )
    select told.*, file.number, file.kind, file.agency as case_agency
    from told join procedures.case_file as file on file.region = told.region and file.id = told.case_id
    order by told.due_on, told.case_id, told.key
  `.execute(tx);
  return found.rows.map((row) => ({
    region: row.region,
    caseId: row.case_id,
    number: row.number,
    kind: row.kind,
    caseAgency: row.case_agency,
    key: row.key,
    agency: row.agency,
    role: row.role,
    dueOn: row.due_on,
  }));
}
