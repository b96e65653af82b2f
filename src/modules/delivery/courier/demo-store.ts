import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database } from '../../../platform/database/index.ts';
import type { TrackingEvent } from '../tracking.ts';
import { waybillOf } from '../waybill.ts';

/** A shipment as the demonstration courier knows it. */
export interface DemoShipment {
  readonly id: Uuid;
  readonly waybill: string;
  /** Division code. */
  readonly destination: string;
  readonly events: readonly TrackingEvent[];
}

/** @returns its waybill, made once */
export async function openDemoShipment(database: Database, id: Uuid, destination: string): Promise<string> {
  await sql`
    insert into delivery.demo_shipment (id, destination) values (${id}, ${destination}) on conflict do nothing
  `.execute(database);
  const found = await sql<{ serial: number }>`
    select serial from delivery.demo_shipment where id = ${id}
  `.execute(database);
  const waybill = waybillOf(10_000_000 + (found.rows[0]?.serial ?? 0));
  await sql`update delivery.demo_shipment set waybill = ${waybill} where id = ${id}`.execute(database);
  return waybill;
}

export async function findDemoShipment(
  database: Database,
  waybill: string,
): Promise<DemoShipment | undefined> {
  const found = await sql<DemoShipment>`
    select id, waybill, destination, events from delivery.demo_shipment where waybill = ${waybill}
  `.execute(database);
  return found.rows[0];
}

/** @returns false where another step was added since the shipment was read */
export async function appendDemoEvent(database: Database, event: TrackingEvent): Promise<boolean> {
  const done = await sql`
    update delivery.demo_shipment set events = events || ${JSON.stringify([event])}::jsonb
    where waybill = ${event.waybill} and jsonb_array_length(events) = ${event.sequence - 1}
  `.execute(database);
  return (done.numAffectedRows ?? 0n) > 0n;
}
