import { sql } from 'kysely';
import type { CalendarDate } from '../../kernel/date.ts';
import type { Text } from '../../kernel/messages.ts';
import type { Uuid } from '../../kernel/uuid.ts';
import { type Database, prepared } from '../../platform/database/index.ts';

/** A line of the work list. */
export interface WorkListEntry {
  readonly region: string;
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
  /** The matter of several cases (一件事) that the case is one of. */
  readonly matter: { readonly number: string; readonly name: string } | undefined;
  /** The official of the post who does it. */
  readonly assignee: { readonly official: Uuid; readonly name: string } | undefined;
}

/** Where a page of the list begins: the entry before it. */
export interface WorkListCursor {
  readonly dueOn: CalendarDate;
  readonly caseId: Uuid;
  readonly key: string;
}

/** Whose tasks: those of posts, or those that officials have taken. */
export type WorkSource =
  | { readonly posts: readonly { readonly agency: string; readonly role: string }[] }
  | { readonly assignees: readonly Uuid[] };

export interface WorkCondition {
  /** Nobody has taken it yet. */
  readonly unassigned?: boolean | undefined;
  readonly dueFrom?: CalendarDate | undefined;
  readonly dueUntil?: CalendarDate | undefined;
  readonly region?: string | undefined;
  readonly itemName?: string | undefined;
  /** Each is part of the applicant's or the item's name, or of the number of the case or of its matter. */
  readonly words?: readonly string[] | undefined;
}

export type WorkListFilter = WorkSource &
  WorkCondition & { readonly status?: 'open' | 'waiting' | undefined };

const columns = sql`task.region, task.case_id, task.key, task.number, name_zh, name_en, task.agency, role, task.status,
  task.due_on, opened_at, task.item_name, task.applicant_name, matter_number, matter_name,
  assignee, assignee_name`;

/** Tasks, the most urgent first: one scan of an index a post and status, merged. */
export async function readWorkList(
  database: Database,
  filter: WorkListFilter,
  page: { after?: WorkListCursor | undefined; size: number },
): Promise<WorkListEntry[]> {
  const { after, size } = page;
  const found = await sql<Row>`${filter.words?.length ? sql`` : prepared}
    select ${columns}
    from (
      select picked.* from ${sourceOf(filter)}
      cross join unnest(${filter.status ? [filter.status] : ['open', 'waiting']}::text[]) as wanted(status)
      cross join lateral (
        select task.region, task.case_id, task.key, task.due_on from procedures.task
        where ${belongs(filter)} and task.status = wanted.status ${conditionsOf(filter)}
          ${after ? sql`and (task.due_on, task.case_id, task.key) > (${after.dueOn}::date, ${after.caseId}::uuid, ${after.key})` : sql``}
        order by task.due_on, task.case_id, task.key limit ${size}
      ) as picked
      order by due_on, case_id, key limit ${size}
    ) as chosen
    join procedures.task on task.region = chosen.region and task.case_id = chosen.case_id and task.key = chosen.key
    order by task.due_on, task.case_id, task.key
  `.execute(database);
  return found.rows.map(toEntry);
}

/** Open tasks by the numbers of their cases and their keys, in that order. */
export async function readNamedTasks(
  database: Database,
  names: readonly { readonly number: string; readonly key: string }[],
): Promise<WorkListEntry[]> {
  const found = await sql<Row>`
    select ${columns}
    from rows from (json_to_recordset(${JSON.stringify(names)}::json) as (number text, key text)) with ordinality as named(number, key, place)
    join procedures.case_file on case_file.number = named.number
    join procedures.task on task.region = case_file.region and task.case_id = case_file.id and task.key = named.key
    order by place
  `.execute(database);
  return found.rows.map(toEntry);
}

/** Tasks to count. */
export type WorkToCount = WorkCondition & { readonly status: 'open' | 'waiting' };

/** How many tasks fulfil each condition, counted from the index and up to so many a post. */
export async function countWork<Name extends string>(
  database: Database,
  source: WorkSource,
  wanted: Readonly<Record<Name, WorkToCount>>,
  atMost: number,
): Promise<Record<Name, number>> {
  const names = Object.keys(wanted) as Name[];
  const found = await sql<{ counts: number[] }>`${prepared}
    select ${countsOf(source, Object.values(wanted), atMost)} as counts
  `.execute(database);
  return named(names, found.rows[0]?.counts);
}

