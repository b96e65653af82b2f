import { sql } from 'kysely';
import type { Uuid } from '../../kernel/uuid.ts';
import type { Database, Tx } from '../../platform/database/index.ts';
import type { TrackingEvent, TrackingKind } from './tracking.ts';

/** 邮件: a consignment in the hands of the courier, under the same id. */
export interface Shipment {
  readonly id: Uuid;
  readonly waybill: string;
  readonly createdAt: Date;
  readonly lastSequence: number;
  readonly lastKind: TrackingKind | null;
  readonly lastAt: Date | null;
}

const columns = sql`
  id, waybill, created_at as "createdAt", last_sequence as "lastSequence", last_kind as "lastKind",
  last_at as "lastAt"
`;

export async function insertShipment(
  tx: Tx,
  { id, waybill, createdAt }: Pick<Shipment, 'id' | 'waybill' | 'createdAt'>,
): Promise<void> {
  await sql`
    insert into delivery.shipment (id, waybill, created_at, checked_at)
    values (${id}, ${waybill}, ${createdAt}, ${createdAt})
  `.execute(tx);
}

export async function findShipment(database: Database, id: Uuid): Promise<Shipment | undefined> {
  const found = await sql<Shipment>`select ${columns} from delivery.shipment where id = ${id}`.execute(
    database,
  );
  return found.rows[0];
}

/** Held until the transaction ends, so that what is told of one shipment is heard one after the other. */
export async function lockShipment(tx: Tx, waybill: string): Promise<Shipment | undefined> {
  const found = await sql<Shipment>`
    select ${columns} from delivery.shipment where waybill = ${waybill} for update
  `.execute(tx);
  return found.rows[0];
}

/** Something the courier has told, as it is kept. */
export interface TrackedStep {
  readonly id: Uuid;
  readonly sequence: number;
  readonly at: Date;
  readonly kind: TrackingKind;
  readonly place: string;
  readonly note: string;
}

const stepColumns = sql`id, sequence, at, kind, place, note`;

export async function findStep(tx: Tx, id: string): Promise<TrackedStep | undefined> {
  const found = await sql<TrackedStep>`
    select ${stepColumns} from delivery.tracking_event where id = ${id}
  `.execute(tx);
  return found.rows[0];
}

/** Keeps the step and where the shipment stands after it. */
export async function insertStep(
  tx: Tx,
  shipment: Shipment,
  event: TrackingEvent,
  heardAt: Date,
): Promise<void> {
  const at = new Date(event.at);
  await sql`
    with step as (
      insert into delivery.tracking_event (shipment_id, sequence, id, at, heard_at, kind, place, note)
      values (${shipment.id}, ${event.sequence}, ${event.id}, ${at}, ${heardAt}, ${event.kind}, ${event.place},
        ${event.note})
    )
    update delivery.shipment set last_sequence = ${event.sequence}, last_kind = ${event.kind}, last_at = ${at},
      checked_at = ${heardAt}
    where id = ${shipment.id}
  `.execute(tx);
}

/** The newest first. */
export async function readSteps(database: Database, id: Uuid): Promise<TrackedStep[]> {
  const found = await sql<TrackedStep>`
    select ${stepColumns} from delivery.tracking_event where shipment_id = ${id} order by sequence desc
  `.execute(database);
  return found.rows;
}

/** Shipments under way of which nothing was heard since then, the longest silent first. */
export async function listSilent(database: Database, before: Date, size: number): Promise<Shipment[]> {
  const found = await sql<Shipment>`
    select ${columns} from delivery.shipment
    where (last_kind is null or last_kind not in ('delivered', 'returned')) and checked_at < ${before}
    order by checked_at limit ${size}
  `.execute(database);
  return found.rows;
}

export async function noteChecked(database: Database, id: Uuid, at: Date): Promise<void> {
  await sql`update delivery.shipment set checked_at = ${at} where id = ${id}`.execute(database);
}
