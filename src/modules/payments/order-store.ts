import { sql } from 'kysely';
import type { Fen } from '../../kernel/money.ts';
import { type Uuid, uuidv7 } from '../../kernel/uuid.ts';
import type { Database, Tx } from '../../platform/database/index.ts';

/** 支付订单: one attempt to pay a charge at the cashier. `disputed`: the cashier names another amount. */
export interface PaymentOrder {
  readonly id: Uuid;
  readonly chargeId: Uuid;
  readonly amount: Fen;
  readonly state: 'open' | 'failed' | 'paid' | 'disputed';
  readonly createdAt: Date;
}

const columns = sql`id, charge_id as "chargeId", amount, state, created_at as "createdAt"`;

/** The open order of a charge, or a new one. The charge is locked meanwhile. */
export async function openOrder(
  tx: Tx,
  { id: chargeId, amount }: { id: Uuid; amount: Fen },
  at: Date,
): Promise<PaymentOrder> {
  const open = await sql<PaymentOrder>`
    select ${columns} from payments.payment_order where charge_id = ${chargeId} and state = 'open'
  `.execute(tx);
  const [known] = open.rows;
  if (known) return known;
  const id = uuidv7();
  await sql`
    insert into payments.payment_order (id, charge_id, amount, created_at) values (${id}, ${chargeId}, ${amount}, ${at})
  `.execute(tx);
  return { id, chargeId, amount, state: 'open', createdAt: at };
}

export async function findOrder(database: Database, id: Uuid): Promise<PaymentOrder | undefined> {
  const found = await sql<PaymentOrder>`
    select ${columns} from payments.payment_order where id = ${id}
  `.execute(database);
  return found.rows[0];
}

export async function findLatestOrder(database: Database, chargeId: Uuid): Promise<PaymentOrder | undefined> {
  const found = await sql<PaymentOrder>`
    select ${columns} from payments.payment_order where charge_id = ${chargeId} order by created_at desc, id desc limit 1
  `.execute(database);
  return found.rows[0];
}

/** Held until the transaction ends, so that news of one order is heard one after the other. */
export async function lockOrder(tx: Tx, id: Uuid): Promise<PaymentOrder | undefined> {
  const found = await sql<PaymentOrder>`
    select ${columns} from payments.payment_order where id = ${id} for update
  `.execute(tx);
  return found.rows[0];
}

export async function settleOrder(
  tx: Tx,
  id: Uuid,
  state: 'failed' | 'paid' | 'disputed',
  at: Date,
): Promise<void> {
  await sql`
    update payments.payment_order set state = ${state}, settled_at = ${at} where id = ${id}
  `.execute(tx);
}

/** Orders of which nothing was heard, the oldest first. */
export async function listUnsettled(database: Database, before: Date, size: number): Promise<PaymentOrder[]> {
  const found = await sql<PaymentOrder>`
    select ${columns} from payments.payment_order where state = 'open' and created_at < ${before}
    order by created_at limit ${size}
  `.execute(database);
  return found.rows;
}

export async function askRefund(tx: Tx, id: Uuid, at: Date): Promise<void> {
  await sql`
    update payments.payment_order set refund = 'due', refund_at = ${at} where id = ${id} and refund is null
  `.execute(tx);
}

/** The paid order behind a charge that was paid online. */
export async function findPaidOrder(database: Database, chargeId: Uuid): Promise<PaymentOrder | undefined> {
  const found = await sql<PaymentOrder>`
    select ${columns} from payments.payment_order
    where charge_id = ${chargeId} and state = 'paid' and refund is null
  `.execute(database);
  return found.rows[0];
}

/** Takes the refund that is due longest and counts an attempt; until `heldUntil` nobody else takes it. */
export async function takeRefund(
  database: Database,
  { now, heldUntil }: { now: Date; heldUntil: Date },
): Promise<(PaymentOrder & { readonly attempts: number }) | undefined> {
  const found = await sql<PaymentOrder & { attempts: number }>`
    update payments.payment_order set refund_attempts = refund_attempts + 1, refund_at = ${heldUntil}
    where id = (
      select id from payments.payment_order where refund = 'due' and refund_at <= ${now}
      order by refund_at limit 1 for update skip locked
    )
    returning ${columns}, refund_attempts as attempts
  `.execute(database);
  return found.rows[0];
}

/** @returns whether it was not known before */
export async function noteRefund(tx: Tx, id: Uuid, at: Date): Promise<boolean> {
  const done = await sql`
    update payments.payment_order set refund = 'done', refund_at = ${at} where id = ${id} and refund = 'due'
  `.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

/** Whether any order of the charge still has money to give back. */
export async function isRefundDue(tx: Tx, chargeId: Uuid): Promise<boolean> {
  const found = await sql`
    select 1 from payments.payment_order where charge_id = ${chargeId} and refund = 'due' limit 1
  `.execute(tx);
  return found.rows.length > 0;
}

/** @returns whether the callback was not known before */
export async function insertCallback(
  tx: Tx,
  callback: { id: Uuid; at: Date; body: string },
): Promise<boolean> {
  const done = await sql`
    insert into payments.callback (id, at, body) values (${callback.id}, ${callback.at}, ${callback.body})
    on conflict do nothing
  `.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

export type DifferenceKind = 'amount' | 'paid-again' | 'paid-late';

export async function insertDifference(
  tx: Tx,
  difference: { orderId: Uuid; kind: DifferenceKind; told: Fen; at: Date },
): Promise<void> {
  await sql`
    insert into payments.difference (id, at, order_id, kind, told)
    values (${uuidv7()}, ${difference.at}, ${difference.orderId}, ${difference.kind}, ${difference.told})
    on conflict do nothing
  `.execute(tx);
}

export interface Difference {
  readonly id: Uuid;
  readonly at: Date;
  readonly kind: DifferenceKind;
  readonly asked: Fen;
  readonly told: Fen;
  readonly refund: 'due' | 'done' | null;
  readonly chargeId: Uuid;
  readonly caseNumber: string;
}

export async function listDifferences(database: Database, size: number): Promise<Difference[]> {
  const found = await sql<Difference>`
    select d.id, d.at, d.kind, o.amount as asked, d.told, o.refund, c.id as "chargeId", c.case_number as "caseNumber"
    from payments.difference d join payments.payment_order o on o.id = d.order_id
    join payments.charge c on c.id = o.charge_id
    order by d.at desc, d.id desc limit ${size}
  `.execute(database);
  return found.rows;
}
