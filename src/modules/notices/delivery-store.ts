import { sql } from 'kysely';
import type { Locale } from '../../kernel/messages.ts';
import type { MomentCursor } from '../../kernel/moment-cursor.ts';
import type { Uuid } from '../../kernel/uuid.ts';
import type { Database } from '../../platform/database/index.ts';
import type { Channel } from './channel.ts';
import type { Blank } from './fill-in.ts';

export type DeliveryState = 'waiting' | 'sent' | 'dead';

/** A notice on its way over one channel, with what is to be sent. */
export interface DueDelivery {
  readonly id: Uuid;
  readonly channel: Channel;
  readonly target: string;
  readonly locale: Locale;
  /** Attempts with the one that is made now. */
  readonly attempts: number;
  readonly subject: Blank;
  readonly body: Blank;
  readonly short: Blank | undefined;
  readonly link: string;
}

/**
 * Takes the delivery that is due longest and counts an attempt. Until `heldUntil` nobody else takes it; where the process
 * dies meanwhile, the attempt is made again then.
 */
export async function takeDue(
  database: Database,
  channels: readonly Channel[],
  { now, heldUntil }: { now: Date; heldUntil: Date },
): Promise<DueDelivery | undefined> {
  const found = await sql<Omit<DueDelivery, 'short'> & { short: Blank | null }>`
    with taken as (
      update notices.delivery set attempts = attempts + 1, next_at = ${heldUntil}
      where id = (
        select id from notices.delivery
        where state = 'waiting' and next_at <= ${now} and channel = any(${[...channels]}::text[])
        order by next_at, id limit 1 for update skip locked
      )
      returning *
    )
    select taken.id, taken.channel, taken.target, taken.locale, taken.attempts, notice.subject, notice.body,
      notice.short, notice.link
    from taken join notices.notice on notice.id = taken.notice_id
  `.execute(database);
  const row = found.rows[0];
  return row && { ...row, short: row.short ?? undefined };
}

export async function markSent(database: Database, id: Uuid, at: Date): Promise<void> {
  await sql`
    update notices.delivery set state = 'sent', settled_at = ${at}, error = null where id = ${id}
  `.execute(database);
}

/** Notes a failed attempt; without a time for the next one nobody tries any longer. */
export async function noteFailure(
  database: Database,
  id: Uuid,
  { error, retryAt, now }: { error: string; retryAt: Date | undefined; now: Date },
): Promise<void> {
  await sql`
    update notices.delivery set error = ${error}, state = ${retryAt ? 'waiting' : 'dead'},
      next_at = ${retryAt ?? now}, settled_at = ${retryAt ? null : now}
    where id = ${id}
  `.execute(database);
}

/** Gives a dead delivery another round of attempts. @returns whether there was one */
export async function revive(database: Database, id: Uuid, now: Date): Promise<boolean> {
  const done = await sql`
    update notices.delivery set state = 'waiting', attempts = 0, next_at = ${now}, settled_at = null
    where id = ${id} and state = 'dead'
  `.execute(database);
  return (done.numAffectedRows ?? 0n) > 0n;
}

/** A delivery as administrators see it. What it says is kept in the demonstration alone. */
export interface DeliveryRecord {
  readonly id: Uuid;
  readonly channel: Channel;
  readonly target: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly createdAt: Date;
  readonly nextAt: Date;
  readonly settledAt: Date | null;
  readonly error: string | null;
  readonly demo: { readonly subject: string; readonly text: string } | null;
}

/** Deliveries in a state or in any, the newest first. */
export async function readDeliveries(
  database: Database,
  options: { state: DeliveryState | undefined; after: MomentCursor | undefined; size: number },
): Promise<DeliveryRecord[]> {
  const { state, after, size } = options;
  const found = await sql<DeliveryRecord>`
    select d.id, d.channel, d.target, d.state, d.attempts, d.created_at as "createdAt", d.next_at as "nextAt",
      d.settled_at as "settledAt", d.error,
      case when m.delivery_id is not null then json_build_object('subject', m.subject, 'text', m.text) end as demo
    from notices.delivery d left join notices.demo_message m on m.delivery_id = d.id
    where true ${state ? sql`and d.state = ${state}` : sql``}
      ${after ? sql`and (d.created_at, d.id) < (${after.at}, ${after.id})` : sql``}
    order by d.created_at desc, d.id desc limit ${size}
  `.execute(database);
  return found.rows;
}

/** Keeps what would be sent; an attempt made again keeps the first. */
export async function insertDemoMessage(
  database: Database,
  message: { deliveryId: Uuid; subject: string; text: string; at: Date },
): Promise<void> {
  await sql`
    insert into notices.demo_message (delivery_id, subject, text, at)
    values (${message.deliveryId}, ${message.subject}, ${message.text}, ${message.at})
    on conflict do nothing
  `.execute(database);
}
