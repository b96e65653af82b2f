import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';
import type { Card } from './card.ts';
import type { ItemContent, ItemStatus } from './offering.ts';

/** A row of `item` with everything that is derived from its content. */
export interface ItemRow {
  readonly id: string;
  readonly version: number;
  readonly implementationCode: string;
  readonly partOf: string | undefined;
  readonly listed: boolean;
  readonly otherCodes: readonly string[];
  readonly basicCode: string;
  readonly family: string;
  readonly region: string;
  readonly agency: string;
  readonly source: string;
  readonly status: ItemStatus;
  readonly digest: string;
  readonly position: string;
  readonly card: Card;
  readonly lists: readonly string[];
  readonly content: ItemContent;
}

export interface KnownItem {
  readonly id: string;
  readonly version: number;
  readonly digest: string;
  readonly status: ItemStatus;
  readonly family: string;
}

export async function readKnownItems(tx: Tx, codes: readonly string[]): Promise<Map<string, KnownItem>> {
  const found = await sql<KnownItem & { implementation_code: string }>`
    select id, implementation_code, current_version as version, digest, status, family
    from catalogue.item where implementation_code = any(${codes})
  `.execute(tx);
  return new Map(found.rows.map((row) => [row.implementation_code, row]));
}

/** Codes among these that another source has taken, with that source. */
export async function findCodesOfOthers(
  tx: Tx,
  codes: readonly string[],
  source: string,
): Promise<Map<string, string>> {
  const found = await sql<{ implementation_code: string; source: string }>`
    select implementation_code, source from catalogue.item
    where implementation_code = any(${codes}) and source <> ${source}
  `.execute(tx);
  return new Map(found.rows.map((row) => [row.implementation_code, row.source]));
}

export async function insertItems(tx: Tx, rows: readonly ItemRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into catalogue.item (id, implementation_code, part_of, listed, other_codes, basic_code, family, region, agency, source, status,
      current_version, digest, position, card)
    select id, implementation_code, part_of, listed, other_codes, basic_code, family, region, agency, source, status,
      version, digest, position, card
    from ${recordsetOf(rows)}
  `.execute(tx);
}

export async function updateItems(tx: Tx, rows: readonly ItemRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    update catalogue.item set part_of = r.part_of, listed = r.listed, other_codes = r.other_codes, basic_code = r.basic_code, family = r.family,
      region = r.region, agency = r.agency, status = r.status, current_version = r.version, digest = r.digest,
      position = r.position, card = r.card, changed_at = now()
    from ${recordsetOf(rows)} where item.id = r.id
  `.execute(tx);
}

/** From when versions are in force, and the approved draft that made them, if it was not their source. */
export interface VersionOrigin {
  readonly effectiveFrom: string;
  readonly draft?: { readonly id: string; readonly reason: string } | undefined;
}

export async function insertVersions(tx: Tx, rows: readonly ItemRow[], origin: VersionOrigin): Promise<void> {
  if (rows.length === 0) return;
  const versions = rows.map(({ id, version, content, digest }) => ({ id, version, content, digest }));
  await sql`
    insert into catalogue.item_version (item_id, version, content, digest, effective_from, draft_id, reason)
    select id, version, content, digest, ${origin.effectiveFrom}::date, ${origin.draft?.id ?? null}::uuid,
      ${origin.draft?.reason ?? null}::text
    from json_to_recordset(${JSON.stringify(versions)}::json)
      as r(id uuid, version int, content jsonb, digest text)
  `.execute(tx);
}

/** Items of a source that it no longer names, without those that stewards have decided on; versions and cases stay. */
export async function readMissingCodes(
  tx: Tx,
  source: string,
  presentCodes: readonly string[],
): Promise<string[]> {
  const found = await sql<{ implementation_code: string }>`
    select implementation_code from catalogue.item
    where source = ${source} and status <> 'cancelled' and implementation_code <> all(${presentCodes})
      and not exists (select from catalogue.held_item h where h.item_id = item.id)
    order by implementation_code
  `.execute(tx);
  return found.rows.map((row) => row.implementation_code);
}

/** @returns the families that must be indexed again */
export async function cancelItems(tx: Tx, codes: readonly string[]): Promise<string[]> {
  const found = await sql<{ family: string }>`
    update catalogue.item set status = 'cancelled', changed_at = now()
    where implementation_code = any(${codes}) returning family
  `.execute(tx);
  return found.rows.map((row) => row.family);
}

function recordsetOf(rows: readonly ItemRow[]) {
  const flat = rows.map((row) => ({
    id: row.id,
    implementation_code: row.implementationCode,
    part_of: row.partOf,
    listed: row.listed,
    other_codes: row.otherCodes,
    basic_code: row.basicCode,
    family: row.family,
    region: row.region,
    agency: row.agency,
    source: row.source,
    status: row.status,
    version: row.version,
    digest: row.digest,
    position: row.position,
    card: row.card,
  }));
  return sql`json_to_recordset(${JSON.stringify(flat)}::json) as r(id uuid, implementation_code text,
    part_of text, listed boolean, other_codes text[], basic_code text, family text, region text, agency text, source text, status text,
    version int, digest text, position text, card jsonb)`;
}
