import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';
import type { ItemRow } from './item-write-store.ts';
import { positionIn } from './lists.ts';

/** Region under which a whole family stands once, for lists and search of the whole catalogue. */
export const everywhere = '*';

/** Writes the lists of changed items. */
export async function replaceListings(tx: Tx, rows: readonly ItemRow[]): Promise<void> {
  const ids = rows.map((row) => row.id);
  await sql`delete from catalogue.listing where item_id = any(${ids})`.execute(tx);
  const listings = rows.flatMap(({ id, lists, region, position, content }) =>
    [...new Set(lists)].map((list) => ({
      list,
      region,
      position: positionIn(list, content.item, position),
      item_id: id,
    })),
  );
  await sql`
    insert into catalogue.listing (list, region, position, item_id)
    select list, region, position, item_id
    from json_to_recordset(${JSON.stringify(listings)}::json)
      as r(list text, region text, position text, item_id uuid)
  `.execute(tx);
}

/** Takes items out of all lists. */
export async function deleteListings(tx: Tx, codes: readonly string[]): Promise<void> {
  await sql`
    delete from catalogue.listing
    where item_id in (select id from catalogue.item where implementation_code = any(${codes}))
  `.execute(tx);
}

/** Takes families out of the lists of the whole catalogue; called while their search documents still stand. */
export async function deleteFamilyListings(tx: Tx, families: readonly string[]): Promise<void> {
  await sql`
    delete from catalogue.listing where region = ${everywhere}
      and item_id in (select item_id from catalogue.search_document where family = any(${families}))
  `.execute(tx);
}

/** In the lists of the whole catalogue a family stands as its representative does in those of its region. */
export async function insertFamilyListings(tx: Tx, families: readonly string[]): Promise<void> {
  await sql`
    insert into catalogue.listing (list, region, position, item_id)
    select l.list, ${everywhere}, l.position, l.item_id
    from catalogue.family f
    join catalogue.listing l on l.item_id = f.representative and l.region <> ${everywhere}
    where f.family = any(${families}) and l.list not like 'agency:%'
    on conflict do nothing
  `.execute(tx);
}
