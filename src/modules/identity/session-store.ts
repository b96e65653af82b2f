import { sql } from 'kysely';
import type { Uuid } from '../../kernel/uuid.ts';
import type { Database } from '../../platform/database/index.ts';
import { type Channel, minutesBefore, type SessionLimits, type SignInMethod } from './session.ts';

export interface NewSession {
  readonly id: Uuid;
  readonly tokenDigest: Buffer;
  readonly accountId: Uuid;
  readonly channel: Channel;
  readonly method: SignInMethod;
  readonly device: string;
  readonly place: string;
  readonly now: Date;
  readonly expiresAt: Date;
}

export async function insertSession(tx: Database, session: NewSession): Promise<void> {
  await sql`
    insert into identity.session (id, token_digest, account_id, channel, method, device, place, created_at, last_seen_at,
      proven_at, expires_at)
    values (${session.id}, ${session.tokenDigest}, ${session.accountId}, ${session.channel}, ${session.method},
      ${session.device}, ${session.place}, ${session.now}, ${session.now}, ${session.now}, ${session.expiresAt})
  `.execute(tx);
}

/** The owner has just proved to be there. */
export async function saveProven(tx: Database, sessionId: Uuid, at: Date): Promise<void> {
  await sql`update identity.session set proven_at = ${at} where id = ${sessionId}`.execute(tx);
}

/** Two requests at once write once. */
export async function noteSeen(
  database: Database,
  sessionId: Uuid,
  now: Date,
  ifBefore: Date,
): Promise<void> {
  await sql`
    update identity.session set last_seen_at = ${now} where id = ${sessionId} and last_seen_at < ${ifBefore}
  `.execute(database);
}

/** For whom a session acts: at most one of the three. */
export interface StoredCapacity {
  readonly companyId?: Uuid | undefined;
  readonly powerId?: Uuid | undefined;
  readonly wardId?: Uuid | undefined;
}

export async function saveCapacity(
  tx: Database,
  sessionId: Uuid,
  { companyId, powerId, wardId }: StoredCapacity,
): Promise<void> {
  await sql`
    update identity.session
    set acts_for = ${companyId ?? null}, power_id = ${powerId ?? null}, ward_id = ${wardId ?? null}
    where id = ${sessionId}
  `.execute(tx);
}

export async function deleteSession(tx: Database, sessionId: Uuid): Promise<void> {
  await sql`delete from identity.session where id = ${sessionId}`.execute(tx);
}

/** @returns how many ended */
export async function deleteSessionsOf(tx: Database, accountId: Uuid): Promise<number> {
  const done = await sql`delete from identity.session where account_id = ${accountId}`.execute(tx);
  return Number(done.numAffectedRows ?? 0);
}

export async function deleteExpiredSessions(database: Database, now: Date): Promise<void> {
  await sql`delete from identity.session where expires_at < ${now}`.execute(database);
}

/** A signed-in device as its owner sees it. */
export interface SessionRecord {
  readonly id: Uuid;
  readonly channel: Channel;
  readonly method: SignInMethod;
  readonly device: string;
  readonly place: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
}

/** The sessions that still open something, the latest first. */
export async function listSessions(
  database: Database,
  accountId: Uuid,
  { now, idleMinutes }: { now: Date; idleMinutes: number },
): Promise<SessionRecord[]> {
  const found = await sql<SessionRecord>`
    select id, channel, method, device, place, created_at as "createdAt", last_seen_at as "lastSeenAt"
    from identity.session
    where account_id = ${accountId} and expires_at > ${now} and last_seen_at > ${minutesBefore(now, idleMinutes)}
    order by last_seen_at desc, id
  `.execute(database);
  return found.rows;
}

/** Ends one session of the account. @returns whether there was one */
export async function deleteSessionOf(tx: Database, accountId: Uuid, sessionId: Uuid): Promise<boolean> {
  const done = await sql`
    delete from identity.session where id = ${sessionId} and account_id = ${accountId}
  `.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

/** Those of the sessions that still open something. */
export async function findLastingSessions(
  database: Database,
  sessions: readonly Uuid[],
  { now, limits }: { now: Date; limits: SessionLimits },
): Promise<Set<Uuid>> {
  const found = await sql<{ id: Uuid }>`
    select s.id from identity.session s
    join identity.account a on a.id = s.account_id and a.closed_at is null
    where s.id = any(${[...sessions]}::uuid[]) and s.expires_at > ${now}
      and s.last_seen_at > case a.kind when 'official' then ${minutesBefore(now, limits.officialIdleMinutes)}::timestamptz
        else ${minutesBefore(now, limits.personIdleMinutes)}::timestamptz end
  `.execute(database);
  return new Set(found.rows.map(({ id }) => id));
}
