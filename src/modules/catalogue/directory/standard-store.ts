import { sql } from 'kysely';
import type { Text } from '../../../kernel/messages.ts';
import type { Database } from '../../../platform/database/index.ts';
import { ItemContent } from '../offering.ts';

/** One implementation of a standard. */
export interface Implementation extends ItemContent {
  readonly implementationCode: string;
  readonly family: string;
  readonly source: string;
  /** Region and code, for the next page. */
  readonly cursor: string;
}

/**
 * Implementations of a basic code from the highest organ down, a page at a time. The city's handling items belong to
 * their item and are no implementations of their own.
 */
export async function readImplementations(
  database: Database,
  basicCode: string,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<Implementation[]> {
  const [region = '', code = ''] = after?.split('.') ?? [];
  const found = await sql<{
    implementation_code: string;
    family: string;
    source: string;
    region: string;
    content: unknown;
  }>`
    select i.implementation_code, i.family, i.source, i.region, v.content
    from catalogue.item i join catalogue.item_version v on v.item_id = i.id and v.version = i.current_version
    where i.basic_code = ${basicCode} and i.status = 'in-use' and (i.part_of is null or i.source <> 'content')
      and (i.region, i.implementation_code) > (${region}, ${code})
    order by i.region, i.implementation_code limit ${limit}
  `.execute(database);
  return found.rows.map((row) => ({
    implementationCode: row.implementation_code,
    family: row.family,
    source: row.source,
    cursor: `${row.region}.${row.implementation_code}`,
    ...ItemContent.parse(row.content),
  }));
}

/** A standard as the basic directory lists it. */
export interface ListedStandard {
  readonly basicCode: string;
  readonly name: Text;
  readonly type: string;
  /** How many organs implement it. */
  readonly implementations: number;
}

/** The basic directory by code, a page at a time; the index is skipped through from code to code. */
export async function readStandards(
  database: Database,
  { source, after, limit }: { source: string; after?: string | undefined; limit: number },
): Promise<ListedStandard[]> {
  const found = await sql<ListedStandard>`
    with recursive code as (
      (select basic_code from catalogue.item
       where status = 'in-use' and source = ${source} and basic_code > ${after ?? ''} order by basic_code limit 1)
      union all
      select (select i.basic_code from catalogue.item i
              where i.status = 'in-use' and i.source = ${source} and i.basic_code > code.basic_code
              order by i.basic_code limit 1)
      from code where code.basic_code is not null
    ), page as (select basic_code from code where basic_code is not null limit ${limit})
    select page.basic_code as "basicCode", first.card -> 'name' as name, first.card ->> 'type' as type,
      (select count(*) from catalogue.item i
       where i.basic_code = page.basic_code and i.status = 'in-use' and i.source = ${source} and i.part_of is null
      ) as implementations
    from page cross join lateral (
      select card from catalogue.item i
      where i.basic_code = page.basic_code and i.status = 'in-use' and i.source = ${source}
      order by i.part_of nulls first, i.region, i.implementation_code limit 1
    ) first
    order by page.basic_code
  `.execute(database);
  return found.rows;
}

export async function countStandards(database: Database, source: string): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(distinct basic_code) as count from catalogue.item where status = 'in-use' and source = ${source}
  `.execute(database);
  return found.rows[0]?.count ?? 0;
}

/** Of the city's own items. */
export async function readItemNames(database: Database): Promise<Map<string, Text>> {
  const found = await sql<{ basicCode: string; name: Text }>`
    select distinct on (basic_code) basic_code as "basicCode", card -> 'name' as name
    from catalogue.item where source = 'content' and part_of is null order by basic_code, implementation_code
  `.execute(database);
  return new Map(found.rows.map(({ basicCode, name }) => [basicCode, name]));
}
