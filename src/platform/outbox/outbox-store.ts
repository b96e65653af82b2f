import { type RawBuilder, sql } from 'kysely';
import type { Uuid } from '../../kernel/uuid.ts';
import { type Database, prepared, type Tx } from '../database/index.ts';
import type { Subscriber } from './subscriber.ts';
import type { OutboxEvent } from './topic.ts';

/** An event on its way to one subscriber. */
export interface Delivery {
  readonly subscriber: string;
  readonly event: OutboxEvent;
  /** Attempts made so far. */
  readonly attempts: number;
}

export interface DeadLetter extends Delivery {
  readonly error: string;
  readonly diedAt: Date;
}

/** The statement that announces, where a condition holds, as a part (`with told as (…)`) of the statement of an act. */
export function announcing(
  events: readonly OutboxEvent[],
  condition: RawBuilder<unknown> = sql`true`,
): RawBuilder<unknown> {
  const rows = events.map(
    ({ id, topic, key, at, data }) =>
      sql`(${id}::uuid, ${topic}, ${key}, ${at}::timestamptz, ${JSON.stringify(data)}::jsonb)`,
  );
  return sql`
    insert into platform.announcement (id, topic, key, at, data)
    select * from (values ${sql.join(rows)}) as t where ${condition}
  `;
}

/** Announces in the caller's transaction: what is rolled back was never said. */
export async function announce(tx: Tx, ...events: readonly OutboxEvent[]): Promise<void> {
  if (events.length > 0) await announcing(events).execute(tx);
}

export async function registerSubscribers(
  database: Database,
  subscribers: readonly Subscriber[],
): Promise<void> {
  await sql`
    insert into platform.subscription (subscriber, topic)
    select subscriber, topic from json_to_recordset(${JSON.stringify(pairsOf(subscribers))}::json)
      as t(subscriber text, topic text)
    on conflict do nothing
  `.execute(database);
}

/** Whether a turn would find anything: three looks at indexes, because nearly every second there is nothing. */
export async function isAnythingDue(
  database: Database,
  subscribers: readonly string[],
  now: Date,
): Promise<boolean> {
  const found = await sql<{ due: boolean }>`${prepared}
    select exists (select from platform.announcement)
      or exists (select from platform.delivery where state = 'waiting' and retry_at is null
        and subscriber = any(${subscribers as string[]}::text[]))
      or exists (select from platform.delivery where state = 'waiting' and retry_at <= ${now}) as due
  `.execute(database);
  return found.rows[0]?.due ?? false;
}

/**
 * Hands what was announced to everybody who subscribes. One process does so at a time, so that the deliveries of a
 * key appear in their order. @returns how many announcements were handed on
 */
export async function handOn(tx: Tx, most: number): Promise<number> {
  const found = await sql<{ taken: number }>`
    with turn as materialized (
      select pg_try_advisory_xact_lock(hashtext('outbox:hand-on')) as mine
    ), taken as (
      delete from platform.announcement
      where (select mine from turn)
        and position in (select position from platform.announcement order by position limit ${most})
      returning *
    ), handed as (
      insert into platform.delivery (subscriber, event_id, position, topic, key, at, data, retry_at)
      select subscription.subscriber, taken.id, taken.position, taken.topic, taken.key, taken.at, taken.data, (
          select max(retry_at) from platform.delivery as before where before.state = 'waiting'
            and before.subscriber = subscription.subscriber and before.key = taken.key
        )
      from taken join platform.subscription on subscription.topic = taken.topic
      order by taken.position
      on conflict do nothing
    )
    select count(*) as taken from taken
  `.execute(tx);
  return found.rows[0]?.taken ?? 0;
}

interface DeliveryRow {
  subscriber: string;
  event_id: Uuid;
  topic: string;
  key: string;
  at: Date;
  data: unknown;
  attempts: number;
}

/** Brings back what was set aside until now, the longest waiting first. */
export async function takeUpAgain(tx: Tx, now: Date, most: number): Promise<void> {
  await sql`
    update platform.delivery set retry_at = null
    where (subscriber, event_id) in (
      select subscriber, event_id from platform.delivery
      where state = 'waiting' and retry_at <= ${now} order by retry_at limit ${most} for update skip locked
    )
  `.execute(tx);
}

