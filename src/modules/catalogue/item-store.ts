import { sql } from 'kysely';
import type { Text } from '../../kernel/messages.ts';
import type { Database } from '../../platform/database/index.ts';
import type { Card } from './card.ts';
import { ItemContent, type ItemStatus, type ItemVersion } from './offering.ts';

/** Which version of an item is in force. */
export interface CurrentItem {
  readonly itemId: string;
  readonly version: number;
  readonly status: ItemStatus;
  readonly family: string;
}

/** By implementation code, in any scheme. */
export async function findCurrentItem(
  database: Database,
  implementationCode: string,
): Promise<CurrentItem | undefined> {
  const found = await sql<CurrentItem>`
    select id as "itemId", current_version as version, status, family
    from catalogue.item where implementation_code = ${implementationCode}
  `.execute(database);
  return found.rows[0];
}

export async function readItemVersion(
  database: Database,
  itemId: string,
  version: number,
): Promise<ItemVersion | undefined> {
  const found = await sql<{
    implementation_code: string;
    source: string;
    content: unknown;
    digest: string;
    effective_from: string;
  }>`
    select i.implementation_code, i.source, v.content, v.digest, v.effective_from
    from catalogue.item_version v join catalogue.item i on i.id = v.item_id
    where v.item_id = ${itemId} and v.version = ${version}
  `.execute(database);
  const row = found.rows[0];
  return (
    row && {
      itemId,
      version,
      implementationCode: row.implementation_code,
      source: row.source,
      digest: row.digest,
      effectiveFrom: row.effective_from,
      ...ItemContent.parse(row.content),
    }
  );
}

/** An offer of the same item. */
export interface Sibling {
  readonly implementationCode: string;
  readonly agency: string;
  readonly region: string;
  readonly regionName: Text;
  readonly agencyName: Text;
}

/** Offers of a family, by region. */
export async function readSiblings(database: Database, family: string): Promise<Sibling[]> {
  const found = await sql<Sibling>`
    select implementation_code as "implementationCode", agency, region, card -> 'regionName' as "regionName",
      card -> 'agencyName' as "agencyName"
    from catalogue.item where family = ${family} and status = 'in-use' order by region, implementation_code
  `.execute(database);
  return found.rows;
}

/** 业务办理项 of one agency, and the item they belong to, as a list shows them. */
export interface HandlingOffer extends Card {
  readonly implementationCode: string;
}

/** What lists show of an item, whatever its status. */
export async function readCardOf(database: Database, itemId: string): Promise<Card> {
  const found = await sql<{ card: Card }>`select card from catalogue.item where id = ${itemId}`.execute(
    database,
  );
  const [row] = found.rows;
  if (!row) throw new Error(`item ${itemId} is gone`);
  return row.card;
}

export async function readHandlingOffers(database: Database, code: string): Promise<HandlingOffer[]> {
  const found = await sql<{ implementation_code: string; card: Card }>`
    select implementation_code, card from catalogue.item
    where (part_of = ${code} or implementation_code = ${code}) and status = 'in-use' order by implementation_code
  `.execute(database);
  return found.rows.map((row) => ({ ...row.card, implementationCode: row.implementation_code }));
}

/** Codes under which people may know an item: national, local, former. */
export async function findCodeByOtherCode(database: Database, code: string): Promise<string | undefined> {
  const found = await sql<{ implementation_code: string }>`
    select implementation_code from catalogue.item
    where other_codes @> array[${code}] and status = 'in-use' order by implementation_code limit 1
  `.execute(database);
  return found.rows[0]?.implementation_code;
}

/** The version in force of each item, with the source it came from. */
export async function readContents(
  database: Database,
  itemIds: readonly string[],
): Promise<Map<string, { source: string; content: ItemContent }>> {
  const found = await sql<{ id: string; source: string; content: unknown }>`
    select i.id, i.source, v.content
    from catalogue.item i join catalogue.item_version v on v.item_id = i.id and v.version = i.current_version
    where i.id = any(${itemIds}::uuid[])
  `.execute(database);
  return new Map(
    found.rows.map(({ id, source, content }) => [id, { source, content: ItemContent.parse(content) }]),
  );
}

/** An item that is suspended or cancelled. */
export interface StoppedItem {
  readonly implementationCode: string;
  readonly name: Text;
  readonly agency: string;
  readonly agencyName: Text;
  readonly offers: number;
  readonly status: ItemStatus;
}

/** Suspended and cancelled items by code; `after` is the code of the last one shown. */
export async function readStoppedItems(
  database: Database,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<StoppedItem[]> {
  const found = await sql<StoppedItem>`
    select implementation_code as "implementationCode", card -> 'name' as name, agency,
      card -> 'agencyName' as "agencyName", 1 as offers, status
    from catalogue.item where status <> 'in-use' and implementation_code > ${after ?? ''}
    order by implementation_code limit ${limit}
  `.execute(database);
  return found.rows;
}
