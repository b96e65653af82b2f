import { type RawBuilder, sql } from 'kysely';
import { type CalendarDate, dateIn } from '../../kernel/date.ts';
import type { Uuid } from '../../kernel/uuid.ts';
import { type Database, prepared } from '../../platform/database/index.ts';
import type { Actor, ActsFor, OfficialActor, PersonActor, Post } from './actor.ts';
import { naturalPersonOf, type PersonRow } from './person-store.ts';
import type { PowerScope } from './powers/power-scope.ts';
import { type Channel, minutesBefore, type SessionLimits } from './session.ts';

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

/** How a session is named. */
export type SessionKey = { readonly tokenDigest: Buffer } | { readonly id: Uuid };

interface Moment {
  readonly now: Date;
  readonly limits: SessionLimits;
}

/**
 * Everything about the author of a request; nothing when the session has ended or idled too long. Officials and persons have
 * little in common, and one statement for both costs twice as much: the likelier kind is asked for first.
 */
export async function findSession(
  database: Database,
  by: SessionKey,
  moment: Moment & { readonly likely: Actor['kind'] },
): Promise<FoundSession | undefined> {
  const [first, second] =
    moment.likely === 'official' ? [findOfficials, findPersons] : [findPersons, findOfficials];
  return (await first(database, by, moment)) ?? (await second(database, by, moment));
}

interface SessionRow {
  session_id: Uuid;
  channel: Channel;
  last_seen_at: Date;
  proven_at: Date;
  account_id: Uuid;
}

interface OfficialRow extends SessionRow {
  has_factor: boolean;
  official_id: Uuid;
  name: string;
  posts: Post[] | null;
}

async function findOfficials(
  database: Database,
  by: SessionKey,
  { now, limits }: Moment,
): Promise<FoundSession | undefined> {
  const today = dateIn(now);
  const found = await sql<OfficialRow>`${prepared}
    select ${ofSession}, a.official_id, o.name,
      exists (select from identity.one_time_code t where t.account_id = a.id and t.confirmed_at is not null)
        or exists (select from identity.passkey k where k.account_id = a.id) as has_factor,
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
    join identity.official o on o.id = a.official_id
    where ${lasts(by, now, limits.officialIdleMinutes)}
  `.execute(database);
  const [row] = found.rows;
  return row && { ...foundIn(row, officialOf(row)), hasFactor: row.has_factor, hasLostCapacity: false };
}

interface PersonSessionRow extends SessionRow {
  person: PersonRow;
  principal: PersonRow | null;
  acts_for: ActsFor | null;
  power: PowerScope | null;
  acts_for_another: boolean;
}

async function findPersons(
  database: Database,
  by: SessionKey,
  { now, limits }: Moment,
): Promise<FoundSession | undefined> {
  const today = dateIn(now);
  const found = await sql<PersonSessionRow>`${prepared}
    select ${ofSession}, to_json(p) as person, to_json(principal) as principal,
      case when c.id is not null then json_build_object('companyId', c.id, 'name', c.name, 'creditCode', c.credit_code,
        'legalRepresentative', c.legal_representative, 'address', c.address,
        'role', case when r.id is null then 'agent' else 'legal-representative' end) end as acts_for,
      case when w.id is not null then
        json_strip_nulls(json_build_object('id', w.id, 'acts', w.acts, 'items', w.items, 'until', w.until_on)) end as power,
      num_nonnulls(s.acts_for, s.power_id, s.ward_id) > 0 as acts_for_another
    from identity.session s
    join identity.account a on a.id = s.account_id and a.closed_at is null
    join identity.person p on p.id = a.person_id
    left join identity.representative r on r.person_id = a.person_id and r.company_id = s.acts_for
      and r.ended_at is null and r.from_on <= ${today}::date
    left join identity.power w on w.id = s.power_id and w.agent_number = p.identity_number and p.assurance = 'verified'
      and w.is_accepted and w.ended_at is null and ${today}::date between w.from_on and w.until_on
    left join identity.guardianship g on g.ward_id = s.ward_id and g.guardian_id = a.person_id
      and g.ended_at is null and g.ends_on > ${today}::date
    left join identity.company c on c.id = coalesce(r.company_id, w.principal_company)
    left join identity.person principal on principal.id = coalesce(w.principal_person, g.ward_id)
    where ${lasts(by, now, limits.personIdleMinutes)}
  `.execute(database);
  const [row] = found.rows;
  if (!row) return undefined;
  const hasLostCapacity = row.acts_for_another && !row.acts_for && !row.principal;
  return { ...foundIn(row, personOf(row)), hasFactor: false, hasLostCapacity };
}

const ofSession = sql`s.id as session_id, s.channel, s.last_seen_at, s.proven_at, a.id as account_id`;

function lasts(by: SessionKey, now: Date, idleMinutes: number): RawBuilder<boolean> {
  return sql<boolean>`${'id' in by ? sql`s.id = ${by.id}` : sql`s.token_digest = ${by.tokenDigest}`}
    and s.expires_at > ${now} and s.last_seen_at > ${minutesBefore(now, idleMinutes)}`;
}

/** Whether a post lasts on that day. */
function isInForce(on: CalendarDate, alias = 'post') {
  const of = (column: string) => sql.ref(`${alias}.${column}`);
  return sql`${of('ended_at')} is null and ${of('from_on')} <= ${on}::date
    and (${of('until_on')} is null or ${of('until_on')} >= ${on}::date)`;
}

function foundIn(row: SessionRow, actor: Actor) {
  return { actor, channel: row.channel, lastSeenAt: row.last_seen_at, provenAt: row.proven_at };
}

function officialOf(row: OfficialRow): OfficialActor {
  const { account_id: accountId, session_id: sessionId, official_id: officialId, name, posts } = row;
  return { kind: 'official', accountId, sessionId, name, officialId, posts: posts ?? [] };
}

function personOf(row: PersonSessionRow): PersonActor {
  const signedIn = { kind: 'person', accountId: row.account_id, sessionId: row.session_id } as const;
  const self = naturalPersonOf(row.person);
  const power = row.power && { power: row.power };
  if (!row.principal) return { ...signedIn, ...self, actsFor: row.acts_for ?? undefined, ...power };
  return {
    ...signedIn,
    ...naturalPersonOf(row.principal),
    actsFor: undefined,
    representedBy: { ...self, as: row.power ? 'agent' : 'guardian' },
    ...power,
  };
}
