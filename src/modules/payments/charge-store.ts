import { sql } from 'kysely';
import type { MomentCursor } from '../../kernel/moment-cursor.ts';
import { type Uuid, uuidv7 } from '../../kernel/uuid.ts';
import type { Database, Tx } from '../../platform/database/index.ts';
import type { Charge, ChargeState } from './charge.ts';

export type NewCharge = Omit<Charge, 'state' | 'way' | 'paidAt' | 'receiptNumber'>;

const columns = sql`
  region, id, case_id as "caseId", case_number as "caseNumber", agency, item_name as "itemName",
  implementation_code as "implementationCode", payer, applicant_id as "applicantId", code, lines, amount,
  pay_by as "payBy", created_at as "createdAt", state, way, paid_at as "paidAt", receipt_number as "receiptNumber"
`;

/** The next number; two transactions never get the same, and what is rolled back leaves no gap. */
export async function takeSerial(
  tx: Tx,
  region: string,
  year: number,
  kind: 'code' | 'receipt',
): Promise<number> {
  const found = await sql<{ last: number }>`
    insert into payments.serial as s (region, year, kind, last) values (${region}, ${year}, ${kind}, 1)
    on conflict (region, year, kind) do update set last = s.last + 1
    returning last
  `.execute(tx);
  const [row] = found.rows;
  if (!row) throw new Error('no serial was taken');
  return row.last;
}

export async function insertCharge(tx: Tx, charge: NewCharge): Promise<void> {
  await sql`
    insert into payments.charge (region, id, case_id, case_number, agency, item_name, implementation_code, payer,
      applicant_id, code, lines, amount, pay_by, created_at)
    values (${charge.region}, ${charge.id}, ${charge.caseId}, ${charge.caseNumber}, ${charge.agency}, ${charge.itemName},
      ${charge.implementationCode}, ${charge.payer}, ${charge.applicantId}, ${charge.code},
      ${JSON.stringify(charge.lines)}::jsonb, ${charge.amount}, ${charge.payBy}, ${charge.createdAt})
  `.execute(tx);
}

export async function findChargeOfCase(database: Database, number: string): Promise<Charge | undefined> {
  const found = await sql<Charge>`
    select ${columns} from payments.charge where case_number = ${number}
  `.execute(database);
  return found.rows[0];
}

export async function findCharge(database: Database, id: Uuid): Promise<Charge | undefined> {
  const found = await sql<Charge>`select ${columns} from payments.charge where id = ${id}`.execute(database);
  return found.rows[0];
}

/** Held until the transaction ends: whoever pays, waives or ends the same charge waits. */
export async function lockCharge(tx: Tx, id: Uuid): Promise<Charge> {
  const found = await sql<Charge>`
    select ${columns} from payments.charge where id = ${id} for update
  `.execute(tx);
  const [charge] = found.rows;
  if (!charge) throw new Error(`there is no charge ${id}`);
  return charge;
}

export async function updateCharge(tx: Tx, { id, state, way, paidAt, receiptNumber }: Charge): Promise<void> {
  await sql`
    update payments.charge set state = ${state}, way = ${way}, paid_at = ${paidAt}, receipt_number = ${receiptNumber}
    where id = ${id}
  `.execute(tx);
}

export interface ChargeEvent {
  readonly at: Date;
  readonly kind: 'charged' | 'paid' | 'exempted' | 'cancelled' | 'refund-due' | 'refunded';
  readonly byAccount: Uuid | null;
  readonly byName: string;
  readonly reasons: string | null;
}

export async function appendChargeEvent(tx: Tx, chargeId: Uuid, event: ChargeEvent): Promise<void> {
  await sql`
    insert into payments.charge_event (charge_id, id, at, kind, by_account, by_name, reasons)
    values (${chargeId}, ${uuidv7()}, ${event.at}, ${event.kind}, ${event.byAccount}, ${event.byName}, ${event.reasons})
  `.execute(tx);
}

export async function readChargeEvents(database: Database, chargeId: Uuid): Promise<ChargeEvent[]> {
  const found = await sql<ChargeEvent>`
    select at, kind, by_account as "byAccount", by_name as "byName", reasons
    from payments.charge_event where charge_id = ${chargeId} order by at, id
  `.execute(database);
  return found.rows;
}

/** The newest first; without agencies, those of all. */
export async function listCharges(
  database: Database,
  options: {
    agencies: readonly string[] | undefined;
    state: ChargeState | undefined;
    after: MomentCursor | undefined;
    size: number;
  },
): Promise<Charge[]> {
  const { agencies, state, after, size } = options;
  const found = await sql<Charge>`
    select ${columns} from payments.charge
    where true ${agencies ? sql`and agency = any(${[...agencies]}::text[])` : sql``}
      ${state ? sql`and state = ${state}` : sql``}
      ${after ? sql`and (created_at, id) < (${after.at}, ${after.id})` : sql``}
    order by created_at desc, id desc limit ${size}
  `.execute(database);
  return found.rows;
}
