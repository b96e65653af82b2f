import { sql } from 'kysely';
import type { Text } from '../../kernel/messages.ts';
import type { Database } from '../../platform/database/index.ts';
import { Item } from './item.ts';
import type { RenewalOffer, TimeToAsk } from './renewal.ts';

export interface OfferRow {
  readonly basicCode: string;
  readonly itemId: string;
  readonly version: number;
}

/** Of each of the city's own items the offer of the first of these regions that has one. */
export async function readOffers(
  database: Database,
  basicCodes: readonly string[],
  regions: readonly string[],
): Promise<OfferRow[]> {
  const found = await sql<OfferRow>`
    select distinct on (basic_code) basic_code as "basicCode", id as "itemId", current_version as version
    from catalogue.item
    where source = 'content' and status = 'in-use' and listed and basic_code = any(${basicCodes}) and region = any(${regions})
    order by basic_code, array_position(${regions}::text[], region), implementation_code
  `.execute(database);
  return found.rows;
}

/** The standard of each of the city's own items, once. */
export async function readContentItems(database: Database): Promise<Item[]> {
  const found = await sql<{ item: unknown }>`
    select distinct on (i.basic_code) v.content -> 'item' as item
    from catalogue.item i join catalogue.item_version v on v.item_id = i.id and v.version = i.current_version
    where i.source = 'content' and i.status = 'in-use' and i.listed order by i.basic_code, i.implementation_code
  `.execute(database);
  return found.rows.map((row) => Item.parse(row.item));
}

/** An offer of the city's own catalogue with whoever takes part in handling it. */
export interface HandledOffer {
  readonly implementationCode: string;
  readonly name: string;
  readonly agency: string;
  readonly region: string;
  /** Agencies that review. */
  readonly reviewers: readonly string[];
}

/** Every offer in use that is handled by a procedure. */
export async function readHandledOffers(database: Database, procedure: string): Promise<HandledOffer[]> {
  const found = await sql<{
    implementation_code: string;
    name: string;
    agency: string;
    region: string;
    reviews: { code: string }[] | null;
    agencies: Record<string, string> | null;
  }>`
    select i.implementation_code, v.content -> 'item' -> 'name' ->> 'zh' as name, i.agency, i.region,
      v.content -> 'item' -> 'handling' -> 'reviews' as reviews, v.content -> 'offering' -> 'reviewAgencies' as agencies
    from catalogue.item i join catalogue.item_version v on v.item_id = i.id and v.version = i.current_version
    where i.source = 'content' and i.status = 'in-use'
      and v.content -> 'item' -> 'handling' ->> 'procedure' = ${procedure}
    order by i.implementation_code
  `.execute(database);
  return found.rows.map((row) => ({
    implementationCode: row.implementation_code,
    name: row.name,
    agency: row.agency,
    region: row.region,
    reviewers: [...new Set((row.reviews ?? []).map(({ code }) => row.agencies?.[code] ?? row.agency))],
  }));
}

/** Every offer in use that renews a certificate. */
export async function readRenewals(database: Database): Promise<RenewalOffer[]> {
  const found = await sql<{
    certificate: string;
    agency: string;
    implementation_code: string;
    name: Text;
    before: TimeToAsk;
  }>`
    select v.content #>> '{item,result,certificate}' as certificate, i.agency, i.implementation_code,
      v.content #> '{item,name}' as name, v.content #> '{item,handling,renewal,before}' as before
    from catalogue.item i join catalogue.item_version v on v.item_id = i.id and v.version = i.current_version
    where i.source = 'content' and i.status = 'in-use' and i.listed
      and v.content #> '{item,handling,renewal}' is not null and v.content #> '{item,result,certificate}' is not null
    order by i.implementation_code
  `.execute(database);
  return found.rows.map(({ implementation_code, ...row }) => ({
    ...row,
    implementationCode: implementation_code,
  }));
}

/** Types of certificate by the agency whose items in use result in them. */
export async function readGrantedCertificates(
  database: Database,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = await sql<{ agency: string; certificates: string[] }>`
    select i.agency, array_agg(distinct v.content #>> '{item,result,certificate}') as certificates
    from catalogue.item i join catalogue.item_version v on v.item_id = i.id and v.version = i.current_version
    where i.source = 'content' and i.status = 'in-use' and v.content #> '{item,result,certificate}' is not null
    group by i.agency
  `.execute(database);
  return new Map(found.rows.map(({ agency, certificates }) => [agency, certificates]));
}
