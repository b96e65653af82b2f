import { sql } from 'kysely';
import type { CalendarDate } from '../../../kernel/date.ts';
import { type Uuid, uuidv7 } from '../../../kernel/uuid.ts';
import type { Database, Tx } from '../../../platform/database/index.ts';
import type { Ticket, TicketEventKind } from './ticket.ts';

interface DayOfHall {
  readonly hall: string;
  readonly day: CalendarDate;
}

/** The next number of a group's day; those who ask at once follow one another. */
export async function nextSerial(tx: Tx, { hall, day }: DayOfHall, group: string): Promise<number> {
  const found = await sql<{ last: number }>`
    insert into counter.queue (hall, day, matter_group, last) values (${hall}, ${day}, ${group}, 1)
    on conflict (hall, day, matter_group) do update set last = counter.queue.last + 1 returning last
  `.execute(tx);
  return found.rows[0]?.last ?? 1;
}

/** @returns false where the telephone has a ticket that waits, or the appointment has one */
export async function insertTicket(tx: Tx, ticket: Ticket, phone: string | undefined): Promise<boolean> {
  const { hall, id, token, day, group, number, priority, takenAt, orderAt, appointment } = ticket;
  const made = await sql`
    insert into counter.ticket (hall, id, token, day, matter_group, number, priority, phone, taken_at, order_at, appointment)
    values (${hall}, ${id}, ${token}, ${day}, ${group}, ${number}, ${priority ?? null}, ${phone ?? null}, ${takenAt},
      ${orderAt}, ${appointment ?? null})
    on conflict do nothing
  `.execute(tx);
  return (made.numAffectedRows ?? 0n) > 0n;
}

export async function findTicketByToken(database: Database, token: string): Promise<Ticket | undefined> {
  return first(
    await sql<Row>`select ${columns} from counter.ticket where token = ${token}`.execute(database),
  );
}

/** The ticket of somebody who has checked in. */
export async function findTicketOfAppointment(
  database: Database,
  { hall, id }: { hall: string; id: Uuid },
): Promise<Ticket | undefined> {
  const found = await sql<Row>`
    select ${columns} from counter.ticket where hall = ${hall} and appointment = ${id}
  `.execute(database);
  return first(found);
}

/** The waiting ticket of a telephone. */
export async function findTicketByPhone(
  database: Database,
  { hall, day }: DayOfHall,
  phone: string,
): Promise<Ticket | undefined> {
  const found = await sql<Row>`
    select ${columns} from counter.ticket
    where hall = ${hall} and day = ${day} and phone = ${phone} and state in ('waiting', 'called')
  `.execute(database);
  return first(found);
}

/** The ticket that a clerk has called and nobody has come for yet. */
export async function findCalled(database: Database, account: Uuid): Promise<Ticket | undefined> {
  const found = await sql<Row>`
    select ${columns} from counter.ticket where account = ${account} and state = 'called'
  `.execute(database);
  return first(found);
}

export interface Caller extends DayOfHall {
  readonly window: string;
  readonly account: Uuid;
  readonly at: Date;
}

/** Calls whose turn it is. A ticket that another clerk is just calling is passed over, so that no two call the same. */
export async function callFirst(tx: Tx, group: string, caller: Caller): Promise<Ticket | undefined> {
  const { hall, day, window, account, at } = caller;
  const found = await sql<Row>`
    update counter.ticket set state = 'called', window_number = ${window}, account = ${account}, called_at = ${at}, calls = 1
    where (hall, id) = (
      select hall, id from counter.ticket
      where hall = ${hall} and day = ${day} and matter_group = ${group} and state = 'waiting'
      order by order_at, id limit 1 for update skip locked
    ) returning ${columns}
  `.execute(tx);
  return first(found);
}

/** What the clerk does with the ticket that he has called. @returns whether it still was called */
export async function moveCalled(
  tx: Tx,
  { hall, id }: Ticket,
  kind: 'called-again' | 'serving' | 'missed',
  at: Date,
): Promise<boolean> {
  const change = kind === 'called-again' ? sql`calls = calls + 1, called_at = ${at}` : sql`state = ${kind}`;
  const moved = await sql`
    update counter.ticket set ${change} where hall = ${hall} and id = ${id} and state = 'called'
  `.execute(tx);
  return (moved.numAffectedRows ?? 0n) > 0n;
}

