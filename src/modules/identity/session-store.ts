import { sql } from 'kysely';
import { type CalendarDate, dateIn } from '../../kernel/date.ts';
import type { Uuid } from '../../kernel/uuid.ts';
import { type Database, prepared } from '../../platform/database/index.ts';
import type { Actor, ActsFor, Post } from './actor.ts';
import { naturalPersonOf, type PersonRow } from './person-store.ts';
import type { PowerScope } from './powers/power-scope.ts';
import { type Channel, minutesBefore, type SessionLimits, type SignInMethod } from './session.ts';

export interface FoundSession {
  readonly actor: Actor;
  readonly channel: Channel;
  readonly lastSeenAt: Date;
  readonly provenAt: Date;
  /** An official with an authenticator or a passkey; of persons nobody asks. */
  readonly hasFactor: boolean;
  /** The session acted for somebody, and may not any longer: the actor stands in the own name. */
  readonly hasLostCapacity: boolean;
}

interface SessionRow {
  session_id: Uuid;
  channel: Channel;
  last_seen_at: Date;
  proven_at: Date;
  has_factor: boolean;
  account_id: Uuid;
  official_id: Uuid | null;
  official_name: string | null;
  person: PersonRow | null;
  principal: PersonRow | null;
  acts_for: ActsFor | null;
  power: PowerScope | null;
  acts_for_another: boolean;
  posts: Post[] | null;
}

/** Everything about the author of a request, in one look-up; nothing when the session has ended or idled too long. */
export async function findSession(
  database: Database,
  by: { readonly tokenDigest: Buffer } | { readonly id: Uuid },
  { now, limits }: { now: Date; limits: SessionLimits },
): Promise<FoundSession | undefined> {
  const today = dateIn(now);
  const found = await sql<SessionRow>`${prepared}
    select s.id as session_id, s.channel, s.last_seen_at, s.proven_at, a.id as account_id, a.official_id, o.name as official_name,
      to_json(p) as person, to_json(principal) as principal,
      case when c.id is not null then json_build_object('companyId', c.id, 'name', c.name, 'creditCode', c.credit_code,
        'legalRepresentative', c.legal_representative, 'address', c.address,
        'role', case when r.id is null then 'agent' else 'legal-representative' end) end as acts_for,
      case when w.id is not null then
        json_strip_nulls(json_build_object('id', w.id, 'acts', w.acts, 'items', w.items, 'until', w.until_on)) end as power,
      a.kind = 'official' and (exists (select from identity.one_time_code t where t.account_id = a.id and t.confirmed_at is not null)
        or exists (select from identity.passkey k where k.account_id = a.id)) as has_factor,
      num_nonnulls(s.acts_for, s.power_id, s.ward_id) > 0 as acts_for_another,
      (select json_agg(json_strip_nulls(to_json(held)) order by agency, role, "deputyFor" is not null) from (
        select agency, role, region, items, acts, null::json as "deputyFor" from identity.post
        where official_id = a.official_id and ${isInForce(today)}
        union all
        select p.agency, p.role, p.region, p.items, p.acts,
          json_build_object('officialId', holder.id, 'name', holder.name)
        from identity.deputy d
        join identity.post p on p.id = d.post_id
        join identity.official holder on holder.id = p.official_id
        where d.deputy_id = a.official_id and d.ended_at is null
          and ${today}::date between d.from_on and d.until_on and ${isInForce(today, 'p')}
      ) as held) as posts
    from identity.session s
    join identity.account a on a.id = s.account_id and a.closed_at is null
    left join identity.person p on p.id = a.person_id
    left join identity.official o on o.id = a.official_id
    left join identity.representative r on r.person_id = a.person_id and r.company_id = s.acts_for
      and r.ended_at is null and r.from_on <= ${today}::date
    left join identity.power w on w.id = s.power_id and w.agent_number = p.identity_number and p.assurance = 'verified'
      and w.is_accepted and w.ended_at is null and ${today}::date between w.from_on and w.until_on
    left join identity.guardianship g on g.ward_id = s.ward_id and g.guardian_id = a.person_id
      and g.ended_at is null and g.ends_on > ${today}::date
    left join identity.company c on c.id = coalesce(r.company_id, w.principal_company)
    left join identity.person principal on principal.id = coalesce(w.principal_person, g.ward_id)
    where ${'id' in by ? sql`s.id = ${by.id}` : sql`s.token_digest = ${by.tokenDigest}`} and s.expires_at > ${now}
      and s.last_seen_at > case a.kind when 'official'
        then ${minutesBefore(now, limits.officialIdleMinutes)}::timestamptz
        else ${minutesBefore(now, limits.personIdleMinutes)}::timestamptz end
  `.execute(database);
  const row = found.rows[0];
  return (
    row && {
      actor: actorOf(row),
      channel: row.channel,
      lastSeenAt: row.last_seen_at,
      provenAt: row.proven_at,
      hasFactor: row.has_factor,
      hasLostCapacity: row.acts_for_another && !row.acts_for && !row.principal,
    }
  );
}

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

/** Whether a post lasts on that day. */
function isInForce(on: CalendarDate, alias = 'post') {
  const of = (column: string) => sql.ref(`${alias}.${column}`);
  return sql`${of('ended_at')} is null and ${of('from_on')} <= ${on}::date
    and (${of('until_on')} is null or ${of('until_on')} >= ${on}::date)`;
}

function actorOf(row: SessionRow): Actor {
  const signedIn = { accountId: row.account_id, sessionId: row.session_id };
  if (row.official_id !== null) {
    const { official_id: officialId, posts } = row;
    return { kind: 'official', ...signedIn, name: row.official_name ?? '', officialId, posts: posts ?? [] };
  }
  if (!row.person) throw new Error(`the account ${row.account_id} belongs to nobody`);
  const self = naturalPersonOf(row.person);
  const kind = 'person' as const;
  if (!row.principal) {
    return {
      kind,
      ...signedIn,
      ...self,
      actsFor: row.acts_for ?? undefined,
      ...(row.power && { power: row.power }),
    };
  }
  const as = row.power ? ('agent' as const) : ('guardian' as const);
  return {
    kind,
    ...signedIn,
    ...naturalPersonOf(row.principal),
    actsFor: undefined,
    representedBy: { ...self, as },
    ...(row.power && { power: row.power }),
  };
}
