import { type RawBuilder, sql } from 'kysely';
import type { CalendarDate } from '../../../kernel/date.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database, Tx } from '../../../platform/database/index.ts';
import type { Appointment } from './appointment.ts';
import type { SlotKey } from './slot.ts';

/** Takes one place of a slot. The row is locked meanwhile, so that of many who ask at once no more get one than there are. */
export async function takePlace(
  tx: Tx,
  { hall, group, day, minute }: SlotKey,
  capacity: number,
): Promise<boolean> {
  await sql`
    insert into counter.slot (hall, matter_group, day, minute, capacity)
    values (${hall}, ${group}, ${day}, ${minute}, ${capacity}) on conflict do nothing
  `.execute(tx);
  const taken = await sql`
    update counter.slot set booked = booked + 1
    where hall = ${hall} and matter_group = ${group} and day = ${day} and minute = ${minute} and booked < capacity
  `.execute(tx);
  return (taken.numAffectedRows ?? 0n) > 0n;
}

export async function giveBackPlace(tx: Tx, { hall, group, day, minute }: SlotKey): Promise<void> {
  await sql`
    update counter.slot set booked = booked - 1
    where hall = ${hall} and matter_group = ${group} and day = ${day} and minute = ${minute}
  `.execute(tx);
}

/** Free places by minute, where any was taken. */
export async function readTaken(
  database: Database,
  { hall, group, day }: Omit<SlotKey, 'minute'>,
): Promise<ReadonlyMap<number, number>> {
  const found = await sql<{ minute: number; left: number }>`
    select minute, capacity - booked as left from counter.slot
    where hall = ${hall} and matter_group = ${group} and day = ${day}
  `.execute(database);
  return new Map(found.rows.map(({ minute, left }) => [minute, left]));
}

export async function insertAppointment(
  tx: Tx,
  appointment: Appointment,
  fromDigest: Buffer,
): Promise<boolean> {
  const { hall, id, token, number, group, day, minute, item, name, phone, person, madeAt } = appointment;
  const made = await sql`
    insert into counter.appointment (hall, id, token, number, matter_group, day, minute, item_code, item_name, name, phone,
      person, from_digest, made_at)
    values (${hall}, ${id}, ${token}, ${number}, ${group}, ${day}, ${minute}, ${item?.code ?? null},
      ${item?.name ?? null}, ${name}, ${phone}, ${person ?? null}, ${fromDigest}, ${madeAt})
    on conflict (hall, day, number) do nothing
  `.execute(tx);
  return (made.numAffectedRows ?? 0n) > 0n;
}

export interface Holding {
  /** Appointments still to come. */
  readonly open: number;
  readonly missed: number;
  readonly lastMissed: CalendarDate | undefined;
  /** Made from the same address since yesterday. */
  readonly fromAddress: number;
}

