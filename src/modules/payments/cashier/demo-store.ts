import { sql } from 'kysely';
import type { Fen } from '../../../kernel/money.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database } from '../../../platform/database/index.ts';

/** An order as the demonstration cashier knows it. */
export interface DemoOrder {
  readonly id: Uuid;
  readonly amount: Fen;
  readonly outcome: 'paid' | 'failed' | null;
}

export async function insertDemoOrder(
  database: Database,
  { id, amount }: { id: Uuid; amount: Fen },
): Promise<void> {
  await sql`
    insert into payments.demo_order (id, amount) values (${id}, ${amount}) on conflict do nothing
  `.execute(database);
}

export async function findDemoOrder(database: Database, id: Uuid): Promise<DemoOrder | undefined> {
  const found = await sql<DemoOrder>`
    select id, amount, outcome from payments.demo_order where id = ${id}
  `.execute(database);
  return found.rows[0];
}

/** Money that was paid stays paid. */
export async function decideDemoOrder(
  database: Database,
  id: Uuid,
  outcome: 'paid' | 'failed',
): Promise<void> {
  await sql`
    update payments.demo_order set outcome = ${outcome} where id = ${id} and outcome is distinct from 'paid'
  `.execute(database);
}

export async function refundDemoOrder(database: Database, id: Uuid, at: Date): Promise<void> {
  await sql`
    update payments.demo_order set refunded_at = ${at} where id = ${id} and refunded_at is null
  `.execute(database);
}
