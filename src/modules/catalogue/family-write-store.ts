import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';

/** A family whose representative is another item, or another version of it, than the index was made of. */
export interface StaleFamily {
  readonly family: string;
  readonly itemId: string;
  readonly version: number;
}

/** Brings the families up to date with their items; the representative is the item of the highest organ. */
export async function saveFamilies(tx: Tx, families: readonly string[]): Promise<void> {
  await sql`
    insert into catalogue.family as known (family, representative, regions, agencies)
    select family, (array_agg(id order by region, implementation_code))[1],
      array_agg(distinct region), array_agg(distinct agency)
    from catalogue.item where family = any(${families}) and status = 'in-use' and listed group by family order by family
    on conflict (family) do update
      set representative = excluded.representative, regions = excluded.regions, agencies = excluded.agencies
  `.execute(tx);
  await sql`
    delete from catalogue.family where family = any(${families}) and not exists (
      select from catalogue.item where item.family = family.family and item.status = 'in-use' and item.listed
    )
  `.execute(tx);
}

/** Of these families, those whose lists and search document must be made again. */
export async function findStaleFamilies(tx: Tx, families: readonly string[]): Promise<StaleFamily[]> {
  const found = await sql<StaleFamily>`
    select f.family, f.representative as "itemId", i.current_version as version
    from catalogue.family f
    join catalogue.item i on i.id = f.representative
    left join catalogue.search_document d on d.family = f.family
    where f.family = any(${families})
      and (d.item_id, d.version) is distinct from (f.representative, i.current_version)
  `.execute(tx);
  return found.rows;
}

/** Of these families, those that no agency offers any more. */
export async function findGoneFamilies(tx: Tx, families: readonly string[]): Promise<string[]> {
  const found = await sql<{ family: string }>`
    select family from catalogue.search_document d
    where family = any(${families}) and not exists (select from catalogue.family f where f.family = d.family)
  `.execute(tx);
  return found.rows.map(({ family }) => family);
}

/** Every family in the order of its key, a part at a time. */
export async function readFamilies(tx: Tx, after: string, limit: number): Promise<string[]> {
  const found = await sql<{ family: string }>`
    select family from catalogue.family where family > ${after} order by family limit ${limit}
  `.execute(tx);
  return found.rows.map(({ family }) => family);
}
