import { sql } from 'kysely';
import { type CalendarDate, dateIn } from '../../kernel/date.ts';
import { parseIdentityNumber } from '../../kernel/identity-number.ts';
import type { Uuid } from '../../kernel/uuid.ts';
import type { Database } from '../../platform/database/index.ts';
import type { Actor, ActsFor, Post } from './actor.ts';
import { type Channel, minutesBefore, type SessionLimits } from './session.ts';

export interface FoundSession {
  readonly actor: Actor;
  readonly channel: Channel;
  readonly lastSeenAt: Date;
}

interface SessionRow {
  session_id: Uuid;
  channel: Channel;
  last_seen_at: Date;
  account_id: Uuid;
  person_id: Uuid | null;
  official_id: Uuid | null;
  name: string;
  identity_number: string | null;
  phone: string | null;
  email: string | null;
  address: string | null;
  assurance: 'declared' | 'verified' | null;
  acts_for: ActsFor | null;
  posts: Post[] | null;
}

/** Everything about the author of a request, in one look-up; nothing when the session has ended or idled too long. */
export async function findSession(
  database: Database,
  tokenDigest: Buffer,
  { now, limits }: { now: Date; limits: SessionLimits },
): Promise<FoundSession | undefined> {
  const found = await sql<SessionRow>`
    select s.id as session_id, s.channel, s.last_seen_at, a.id as account_id, a.person_id, a.official_id,
      coalesce(p.name, o.name) as name, p.identity_number, p.phone, p.email, p.address, p.assurance,
      case when c.id is not null then json_build_object('companyId', c.id, 'name', c.name, 'creditCode', c.credit_code,
        'legalRepresentative', c.legal_representative, 'address', c.address, 'role', g.role) end as acts_for,
      (select json_agg(json_strip_nulls(to_json(held)) order by agency, role, "deputyFor" is not null) from (
        select agency, role, region, items, acts, null::json as "deputyFor" from identity.post
        where official_id = a.official_id and ${isInForce(dateIn(now))}
        union all
        select p.agency, p.role, p.region, p.items, p.acts,
          json_build_object('officialId', holder.id, 'name', holder.name)
        from identity.deputy d
        join identity.post p on p.id = d.post_id
        join identity.official holder on holder.id = p.official_id
        where d.deputy_id = a.official_id and d.ended_at is null
          and ${dateIn(now)}::date between d.from_on and d.until_on and ${isInForce(dateIn(now), 'p')}
      ) as held) as posts
    from identity.session s
    join identity.account a on a.id = s.account_id and a.closed_at is null
    left join identity.person p on p.id = a.person_id
    left join identity.official o on o.id = a.official_id
    left join identity.agent g on g.person_id = a.person_id and g.company_id = s.acts_for
      and g.valid_from <= ${dateIn(now)}::date and (g.valid_until is null or g.valid_until >= ${dateIn(now)}::date)
    left join identity.company c on c.id = g.company_id
    where s.token_digest = ${tokenDigest} and s.expires_at > ${now}
      and s.last_seen_at > case a.kind when 'official'
        then ${minutesBefore(now, limits.officialIdleMinutes)}::timestamptz
        else ${minutesBefore(now, limits.personIdleMinutes)}::timestamptz end
  `.execute(database);
  const row = found.rows[0];
  return row && { actor: actorOf(row), channel: row.channel, lastSeenAt: row.last_seen_at };
}

export interface NewSession {
  readonly id: Uuid;
  readonly tokenDigest: Buffer;
  readonly accountId: Uuid;
  readonly channel: Channel;
  readonly actsFor?: Uuid | undefined;
  readonly now: Date;
  readonly expiresAt: Date;
}

export async function insertSession(tx: Database, session: NewSession): Promise<void> {
  await sql`
    insert into identity.session (id, token_digest, account_id, channel, acts_for, created_at, last_seen_at, expires_at)
    values (${session.id}, ${session.tokenDigest}, ${session.accountId}, ${session.channel},
      ${session.actsFor ?? null}, ${session.now}, ${session.now}, ${session.expiresAt})
  `.execute(tx);
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

export async function saveCapacity(
  tx: Database,
  sessionId: Uuid,
  companyId: Uuid | undefined,
): Promise<void> {
  await sql`update identity.session set acts_for = ${companyId ?? null} where id = ${sessionId}`.execute(tx);
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

export async function countSessionsOf(database: Database, accountId: Uuid, now: Date): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*) from identity.session where account_id = ${accountId} and expires_at > ${now}
  `.execute(database);
  return found.rows[0]?.count ?? 0;
}

/** Whether a post lasts on that day. */
function isInForce(on: CalendarDate, alias = 'post') {
  const of = (column: string) => sql.ref(`${alias}.${column}`);
  return sql`${of('ended_at')} is null and ${of('from_on')} <= ${on}::date
    and (${of('until_on')} is null or ${of('until_on')} >= ${on}::date)`;
}

function actorOf(row: SessionRow): Actor {
  const signedIn = { accountId: row.account_id, sessionId: row.session_id, name: row.name };
  if (row.official_id !== null) {
    return { kind: 'official', ...signedIn, officialId: row.official_id, posts: row.posts ?? [] };
  }
  const { number, birthDate, sex } = parseIdentityNumber(row.identity_number ?? '');
  return {
    kind: 'person',
    ...signedIn,
    personId: row.person_id ?? '',
    identityNumber: number,
    birthDate,
    sex,
    phone: row.phone ?? '',
    email: row.email ?? undefined,
    address: row.address ?? undefined,
    assurance: row.assurance ?? 'declared',
    actsFor: row.acts_for ?? undefined,
  };
}