/** What one telephone holds and has missed. Those who book for one telephone follow one another until the transaction ends. */
export async function readHolding(
  tx: Tx,
  phone: string,
  asked: { missedSince: CalendarDate; fromDigest: Buffer; madeSince: Date },
): Promise<Holding> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`appointment:${phone}`}, 0))`.execute(tx);
  const found = await sql<{ open: number; missed: number; last: CalendarDate | null; address: number }>`
    select count(*) filter (where ${isOpen})::int as open,
      count(*) filter (where missed_at is not null and day >= ${asked.missedSince})::int as missed,
      max(day) filter (where missed_at is not null)::text as last,
      (select count(*)::int from counter.appointment
        where from_digest = ${asked.fromDigest} and made_at >= ${asked.madeSince}) as address
    from counter.appointment where phone = ${phone}
  `.execute(tx);
  const [row] = found.rows;
  return {
    open: row?.open ?? 0,
    missed: row?.missed ?? 0,
    lastMissed: row?.last ?? undefined,
    fromAddress: row?.address ?? 0,
  };
}

export async function findByToken(database: Database, token: string): Promise<Appointment | undefined> {
  const found = await sql<Row>`select ${columns} from counter.appointment where token = ${token}`.execute(
    database,
  );
  return found.rows[0] && toAppointment(found.rows[0]);
}

/** By what is said at the hall on its day. */
export async function findByNumber(
  database: Database,
  { hall, day, number }: { hall: string; day: CalendarDate; number: string },
): Promise<Appointment | undefined> {
  const found = await sql<Row>`
    select ${columns} from counter.appointment where hall = ${hall} and day = ${day} and number = ${number}
  `.execute(database);
  return found.rows[0] && toAppointment(found.rows[0]);
}

/** Of somebody who has checked in. */
export async function findOfTicket(
  database: Database,
  { hall, appointment }: { hall: string; appointment: Uuid | undefined },
): Promise<Appointment | undefined> {
  if (appointment === undefined) return undefined;
  const found = await sql<Row>`
    select ${columns} from counter.appointment where hall = ${hall} and id = ${appointment}
  `.execute(database);
  return found.rows[0] && toAppointment(found.rows[0]);
}

/** Of somebody who was signed in, the latest first. */
export async function readOfPerson(database: Database, person: Uuid, size: number): Promise<Appointment[]> {
  const found = await sql<Row>`
    select ${columns} from counter.appointment where person = ${person} order by day desc, minute desc limit ${size}
  `.execute(database);
  return found.rows.map(toAppointment);
}

export interface DayCursor {
  readonly minute: number;
  readonly id: Uuid;
}

/** Who comes to a hall on a day, in the order of the day. */
export async function readDay(
  database: Database,
  { hall, day }: Pick<SlotKey, 'hall' | 'day'>,
  { after, size }: { after: DayCursor | undefined; size: number },
): Promise<Appointment[]> {
  const found = await sql<Row>`
    select ${columns} from counter.appointment where hall = ${hall} and day = ${day} and cancelled_at is null
      ${after ? sql`and (minute, id) > (${after.minute}, ${after.id})` : sql``}
    order by minute, id limit ${size}
  `.execute(database);
  return found.rows.map(toAppointment);
}

/** Ends an appointment that is still to come. @returns whether it was */
export async function endAppointment(
  tx: Tx,
  { hall, id }: Pick<Appointment, 'hall' | 'id'>,
  how: 'arrived' | 'cancelled',
  at: Date,
): Promise<boolean> {
  const column = how === 'arrived' ? sql`arrived_at` : sql`cancelled_at`;
  const ended = await sql`
    update counter.appointment set ${column} = ${at} where hall = ${hall} and id = ${id} and ${isOpen}
  `.execute(tx);
  return (ended.numAffectedRows ?? 0n) > 0n;
}

/** Notes as missed what began before that time of the day, at most so many. */
export async function takeMissed(
  tx: Tx,
  before: Pick<SlotKey, 'day' | 'minute'>,
  { at, size }: { at: Date; size: number },
): Promise<Appointment[]> {
  return change(
    tx,
    sql`missed_at = ${at}`,
    sql`(day, minute) < (${before.day}::date, ${before.minute})`,
    size,
  );
}

/** Notes as reminded what comes on that day, at most so many. */
export async function takeToRemind(
  tx: Tx,
  day: CalendarDate,
  { at, size }: { at: Date; size: number },
): Promise<Appointment[]> {
  return change(tx, sql`reminded_at = ${at}`, sql`day = ${day} and reminded_at is null`, size);
}

async function change(
  tx: Tx,
  set: RawBuilder<unknown>,
  condition: RawBuilder<unknown>,
  size: number,
): Promise<Appointment[]> {
  const found = await sql<Row>`
    update counter.appointment set ${set} where (hall, id) in (
      select hall, id from counter.appointment where ${isOpen} and ${condition} order by day, minute limit ${size}
    ) returning ${columns}
  `.execute(tx);
  return found.rows.map(toAppointment);
}

const isOpen = sql`arrived_at is null and cancelled_at is null and missed_at is null`;

const columns = sql`hall, id, token, number, matter_group, day::text as day, minute, item_code, item_name, name, phone, person,
  made_at, arrived_at, cancelled_at, missed_at`;

interface Row {
  hall: string;
  id: Uuid;
  token: string;
  number: string;
  matter_group: string;
  day: CalendarDate;
  minute: number;
  item_code: string | null;
  item_name: string | null;
  name: string;
  phone: string;
  person: Uuid | null;
  made_at: Date;
  arrived_at: Date | null;
  cancelled_at: Date | null;
  missed_at: Date | null;
}

function toAppointment(row: Row): Appointment {
  return {
    hall: row.hall,
    id: row.id,
    token: row.token,
    number: row.number,
    group: row.matter_group,
    day: row.day,
    minute: row.minute,
    item: row.item_code && row.item_name ? { code: row.item_code, name: row.item_name } : undefined,
    name: row.name,
    phone: row.phone,
    person: row.person ?? undefined,
    madeAt: row.made_at,
    arrivedAt: row.arrived_at ?? undefined,
    cancelledAt: row.cancelled_at ?? undefined,
    missedAt: row.missed_at ?? undefined,
  };
}
