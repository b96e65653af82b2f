import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../platform/database/index.ts';
import { type AttemptRule, tooManyAttempts } from './attempt-rule.ts';
import { minutesBefore } from './session.ts';

/**
 * Counts an attempt before it is made, so that attempts at the same moment count too.
 * @throws Refusal `too-many-attempts`
 */
export async function countAttempt(
  database: Database,
  rule: AttemptRule,
  { key, now }: { key: Buffer; now: Date },
): Promise<void> {
  const waits = `{${rule.waitSeconds.join(',')}}`;
  const counted = await sql`
    insert into identity.attempt as a (kind, key, count, last_at, not_before)
    values (${rule.kind}, ${key}, 1, ${now}, ${waitUntil(now, sql`(${waits}::int[])[1]`)})
    on conflict (kind, key) do update set
      count = case when a.last_at < ${minutesBefore(now, rule.forgetMinutes)} then 1 else a.count + 1 end,
      last_at = excluded.last_at,
      not_before = case when a.last_at < ${minutesBefore(now, rule.forgetMinutes)} then excluded.not_before
        else ${waitUntil(now, sql`(${waits}::int[])[least(a.count + 1, ${rule.waitSeconds.length}::int)]`)} end
    where a.not_before <= excluded.last_at
    returning count
  `.execute(database);
  if (counted.rows.length > 0) return;
  const held = await sql<{ not_before: Date }>`
    select not_before from identity.attempt where kind = ${rule.kind} and key = ${key}
  `.execute(database);
  throw tooManyAttempts(held.rows[0]?.not_before ?? now, now);
}

/** No wait is no date at all: of two attempts at the same moment the one that began first may be counted last. */
function waitUntil(now: Date, seconds: RawBuilder<unknown>) {
  return sql`coalesce(${now}::timestamptz + nullif(${seconds}, 0) * interval '1 second', '-infinity')`;
}

/** A success: the key starts afresh. */
export async function forgetAttempts(tx: Database, rule: AttemptRule, key: Buffer): Promise<void> {
  await sql`delete from identity.attempt where kind = ${rule.kind} and key = ${key}`.execute(tx);
}

/** A success behind a shared key: this attempt alone is taken back. */
export async function takeBackAttempt(tx: Database, rule: AttemptRule, key: Buffer): Promise<void> {
  await sql`
    update identity.attempt set count = greatest(count - 1, 1),
      not_before = case when count <= ${rule.waitSeconds.length}::int then '-infinity' else not_before end
    where kind = ${rule.kind} and key = ${key}
  `.execute(tx);
}

export async function deleteOldAttempts(database: Database, before: Date): Promise<void> {
  await sql`delete from identity.attempt where last_at < ${before} and not_before < ${before}`.execute(
    database,
  );
}
