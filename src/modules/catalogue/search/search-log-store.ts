import { sql } from 'kysely';
import type { CalendarDate } from '../../../kernel/date.ts';
import type { Database, Tx } from '../../../platform/database/index.ts';
import type { Counted, Followed } from './search-log.ts';

export async function addSearches(tx: Tx, day: CalendarDate, counted: readonly Counted[]): Promise<void> {
  if (counted.length === 0) return;
  await sql`
    insert into catalogue.search_count as known (day, query, searches, unanswered)
    select ${day}::date, query, searches, unanswered
    from json_to_recordset(${JSON.stringify(counted)}::json) as r(query text, searches int, unanswered int)
    order by query
    on conflict (day, query) do update
      set searches = known.searches + excluded.searches, unanswered = known.unanswered + excluded.unanswered
  `.execute(tx);
}

/** Counts for items that exist; anything else was not followed from a page of ours. */
export async function addClicks(tx: Tx, day: CalendarDate, followed: readonly Followed[]): Promise<void> {
  if (followed.length === 0) return;
  await sql`
    with told as (
      select r.query, r."implementationCode" as code, r.clicks
      from json_to_recordset(${JSON.stringify(followed)}::json)
        as r(query text, "implementationCode" text, clicks int)
      join catalogue.item i on i.implementation_code = r."implementationCode"
    ), clicked as (
      insert into catalogue.search_click as known (day, query, implementation_code, clicks)
      select ${day}::date, query, code, clicks from told order by query, code
      on conflict (day, query, implementation_code) do update set clicks = known.clicks + excluded.clicks
    )
    insert into catalogue.search_count as known (day, query, clicks)
    select ${day}::date, query, sum(clicks) from told group by query order by query
    on conflict (day, query) do update set clicks = known.clicks + excluded.clicks
  `.execute(tx);
}

/** Rare queries may be somebody's own words, so they are kept for a month only; all others for a year. */
export async function forgetSearches(
  tx: Tx,
  rare: { before: CalendarDate; fewerThan: number },
  all: { before: CalendarDate },
): Promise<void> {
  await sql`
    delete from catalogue.search_count where day < ${all.before}::date or (day < ${rare.before}::date and query in (
      select query from catalogue.search_count group by query having sum(searches) < ${rare.fewerThan}
    ))
  `.execute(tx);
  await sql`
    delete from catalogue.search_click c where not exists (
      select from catalogue.search_count s where s.day = c.day and s.query = c.query
    )
  `.execute(tx);
}

/** Searches of one query over some days. */
export interface SearchCount {
  readonly query: string;
  readonly searches: number;
  readonly unanswered: number;
  readonly clicks: number;
}

export type SearchCountOrder = 'unanswered' | 'unfollowed' | 'frequent';

/** Queries that were searched often enough to be nobody's own, a page of them. */
export async function readSearchCounts(
  database: Database,
  request: {
    since: CalendarDate;
    atLeast: number;
    order: SearchCountOrder;
    after: { count: number; query: string } | undefined;
    limit: number;
  },
): Promise<(SearchCount & { count: number })[]> {
  const { since, atLeast, order, after, limit } = request;
  const counts = {
    unanswered: sql`unanswered`,
    unfollowed: sql`case when clicks * 10 < searches - unanswered then searches - unanswered - clicks else 0 end`,
    frequent: sql`searches`,
  };
  const found = await sql<SearchCount & { count: number }>`
    with total as (
      select query, sum(searches)::int as searches, sum(unanswered)::int as unanswered, sum(clicks)::int as clicks
      from catalogue.search_count where day >= ${since}::date group by query having sum(searches) >= ${atLeast}
    ), ordered as (select *, ${counts[order]} as count from total)
    select * from ordered where count > 0
      ${after ? sql`and (count < ${after.count} or (count = ${after.count} and query > ${after.query}))` : sql``}
    order by count desc, query limit ${limit}
  `.execute(database);
  return found.rows;
}