/** Puts the ticket that a clerk has called into the queue of another group, where it keeps its turn. @returns whether it was called */
export async function moveToGroup(tx: Tx, { hall, id }: Ticket, group: string): Promise<boolean> {
  const moved = await sql`
    update counter.ticket set matter_group = ${group}, state = 'waiting', window_number = null, account = null
    where hall = ${hall} and id = ${id} and state = 'called'
  `.execute(tx);
  return (moved.numAffectedRows ?? 0n) > 0n;
}

export async function appendTicketEvent(
  tx: Tx,
  { hall, id }: Pick<Ticket, 'hall' | 'id'>,
  event: { kind: TicketEventKind; at: Date; window?: string; account?: Uuid; group?: string },
): Promise<void> {
  await sql`
    insert into counter.ticket_event (hall, ticket, id, at, kind, window_number, account, matter_group)
    values (${hall}, ${id}, ${uuidv7()}, ${event.at}, ${event.kind}, ${event.window ?? null}, ${event.account ?? null},
      ${event.group ?? null})
  `.execute(tx);
}

/** How many wait, by group. */
export async function countWaiting(
  database: Database,
  { hall, day }: DayOfHall,
): Promise<ReadonlyMap<string, number>> {
  const found = await sql<{ group: string; count: number }>`
    select matter_group as group, count(*)::int as count from counter.ticket
    where hall = ${hall} and day = ${day} and state = 'waiting' group by matter_group
  `.execute(database);
  return new Map(found.rows.map(({ group, count }) => [group, count]));
}

/** How many are called before this one. */
export async function countAhead(database: Database, ticket: Ticket): Promise<number> {
  const { hall, day, group, orderAt, id } = ticket;
  const found = await sql<{ count: number }>`
    select count(*)::int as count from counter.ticket where hall = ${hall} and day = ${day}
      and matter_group = ${group} and state = 'waiting' and (order_at, id) < (${orderAt}, ${id})
  `.execute(database);
  return found.rows[0]?.count ?? 0;
}

/** The last called, the newest first: what the screen of the hall shows. */
export async function readCalled(
  database: Database,
  { hall, day }: DayOfHall,
  size: number,
): Promise<Ticket[]> {
  const found = await sql<Row>`
    select ${columns} from counter.ticket where hall = ${hall} and day = ${day} and state in ('called', 'serving')
      and called_at is not null order by called_at desc limit ${size}
  `.execute(database);
  return found.rows.map(toTicket);
}

/** How long services at these windows took since a moment; undefined while fewer than three ended. */
export async function readMeanMinutes(
  database: Database,
  { hall, windows, since }: { hall: string; windows: readonly string[]; since: Date },
): Promise<number | undefined> {
  const found = await sql<{ count: number; minutes: number | null }>`
    select count(*)::int as count, avg(extract(epoch from ended_at - began_at) / 60)::float as minutes
    from counter.reception
    where hall = ${hall} and began_at >= ${since} and number = any(${[...windows]}) and outcome <> 'left'
  `.execute(database);
  const [row] = found.rows;
  return row && row.count >= 3 && row.minutes !== null ? Math.max(1, row.minutes) : undefined;
}

const columns = sql`hall, id, token, day::text as day, matter_group, number, priority, taken_at, order_at, state, window_number,
  appointment`;

interface Row {
  hall: string;
  id: Uuid;
  token: string;
  day: CalendarDate;
  matter_group: string;
  number: string;
  priority: string | null;
  taken_at: Date;
  order_at: Date;
  state: Ticket['state'];
  window_number: string | null;
  appointment: Uuid | null;
}

function first({ rows }: { rows: readonly Row[] }): Ticket | undefined {
  return rows[0] && toTicket(rows[0]);
}

function toTicket(row: Row): Ticket {
  return {
    hall: row.hall,
    id: row.id,
    token: row.token,
    day: row.day,
    group: row.matter_group,
    number: row.number,
    priority: row.priority ?? undefined,
    takenAt: row.taken_at,
    orderAt: row.order_at,
    state: row.state,
    window: row.window_number ?? undefined,
    appointment: row.appointment ?? undefined,
  };
}
