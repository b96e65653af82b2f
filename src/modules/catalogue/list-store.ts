import { sql } from 'kysely';
import type { Database } from '../../platform/database/index.ts';
import type { Card } from './card.ts';

/** An item as a list shows it. */
export interface ListedItem extends Card {
  readonly itemId: string;
  readonly implementationCode: string;
  readonly agency: string;
  readonly region: string;
  /** Order in the list; of the last one, the cursor of the next page. */
  readonly position: string;
  /** Regions in which the same item is offered. */
  readonly regions: readonly string[];
}

interface ListRow {
  id: string;
  implementation_code: string;
  agency: string;
  region: string;
  position: string;
  regions: string[] | null;
  card: Card;
}

/** One page of a list: families once each, the offer of the first region of the scope that has one. */
export async function readList(
  database: Database,
  request: { list: string; scope: readonly string[]; after?: string | undefined; limit: number },
): Promise<ListedItem[]> {
  const found = await sql<ListRow>`
    with page as (
      select distinct on (position) position, item_id from catalogue.listing
      where list = ${request.list} and region = any(${request.scope}) and position > ${request.after ?? ''}
      order by position, array_position(${request.scope}::text[], region), item_id
      limit ${request.limit}
    )
    select i.id, i.implementation_code, i.agency, i.region, p.position, f.regions, i.card
    from page p join catalogue.item i on i.id = p.item_id left join catalogue.family f on f.family = i.family
    order by p.position
  `.execute(database);
  return found.rows.map(toListed);
}

/** By id; where else they are offered is left to whoever knows it already. */
export async function readItemsById(
  database: Database,
  ids: readonly string[],
): Promise<Map<string, ListedItem>> {
  const found = await sql<ListRow>`
    select id, implementation_code, agency, region, position, array[region] as regions, card
    from catalogue.item where id = any(${ids}::uuid[])
  `.execute(database);
  return new Map(found.rows.map((row) => [row.id, toListed(row)]));
}

/** How many families each list has in the whole catalogue. */
export async function countLists(database: Database): Promise<Map<string, number>> {
  const found = await sql<{ list: string; count: number }>`
    select list, count(*) as count from catalogue.listing where region = '*' group by list
  `.execute(database);
  return new Map(found.rows.map((row) => [row.list, row.count]));
}

/** How many items are offered. */
export async function countItems(database: Database): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*) as count from catalogue.item where status = 'in-use' and listed
  `.execute(database);
  return found.rows[0]?.count ?? 0;
}

/** How many items each region offers. */
export async function countItemsByRegion(database: Database): Promise<Map<string, number>> {
  const found = await sql<{ region: string; count: number }>`
    select region, count(*) as count from catalogue.item where status = 'in-use' and listed group by region
  `.execute(database);
  return new Map(found.rows.map((row) => [row.region, row.count]));
}

/** How many items each agency offers in one region. */
export async function countItemsByAgency(database: Database, region: string): Promise<Map<string, number>> {
  const found = await sql<{ agency: string; count: number }>`
    select agency, count(*) as count from catalogue.item
    where status = 'in-use' and listed and region = ${region} group by agency
  `.execute(database);
  return new Map(found.rows.map((row) => [row.agency, row.count]));
}

/** How many items one agency offers in one region. */
export async function countItemsOfAgency(
  database: Database,
  { agency, region }: { agency: string; region: string },
): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*) as count from catalogue.item
    where status = 'in-use' and listed and region = ${region} and agency = ${agency}
  `.execute(database);
  return found.rows[0]?.count ?? 0;
}

function toListed(row: ListRow): ListedItem {
  return {
    ...row.card,
    itemId: row.id,
    implementationCode: row.implementation_code,
    agency: row.agency,
    region: row.region,
    position: row.position,
    regions: row.regions ?? [row.region],
  };
}

export async function countGuides(database: Database): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*) as count from catalogue.item where status = 'in-use'
  `.execute(database);
  return found.rows[0]?.count ?? 0;
}

export async function readGuideCodes(
  database: Database,
  offset: number,
  limit: number,
): Promise<{ implementationCode: string; changedOn: string }[]> {
  const found = await sql<{ implementationCode: string; changedOn: string }>`
    select implementation_code as "implementationCode", to_char(changed_at, 'YYYY-MM-DD') as "changedOn"
    from catalogue.item where status = 'in-use' order by implementation_code limit ${limit} offset ${offset}
  `.execute(database);
  return found.rows;
}
