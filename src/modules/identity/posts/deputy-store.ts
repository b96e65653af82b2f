import { sql } from 'kysely';
import type { CalendarDate } from '../../../kernel/date.ts';
import { type Uuid, uuidv7 } from '../../../kernel/uuid.ts';
import type { Database } from '../../../platform/database/index.ts';
import type { Role } from '../role.ts';

/** Who stands in for whom, in which post, from when until when. */
export interface Deputyship {
  readonly id: Uuid;
  readonly post: { readonly id: Uuid; readonly agency: string; readonly role: Role; readonly region: string };
  readonly holder: Officeholder;
  readonly deputy: Officeholder;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly reason: string;
  readonly endedAt: Date | undefined;
}

export interface Officeholder {
  readonly officialId: Uuid;
  readonly accountId: Uuid;
  readonly name: string;
}

export interface NewDeputyship {
  readonly postId: Uuid;
  readonly deputyId: Uuid;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly reason: string;
  readonly at: Date;
  readonly by: Uuid | undefined;
}

export async function insertDeputy(tx: Database, deputy: NewDeputyship): Promise<void> {
  await sql`
    insert into identity.deputy (id, post_id, deputy_id, from_on, until_on, reason, named_at, named_by)
    values (${uuidv7()}, ${deputy.postId}, ${deputy.deputyId}, ${deputy.from}, ${deputy.until}, ${deputy.reason},
      ${deputy.at}, ${deputy.by ?? null})
  `.execute(tx);
}

/** Deputies in the posts of this official, and posts in which this official is the deputy; the latest first. */
export function listDeputyships(database: Database, officialId: Uuid): Promise<Deputyship[]> {
  return readDeputyships(
    database,
    sql`p.official_id = ${officialId} or d.deputy_id = ${officialId} order by d.from_on desc, d.id limit 50`,
  );
}

export async function findDeputyship(database: Database, id: Uuid): Promise<Deputyship | undefined> {
  return (await readDeputyships(database, sql`d.id = ${id}`))[0];
}

/** Roles of the posts in which this official stands in for somebody on that day or later. */
export async function readRolesAsDeputy(
  database: Database,
  deputyId: Uuid,
  on: CalendarDate,
): Promise<Role[]> {
  const found = await sql<{ role: Role }>`
    select distinct p.role from identity.deputy d join identity.post p on p.id = d.post_id
    where d.deputy_id = ${deputyId} and d.ended_at is null and d.until_on >= ${on}::date
      and p.ended_at is null and (p.until_on is null or p.until_on >= ${on}::date)
  `.execute(database);
  return found.rows.map(({ role }) => role);
}

/** Ends one, or whatever an official who leaves has to do with. */
export async function endDeputies(
  tx: Database,
  which: { id: Uuid } | { officialId: Uuid },
  { at, by }: { at: Date; by: Uuid | undefined },
): Promise<void> {
  await sql`
    update identity.deputy d set ended_at = ${at}, ended_by = ${by ?? null}
    from identity.post p
    where p.id = d.post_id and d.ended_at is null
      and ${'id' in which ? sql`d.id = ${which.id}` : sql`(d.deputy_id = ${which.officialId} or p.official_id = ${which.officialId})`}
  `.execute(tx);
}

interface DeputyRow {
  id: Uuid;
  post: Deputyship['post'];
  holder: Officeholder;
  deputy: Officeholder;
  from_on: CalendarDate;
  until_on: CalendarDate;
  reason: string;
  ended_at: Date | null;
}

async function readDeputyships(database: Database, condition: ReturnType<typeof sql>): Promise<Deputyship[]> {
  const found = await sql<DeputyRow>`
    select d.id, d.from_on, d.until_on, d.reason, d.ended_at,
      json_build_object('id', p.id, 'agency', p.agency, 'role', p.role, 'region', p.region) as post,
      json_build_object('officialId', holder.id, 'accountId', holder_account.id, 'name', holder.name) as holder,
      json_build_object('officialId', deputy.id, 'accountId', deputy_account.id, 'name', deputy.name) as deputy
    from identity.deputy d
    join identity.post p on p.id = d.post_id
    join identity.official holder on holder.id = p.official_id
    join identity.account holder_account on holder_account.official_id = holder.id
    join identity.official deputy on deputy.id = d.deputy_id
    join identity.account deputy_account on deputy_account.official_id = deputy.id
    where ${condition}
  `.execute(database);
  return found.rows.map((row) => ({
    id: row.id,
    post: row.post,
    holder: row.holder,
    deputy: row.deputy,
    from: row.from_on,
    until: row.until_on,
    reason: row.reason,
    endedAt: row.ended_at ?? undefined,
  }));
}
