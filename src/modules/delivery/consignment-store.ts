import { sql } from 'kysely';
import type { MomentCursor } from '../../kernel/moment-cursor.ts';
import { type Uuid, uuidv7 } from '../../kernel/uuid.ts';
import type { Database, Tx } from '../../platform/database/index.ts';
import type { Consignment, ConsignmentState } from './consignment.ts';

const columns = sql`
  region, id, case_id as "caseId", case_number as "caseNumber", agency, item_name as "itemName",
  implementation_code as "implementationCode", applicant_id as "applicantId", applicant_name as "applicantName",
  applicant_code as "applicantCode", ways, way, hall, address, pickup_code as "pickupCode", state,
  created_at as "createdAt"
`;

/** @returns false where the case has one */
export async function insertConsignment(tx: Tx, one: Consignment): Promise<boolean> {
  const done = await sql`
    insert into delivery.consignment (region, id, case_id, case_number, agency, item_name, implementation_code,
      applicant_id, applicant_name, applicant_code, ways, way, hall, address, pickup_code, state, created_at)
    values (${one.region}, ${one.id}, ${one.caseId}, ${one.caseNumber}, ${one.agency}, ${one.itemName},
      ${one.implementationCode}, ${one.applicantId}, ${one.applicantName}, ${one.applicantCode},
      ${[...one.ways]}::text[], ${one.way}, ${one.hall}, ${one.address && JSON.stringify(one.address)}::jsonb,
      ${one.pickupCode}, ${one.state}, ${one.createdAt})
    on conflict (region, case_id) do nothing
  `.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

export async function findConsignment(database: Database, id: Uuid): Promise<Consignment | undefined> {
  const found = await sql<Consignment>`
    select ${columns} from delivery.consignment where id = ${id}
  `.execute(database);
  return found.rows[0];
}

export async function findConsignmentOfCase(
  database: Database,
  number: string,
): Promise<Consignment | undefined> {
  const found = await sql<Consignment>`
    select ${columns} from delivery.consignment where case_number = ${number}
  `.execute(database);
  return found.rows[0];
}

/** Held until the transaction ends: whoever chooses, sends or hands out the same consignment waits. */
export async function lockConsignment(tx: Tx, id: Uuid): Promise<Consignment> {
  const found = await sql<Consignment>`
    select ${columns} from delivery.consignment where id = ${id} for update
  `.execute(tx);
  const [one] = found.rows;
  if (!one) throw new Error(`there is no consignment ${id}`);
  return one;
}

export async function updateConsignment(tx: Tx, one: Consignment): Promise<void> {
  await sql`
    update delivery.consignment set way = ${one.way}, hall = ${one.hall},
      address = ${one.address && JSON.stringify(one.address)}::jsonb, pickup_code = ${one.pickupCode},
      state = ${one.state}
    where id = ${one.id}
  `.execute(tx);
}

export interface ConsignmentEvent {
  readonly at: Date;
  readonly kind:
    | 'opened'
    | 'chosen'
    | 'sent'
    | 'attempt-failed'
    | 'came-back'
    | 'collected'
    | 'received'
    | 'noted';
  readonly byAccount: Uuid | null;
  readonly byName: string;
  readonly note: string;
}

export async function appendConsignmentEvent(tx: Tx, id: Uuid, event: ConsignmentEvent): Promise<void> {
  await sql`
    insert into delivery.consignment_event (consignment_id, id, at, kind, by_account, by_name, note)
    values (${id}, ${uuidv7()}, ${event.at}, ${event.kind}, ${event.byAccount}, ${event.byName}, ${event.note})
  `.execute(tx);
}

export async function readConsignmentEvents(database: Database, id: Uuid): Promise<ConsignmentEvent[]> {
  const found = await sql<ConsignmentEvent>`
    select at, kind, by_account as "byAccount", by_name as "byName", note
    from delivery.consignment_event where consignment_id = ${id} order by at, id
  `.execute(database);
  return found.rows;
}

export interface ConsignmentQuery {
  /** Without agencies, those of all. */
  readonly agencies: readonly string[] | undefined;
  /** What waits at this hall is listed too, of whichever agency. */
  readonly hall: string | undefined;
  readonly state: ConsignmentState;
  readonly after: MomentCursor | undefined;
  readonly size: number;
}

/** Those that wait longest first. */
export async function listConsignments(
  database: Database,
  { agencies, hall, state, after, size }: ConsignmentQuery,
): Promise<Consignment[]> {
  const atHall = state === 'to-collect' && hall !== undefined ? sql`or hall = ${hall}` : sql``;
  const found = await sql<Consignment>`
    select ${columns} from delivery.consignment
    where state = ${state} ${agencies ? sql`and (agency = any(${[...agencies]}::text[]) ${atHall})` : sql``}
      ${after ? sql`and (created_at, id) > (${after.at}, ${after.id})` : sql``}
    order by created_at, id limit ${size}
  `.execute(database);
  return found.rows;
}

/** What waits at a hall for whoever shows this number of a case, pick-up code, or number of a person or company. */
export async function findWaiting(database: Database, shown: string): Promise<Consignment[]> {
  const found = await sql<Consignment>`
    select ${columns} from delivery.consignment
    where state = 'to-collect'
      and (case_number = ${shown} or pickup_code = ${shown} or applicant_code = ${shown})
    order by created_at, id limit 20
  `.execute(database);
  return found.rows;
}

/** 送达回证: who took it. */
export interface Collection {
  readonly consignmentId: Uuid;
  readonly at: Date;
  readonly hall: string;
  readonly name: string;
  readonly identityNumber: string;
  readonly authority: string | null;
  readonly clerk: Uuid;
}

export async function insertCollection(tx: Tx, one: Collection): Promise<void> {
  await sql`
    insert into delivery.collection (consignment_id, at, hall, name, identity_number, authority, clerk)
    values (${one.consignmentId}, ${one.at}, ${one.hall}, ${one.name}, ${one.identityNumber}, ${one.authority},
      ${one.clerk})
  `.execute(tx);
}

export async function findCollection(database: Database, id: Uuid): Promise<Collection | undefined> {
  const found = await sql<Collection>`
    select consignment_id as "consignmentId", at, hall, name, identity_number as "identityNumber", authority, clerk
    from delivery.collection where consignment_id = ${id}
  `.execute(database);
  return found.rows[0];
}
