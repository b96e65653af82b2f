import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';
import type { ItemRow } from './item-write-store.ts';
import { positionIn } from './lists.ts';

/** Region under which a whole family stands once, for lists and search of the whole catalogue. */
export const everywhere = '*';

/** Writes lists and search documents of changed items, and of the families they are or were part of. */
export async function replaceItemIndexes(
  tx: Tx,
  rows: readonly ItemRow[],
  formerFamilies: readonly string[] = [],
): Promise<void> {
  if (rows.length === 0) return;
  const ids = rows.map((row) => row.id);
  await sql`delete from catalogue.listing where item_id = any(${ids})`.execute(tx);
  await sql`delete from catalogue.search_document where item_id = any(${ids})`.execute(tx);
  await insertListings(tx, rows);
  await insertDocuments(tx, rows);
  await replaceFamilies(tx, [...new Set([...rows.map((row) => row.family), ...formerFamilies])]);
}

/** Takes cancelled items out of lists and search. */
export async function removeItemIndexes(
  tx: Tx,
  codes: readonly string[],
  families: readonly string[],
): Promise<void> {
  const ids = sql`(select id from catalogue.item where implementation_code = any(${codes}))`;
  await sql`delete from catalogue.listing where item_id in ${ids}`.execute(tx);
  await sql`delete from catalogue.search_document where item_id in ${ids}`.execute(tx);
  await replaceFamilies(tx, families);
}

async function insertListings(tx: Tx, rows: readonly ItemRow[]): Promise<void> {
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

async function insertDocuments(tx: Tx, rows: readonly ItemRow[]): Promise<void> {
  const documents = rows.map((row) => ({
    item_id: row.id,
    region: row.region,
    family: row.family,
    agencies: [row.agency],
    audience: row.audience,
    topics: row.topics,
    online: row.online,
    own: row.source === 'content',
    names: row.names,
    body: row.body,
  }));
  await sql`
    insert into catalogue.search_document
      (item_id, region, family, agencies, audience, topics, online, own, names, body)
    select item_id, region, family, agencies, audience, topics, online, own, names::tsvector, body::tsvector
    from json_to_recordset(${JSON.stringify(documents)}::json)
      as r(item_id uuid, region text, family text, agencies text[], audience text[], topics text[], online boolean,
        own boolean, names text, body text)
  `.execute(tx);
}

/** The representative is the item of the highest organ; its words and lists stand for the family. */
async function replaceFamilies(tx: Tx, families: readonly string[]): Promise<void> {
  await sql`
    delete from catalogue.listing where region = ${everywhere}
      and item_id in (select representative from catalogue.family where family = any(${families}))
  `.execute(tx);
  await sql`
    delete from catalogue.search_document where region = ${everywhere} and family = any(${families})
  `.execute(tx);
  await sql`delete from catalogue.family where family = any(${families})`.execute(tx);
  await sql`
    insert into catalogue.family (family, representative, regions, agencies)
    select family, (array_agg(id order by region, implementation_code))[1],
      array_agg(distinct region), array_agg(distinct agency)
    from catalogue.item where family = any(${families}) and status = 'in-use' group by family
  `.execute(tx);
  await sql`
    insert into catalogue.listing (list, region, position, item_id)
    select l.list, ${everywhere}, min(l.position), f.representative
    from catalogue.family f
    join catalogue.item member on member.family = f.family and member.status = 'in-use'
    join catalogue.listing l on l.item_id = member.id and l.region <> ${everywhere}
    where f.family = any(${families}) and l.list not like 'agency:%'
    group by l.list, f.representative
  `.execute(tx);
  await sql`
    insert into catalogue.search_document
      (item_id, region, family, agencies, audience, topics, online, own, names, body)
    select d.item_id, ${everywhere}, f.family, f.agencies, d.audience, d.topics, d.online, d.own, d.names, d.body
    from catalogue.family f
    join catalogue.search_document d on d.item_id = f.representative and d.region <> ${everywhere}
    where f.family = any(${families})
  `.execute(tx);
}
