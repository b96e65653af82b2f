import { sql } from 'kysely';
import type { CalendarDate } from '../../kernel/date.ts';
import type { Text } from '../../kernel/messages.ts';
import type { Uuid } from '../../kernel/uuid.ts';
import type { Database } from '../../platform/database/index.ts';

/** A line of the work list. */
export interface WorkListEntry {
  readonly caseId: Uuid;
  readonly key: string;
  readonly number: string;
  readonly task: Text;
  readonly agency: string;
  readonly role: string;
  readonly status: 'open' | 'waiting';
  readonly dueOn: CalendarDate;
  readonly openedAt: Date;
  readonly itemName: string;
  readonly applicantName: string;
}

/** Where a page of the list begins: the entry before it. */
export interface WorkListCursor {
  readonly dueOn: CalendarDate;
  readonly caseId: Uuid;
  readonly key: string;
}

export interface WorkListFilter {
  readonly posts: readonly { readonly agency: string; readonly role: string }[];
  readonly status?: 'open' | 'waiting' | undefined;
  readonly dueBefore?: CalendarDate | undefined;
  readonly dueOn?: CalendarDate | undefined;
  /** Part of an applicant's or item's name, or a whole case number. */
  readonly words?: string | undefined;
}

interface Row {
  case_id: Uuid;
  key: string;
  number: string;
  name_zh: string;
  name_en: string | null;
  agency: string;
  role: string;
  status: 'open' | 'waiting';
  due_on: CalendarDate;
  opened_at: Date;
  item_name: string;
  applicant_name: string;
}

/** Tasks of the posts, the most urgent first. One index scan a post and status, merged. */
export async function readWorkList(
  database: Database,
  filter: WorkListFilter,
  page: { after?: WorkListCursor | undefined; size: number },
): Promise<WorkListEntry[]> {
  if (filter.posts.length === 0) return [];
  const after = page.after;
  const statuses = filter.status ? [filter.status] : ['open', 'waiting'];
  const found = await sql<Row>`
    select task.*
    from json_to_recordset(${JSON.stringify(filter.posts)}::json) as post(agency text, role text)
    cross join unnest(${statuses}::text[]) as wanted(status)
    cross join lateral (
      select case_id, key, number, name_zh, name_en, agency, role, status, due_on, opened_at, item_name, applicant_name
      from procedures.task
      where task.agency = post.agency and task.role = post.role and task.status = wanted.status and status <> 'done'
        ${filter.dueBefore ? sql`and due_on < ${filter.dueBefore}` : sql``}
        ${filter.dueOn ? sql`and due_on = ${filter.dueOn}` : sql``}
        ${filter.words ? wordsCondition(filter.words) : sql``}
        ${after ? sql`and (due_on, case_id, key) > (${after.dueOn}::date, ${after.caseId}::uuid, ${after.key})` : sql``}
      order by due_on, case_id, key
      limit ${page.size}
    ) as task
    order by due_on, case_id, key
    limit ${page.size}
  `.execute(database);
  return found.rows.map((row) => ({
    caseId: row.case_id,
    key: row.key,
    number: row.number,
    task: row.name_en === null ? { zh: row.name_zh } : { zh: row.name_zh, en: row.name_en },
    agency: row.agency,
    role: row.role,
    status: row.status,
    dueOn: row.due_on,
    openedAt: row.opened_at,
    itemName: row.item_name,
    applicantName: row.applicant_name,
  }));
}

function wordsCondition(words: string) {
  const like = `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return sql`and (number = ${words} or applicant_name like ${like} or item_name like ${like})`;
}

/** Counting goes on to here; who has more sees that it is more. */
export const countedAtMost = 1000;

/**
 * How much waits for the posts: all open, of these overdue and due today, and what waits for somebody else, each
 * counted from the index and up to `countedAtMost` a post. However many cases there are, that many entries are read.
 */
export async function countWork(
  database: Database,
  posts: WorkListFilter['posts'],
  today: CalendarDate,
): Promise<Record<'open' | 'overdue' | 'due-today' | 'waiting', number>> {
  const counted = (status: string, condition = sql``) => sql`
    (select count(*) from (
      select from procedures.task
      where task.agency = post.agency and task.role = post.role and task.status = ${status} and status <> 'done'
        ${condition}
      limit ${countedAtMost}
    ) as few)`;
  const found = await sql<{ open: number; overdue: number; due_today: number; waiting: number }>`
    select coalesce(sum(${counted('open')}), 0) as open,
      coalesce(sum(${counted('open', sql`and due_on < ${today}`)}), 0) as overdue,
      coalesce(sum(${counted('open', sql`and due_on = ${today}`)}), 0) as due_today,
      coalesce(sum(${counted('waiting')}), 0) as waiting
    from json_to_recordset(${JSON.stringify(posts)}::json) as post(agency text, role text)
  `.execute(database);
  const row = found.rows[0];
  return {
    open: row?.open ?? 0,
    overdue: row?.overdue ?? 0,
    'due-today': row?.due_today ?? 0,
    waiting: row?.waiting ?? 0,
  };
}
