import { sql } from 'kysely';
import { type Database, reference, type Tx } from '../../../platform/database/index.ts';
import { catalogueGeneration } from '../generation.ts';
import type { ItemContent } from '../offering.ts';
import { type EntryContent, type EntryList, entriesOf, entryPosition } from './list-entry.ts';

/** A line of a list with what it leads to. */
export interface ListedEntry extends EntryContent {
  readonly implementationCode: string;
  readonly basicCode: string;
  readonly agency: string;
  readonly region: string;
  readonly level: string;
  readonly type: string;
  readonly position: string;
}

export interface EntryFilter {
  readonly source: string;
  readonly list: EntryList;
  readonly agency?: string | undefined;
  readonly region?: string | undefined;
  readonly level?: string | undefined;
  readonly type?: string | undefined;
}

/**
 * One page of a list. An agency says its region, a region its level: only the narrowest of them is looked for. A type
 * is a range of positions, between `01.` and `01/`.
 */
export async function readEntries(
  database: Database,
  filter: EntryFilter,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<ListedEntry[]> {
  const { agency, region, level, type } = filter;
  const place = agency
    ? sql`and e.agency = ${agency}`
    : region
      ? sql`and e.region = ${region}`
      : level
        ? sql`and e.level = ${level}`
        : sql``;
  const found = await sql<Omit<ListedEntry, keyof EntryContent> & { content: EntryContent }>`
    select i.implementation_code as "implementationCode", i.basic_code as "basicCode", e.agency, e.region, e.level,
      e.type, e.position, e.content
    from catalogue.list_entry e join catalogue.item i on i.id = e.item_id
    where e.source = ${filter.source} and e.list = ${filter.list} ${place}
      and e.position > ${after ?? (type ? `${type}.` : '')} ${type ? sql`and e.position < ${`${type}/`}` : sql``}
    order by e.position limit ${limit}
  `.execute(database);
  return found.rows.map(({ content, ...row }) => ({ ...row, ...content }));
}

/** How many lines stand under each combination that a filter can ask for. */
export interface EntryCount {
  readonly source: string;
  readonly list: EntryList;
  readonly agency: string;
  readonly region: string;
  readonly level: string;
  readonly type: string;
  readonly count: number;
}

/** Held in memory. */
export const getEntryCounts: (database: Database) => Promise<readonly EntryCount[]> = reference(
  catalogueGeneration,
  async (database) => {
    const found = await sql<EntryCount>`
      select source, list, agency, region, level, type, count(*) as count
      from catalogue.list_entry group by source, list, agency, region, level, type
    `.execute(database);
    return found.rows;
  },
);

interface EnteredItem {
  readonly id: string;
  readonly implementationCode: string;
  readonly source: string;
  readonly content: ItemContent;
}

/** Writes the lines of changed items; the city's handling items stand in no list beside their item. */
export async function replaceEntries(tx: Tx, items: readonly EnteredItem[]): Promise<void> {
  const ids = items.map(({ id }) => id);
  await sql`delete from catalogue.list_entry where item_id = any(${ids})`.execute(tx);
  const entered = items.filter(({ source, content }) => source !== 'content' || !content.offering.partOf);
  const rows = entered.flatMap(({ id, implementationCode, source, content }) =>
    entriesOf(content).map((entry) => ({
      item_id: id,
      list: entry.list,
      number: entry.number,
      source,
      region: content.offering.region,
      agency: content.offering.agency,
      level: content.offering.level,
      type: content.item.type,
      position: entryPosition(content, implementationCode, entry.number),
      content: entry.content,
    })),
  );
  await sql`
    insert into catalogue.list_entry (item_id, list, number, source, region, agency, level, type, position, content)
    select item_id, list, number, source, region, agency, level, type, position, content
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as r(item_id uuid, list text, number int, source text, region text, agency text, level text, type text,
        position text, content jsonb)
  `.execute(tx);
}

export async function deleteEntries(tx: Tx, codes: readonly string[]): Promise<void> {
  await sql`
    delete from catalogue.list_entry
    where item_id in (select id from catalogue.item where implementation_code = any(${codes}))
  `.execute(tx);
}