export interface WorkOverview<Name extends string> {
  readonly counts: Readonly<Record<Name, number>>;
  /** What can be chosen from, as it occurs among the most urgent open tasks of each post. */
  readonly facets: { readonly items: readonly string[]; readonly regions: readonly string[] };
}

/** Counts up to so many a post, and what the list can be narrowed by, the most frequent item first. */
export async function readWorkOverview<Name extends string>(
  database: Database,
  source: WorkSource,
  wanted: Readonly<Record<Name, WorkToCount>>,
  countedAtMost: number,
): Promise<WorkOverview<Name>> {
  const names = Object.keys(wanted) as Name[];
  const found = await sql<{ counts: number[]; items: string[] | null; regions: string[] | null }>`${prepared}
    with urgent as materialized (
      select picked.* from ${sourceOf(source)} cross join lateral (
        select item_name, task.region from procedures.task
        where ${belongs(source)} and task.status = 'open'
        order by task.due_on, task.case_id, task.key limit ${facetsFrom}
      ) as picked
    ), kinds as materialized (select item_name, region, count(*) as tasks from urgent group by item_name, region)
    select ${countsOf(source, Object.values(wanted), countedAtMost)} as counts,
      (select array_agg(item_name) from (select item_name from kinds
        group by item_name order by sum(tasks) desc, item_name limit ${facetsShown}) as i) as items,
      (select array_agg(region) from (select distinct region from kinds
        order by region limit ${facetsShown}) as r) as regions
  `.execute(database);
  const [row] = found.rows;
  return {
    counts: named(names, row?.counts),
    facets: { items: row?.items ?? [], regions: row?.regions ?? [] },
  };
}

function countsOf(source: WorkSource, wanted: readonly WorkToCount[], atMost: number) {
  const counts = wanted.map(
    (condition) => sql`coalesce(sum((select count(*) from (
      select from procedures.task
      where ${belongs(source)} and task.status = ${condition.status} ${conditionsOf(condition)}
      limit ${atMost}) as few)), 0)::int`,
  );
  return sql`(select array[${sql.join(counts)}] from ${sourceOf(source)})`;
}

function named<Name extends string>(
  names: readonly Name[],
  counts: readonly number[] = [],
): Record<Name, number> {
  return Object.fromEntries(names.map((name, place) => [name, counts[place] ?? 0])) as Record<Name, number>;
}

/** Choices are taken from so many of the most urgent tasks of each post. */
const facetsFrom = 300;
const facetsShown = 12;

function sourceOf(source: WorkSource) {
  return 'posts' in source
    ? sql`json_to_recordset(${JSON.stringify(source.posts)}::json) as source(agency text, role text)`
    : sql`unnest(${[...source.assignees]}::uuid[]) as source(assignee)`;
}

function belongs(source: WorkSource) {
  return 'posts' in source
    ? sql`task.agency = source.agency and task.role = source.role`
    : sql`task.assignee = source.assignee`;
}

function conditionsOf({ unassigned, dueFrom, dueUntil, region, itemName, words = [] }: WorkCondition) {
  return sql.join(
    [
      ...(unassigned ? [sql`and task.assignee is null`] : []),
      ...(dueFrom ? [sql`and task.due_on >= ${dueFrom}::date`] : []),
      ...(dueUntil ? [sql`and task.due_on <= ${dueUntil}::date`] : []),
      ...(region ? [sql`and task.region = ${region}`] : []),
      ...(itemName ? [sql`and item_name = ${itemName}`] : []),
      ...words.map((word) => {
        const like = `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`;
        return sql`and (applicant_name like ${like} or item_name like ${like} or number like ${like} or matter_number like ${like})`;
      }),
    ],
    sql` `,
  );
}

interface Row {
  region: string;
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
  matter_number: string | null;
  matter_name: string | null;
  assignee: Uuid | null;
  assignee_name: string | null;
}

function toEntry(row: Row): WorkListEntry {
  return {
    region: row.region,
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
    matter:
      row.matter_number === null ? undefined : { number: row.matter_number, name: row.matter_name ?? '' },
    assignee: row.assignee === null ? undefined : { official: row.assignee, name: row.assignee_name ?? '' },
  };
}