/** Holds deliveries that are ready until the transaction ends: of each key the first, and none that another process holds. */
export async function claimDeliveries(
  tx: Tx,
  subscribers: readonly string[],
  most: number,
): Promise<Delivery[]> {
  const found = await sql<DeliveryRow>`
    select subscriber, event_id, topic, key, at, data, attempts
    from platform.delivery as next
    where state = 'waiting' and retry_at is null and subscriber = any(${subscribers as string[]}::text[])
      and not exists (
        select from platform.delivery as before
        where before.state = 'waiting' and before.subscriber = next.subscriber and before.key = next.key
          and before.position < next.position
      )
    order by position limit ${most}
    for update skip locked
  `.execute(tx);
  return found.rows.map(toDelivery);
}

export async function settle(tx: Tx, { subscriber, event }: Delivery, now: Date): Promise<void> {
  await sql`
    update platform.delivery set state = 'delivered', attempts = attempts + 1, settled_at = ${now}, error = null
    where subscriber = ${subscriber} and event_id = ${event.id}
  `.execute(tx);
}

/**
 * Notes a failed attempt. All that waits behind it is set aside with it; without a time for the next attempt the delivery is
 * dead and the rest of its key goes on.
 */
export async function noteFailure(
  tx: Tx,
  { subscriber, event }: Delivery,
  failure: { readonly error: string; readonly retryAt: Date | undefined; readonly now: Date },
): Promise<void> {
  const { error, retryAt, now } = failure;
  await sql`
    with failed as (
      update platform.delivery set attempts = attempts + 1, error = ${error}, retry_at = ${retryAt ?? null},
        state = ${retryAt ? 'waiting' : 'dead'}, settled_at = ${retryAt ? null : now}
      where subscriber = ${subscriber} and event_id = ${event.id}
    )
    update platform.delivery set retry_at = ${retryAt ?? null}
    where state = 'waiting' and subscriber = ${subscriber} and key = ${event.key} and event_id <> ${event.id}
  `.execute(tx);
}

/** What a handler wrote before it failed is undone; the rest of the transaction stands. */
export async function trySeparately(tx: Tx, work: () => Promise<void>): Promise<unknown> {
  await sql`savepoint delivery`.execute(tx);
  try {
    await work();
    await sql`release savepoint delivery`.execute(tx);
    return undefined;
  } catch (error) {
    await sql`rollback to savepoint delivery`.execute(tx);
    return error ?? new Error('failed without a reason');
  }
}

/** Deliveries that were given up, the newest first. */
export async function readDeadLetters(database: Database, most: number): Promise<DeadLetter[]> {
  const found = await sql<DeliveryRow & { error: string; settled_at: Date }>`
    select subscriber, event_id, topic, key, at, data, attempts, error, settled_at
    from platform.delivery where state = 'dead' order by settled_at desc, event_id limit ${most}
  `.execute(database);
  return found.rows.map((row) => ({ ...toDelivery(row), error: row.error, diedAt: row.settled_at }));
}

/** Gives dead letters another round of attempts. @returns how many there were */
export async function reviveDeadLetters(database: Database, eventIds: readonly Uuid[]): Promise<number> {
  const found = await sql`
    update platform.delivery set state = 'waiting', attempts = 0, retry_at = null, settled_at = null
    where state = 'dead' and event_id = any(${eventIds as Uuid[]}::uuid[])
  `.execute(database);
  return Number(found.numAffectedRows ?? 0);
}

export interface OutboxCount {
  readonly subscriber: string;
  readonly waiting: number;
  readonly dead: number;
  readonly oldestWaiting: Date | undefined;
}

/** How each subscriber keeps up. */
export async function countDeliveries(database: Database): Promise<OutboxCount[]> {
  const found = await sql<{ subscriber: string; waiting: number; dead: number; oldest: Date | null }>`
    select subscriber, count(*) filter (where state = 'waiting') as waiting,
      count(*) filter (where state = 'dead') as dead, min(at) filter (where state = 'waiting') as oldest
    from platform.delivery where state <> 'delivered' group by subscriber order by subscriber
  `.execute(database);
  return found.rows.map(({ oldest, ...row }) => ({ ...row, oldestWaiting: oldest ?? undefined }));
}

export async function forgetDelivered(tx: Tx, before: Date): Promise<void> {
  await sql`delete from platform.delivery where state = 'delivered' and settled_at < ${before}`.execute(tx);
}

function pairsOf(subscribers: readonly Subscriber[]) {
  return subscribers.flatMap(({ name, subscriptions }) =>
    subscriptions.map(({ topic }) => ({ subscriber: name, topic })),
  );
}

function toDelivery(row: DeliveryRow): Delivery {
  return {
    subscriber: row.subscriber,
    attempts: row.attempts,
    event: { id: row.event_id, topic: row.topic, key: row.key, at: row.at, data: row.data },
  };
}
