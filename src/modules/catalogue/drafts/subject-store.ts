import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database } from '../../../platform/database/index.ts';
import type { ItemStatus, Offering } from '../offering.ts';

/** An offer of an item, as far as a draft needs it. */
export interface Offer {
  readonly itemId: Uuid;
  readonly implementationCode: string;
  readonly source: string;
  readonly family: string;
  readonly region: string;
  readonly agency: string;
  readonly agencyName: string;
  readonly name: string;
  readonly status: ItemStatus;
  readonly version: number;
  readonly digest: string;
}

export async function findOffer(database: Database, implementationCode: string): Promise<Offer | undefined> {
  const found = await sql<Offer>`
    select ${columns} from catalogue.item i where i.implementation_code = ${implementationCode}
  `.execute(database);
  return found.rows[0];
}

export async function findOfferById(database: Database, itemId: Uuid): Promise<Offer | undefined> {
  const found = await sql<Offer>`select ${columns} from catalogue.item i where i.id = ${itemId}`.execute(
    database,
  );
  return found.rows[0];
}

/**
 * Every offer of the same item from the same source, cancelled ones too; by region. A handling item is the same as
 * those of its own serial.
 */
export async function readOffersOfFamily(database: Database, itemId: Uuid): Promise<Offer[]> {
  const found = await sql<Offer>`
    select ${columns} from catalogue.item own
    join catalogue.item i on i.family = own.family and i.source = own.source
      and (i.part_of is null) = (own.part_of is null)
      and (own.part_of is null or right(i.implementation_code, 2) = right(own.implementation_code, 2))
    where own.id = ${itemId} order by i.region, i.implementation_code
  `.execute(database);
  return found.rows;
}

/** Items in use, of whatever source, that have one of these codes. */
export async function readTakenCodes(
  database: Database,
  codes: readonly string[],
): Promise<Pick<Offer, 'implementationCode' | 'name'>[]> {
  const found = await sql<Pick<Offer, 'implementationCode' | 'name'>>`
    select i.implementation_code as "implementationCode", i.card -> 'name' ->> 'zh' as name
    from catalogue.item i
    where i.implementation_code = any(${codes}) and (i.status <> 'cancelled' or i.source <> 'content')
    order by i.implementation_code
  `.execute(database);
  return found.rows;
}

/** Who hears a person against decisions of this agency, as its other items say. */
export async function findRemediesOf(database: Database, agency: string): Promise<Offering['remedies']> {
  const found = await sql<{ remedies: Offering['remedies'] }>`
    select v.content -> 'offering' -> 'remedies' as remedies
    from catalogue.item i join catalogue.item_version v on v.item_id = i.id and v.version = i.current_version
    where i.agency = ${agency} and v.content -> 'offering' ? 'remedies' order by i.position limit 1
  `.execute(database);
  return found.rows[0]?.remedies;
}

const columns = sql`i.id as "itemId", i.implementation_code as "implementationCode", i.source, i.family, i.region, i.agency,
  i.card -> 'agencyName' ->> 'zh' as "agencyName", i.card -> 'name' ->> 'zh' as name, i.status,
  i.current_version as version, i.digest`;
