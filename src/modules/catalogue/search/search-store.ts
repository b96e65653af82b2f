import { sql } from 'kysely';
import type { Database } from '../../../platform/database/index.ts';
import { type ReadyEntry, readyEntry, type SearchEntry } from './entry.ts';

export async function countDocuments(database: Database): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*) as count from catalogue.search_document
  `.execute(database);
  return found.rows[0]?.count ?? 0;
}

/** In how many documents each of the terms occurs. */
export async function readTermStatistics(
  database: Database,
  terms: readonly string[],
): Promise<Map<string, number>> {
  const found = await sql<{ term: string; documents: number }>`
    select term, documents from catalogue.term_stat where term = any(${terms})
  `.execute(database);
  return new Map(found.rows.map(({ term, documents }) => [term, documents]));
}

export interface Lookup {
  /** What a document must have, as a tsquery. */
  readonly terms: string;
  /** Regions one of which must offer it; without them, anywhere. */
  readonly scope: readonly string[] | undefined;
  readonly agency: string | undefined;
  readonly limit: number;
}

/** Numbers of documents that have the terms; where there are too many, those that stand highest. */
export function findByNames(database: Database, lookup: Lookup): Promise<number[]> {
  return findNumbers(database, sql`d.names @@ ${lookup.terms}::tsquery`, lookup);
}

/** The same in the long texts. */
export function findByBody(database: Database, lookup: Lookup): Promise<number[]> {
  return findNumbers(database, sql`d.body @@ ${lookup.terms}::tsquery`, lookup);
}

async function findNumbers(
  database: Database,
  matches: ReturnType<typeof sql>,
  { scope, agency, limit }: Lookup,
): Promise<number[]> {
  const offered = (what: ReturnType<typeof sql>) =>
    sql`(select ${what} from catalogue.family f where f.family = matching.family)`;
  // Families are asked for where they are offered one after the other, as many as it takes.
  const found = await sql<{ numbers: string | null }>`
    select string_agg(number::text, ' ') as numbers from (
      select number from (
        select d.number, d.family, d.standing from catalogue.search_document d where ${matches}
        order by d.standing desc, d.number offset 0
      ) matching
      where true ${scope ? sql`and ${offered(sql`f.regions && ${scope}::text[]`)}` : sql``}
        ${agency ? sql`and ${offered(sql`f.agencies @> array[${agency}]`)}` : sql``}
      order by standing desc, number limit ${limit}
    ) found
  `.execute(database);
  const numbers = found.rows[0]?.numbers;
  return numbers ? numbers.split(' ').map(Number) : [];
}

/** A search document as ranking and filters see it. */
export interface Indexed {
  readonly number: number;
  readonly family: string;
  readonly itemId: string;
  readonly entry: ReadyEntry;
}

export async function readIndexed(database: Database, numbers: readonly number[]): Promise<Indexed[]> {
  const found = await sql<Omit<Indexed, 'entry'> & { entry: SearchEntry }>`
    select number, family, item_id as "itemId", entry
    from catalogue.search_document where number = any(${numbers}::bigint[])
  `.execute(database);
  return found.rows.map((row) => ({ ...row, entry: readyEntry(row.entry) }));
}

/** Regions in which each of the families is offered. */
export async function readRegionsOf(
  database: Database,
  families: readonly string[],
): Promise<Map<string, string[]>> {
  const found = await sql<{ family: string; regions: string }>`
    select family, array_to_string(regions, ' ') as regions
    from catalogue.family where family = any(${families})
  `.execute(database);
  return new Map(found.rows.map(({ family, regions }) => [family, regions.split(' ')]));
}

/** A family in a region, as one text. */
export const offerKey = (family: string, region: string) => `${region} ${family}`;

/** The item that stands for each family in a region, by `offerKey`. */
export async function readOffersIn(
  database: Database,
  asked: readonly { family: string; region: string }[],
): Promise<Map<string, string>> {
  const families = asked.map(({ family }) => family);
  const regions = asked.map(({ region }) => region);
  const found = await sql<{ family: string; region: string; id: string }>`
    select distinct on (i.family, i.region) i.family, i.region, i.id
    from unnest(${families}::text[], ${regions}::text[]) as asked(family, region)
    join catalogue.item i on i.family = asked.family and i.region = asked.region and i.status = 'in-use'
    order by i.family, i.region, i.implementation_code
  `.execute(database);
  return new Map(found.rows.map(({ family, region, id }) => [offerKey(family, region), id]));
}

/** Documents of an event, in its order. */
export async function readNumbersOfEvent(database: Database, event: string): Promise<number[]> {
  const found = await sql<{ number: number }>`
    select d.number from catalogue.listing l join catalogue.search_document d on d.item_id = l.item_id
    where l.list = ${`event:${event}`} and l.region = '*' order by l.position limit 20
  `.execute(database);
  return found.rows.map(({ number }) => number);
}
