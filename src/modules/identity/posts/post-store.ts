import { sql } from 'kysely';
import type { CalendarDate } from '../../../kernel/date.ts';
import { type Uuid, uuidv7 } from '../../../kernel/uuid.ts';
import type { Database } from '../../../platform/database/index.ts';
import type { Role } from '../role.ts';
import type { PostGrant, PostRecord } from './post-record.ts';

interface PostRow {
  id: Uuid;
  agency: string;
  role: Role;
  region: string;
  items: string[] | null;
  acts: string[] | null;
  from_on: CalendarDate;
  until_on: CalendarDate | null;
  granted_at: Date;
  granted_by: string | null;
  ended_at: Date | null;
  ended_by: string | null;
  end_reason: string | null;
}

/** Every post the official has held or will hold, the latest first. */
export async function listPosts(database: Database, officialId: Uuid): Promise<PostRecord[]> {
  const found = await sql<PostRow>`
    select p.id, p.agency, p.role, p.region, p.items, p.acts, p.from_on, p.until_on, p.granted_at, p.ended_at,
      p.end_reason, granter.name as granted_by, ender.name as ended_by
    from identity.post p
    left join identity.official granter on granter.id = p.granted_by
    left join identity.official ender on ender.id = p.ended_by
    where p.official_id = ${officialId}
    order by p.ended_at is not null, p.from_on desc, p.agency, p.role
  `.execute(database);
  return found.rows.map(recordOf);
}

/** An official who can be given a task of a post. */
export interface Holder {
  readonly officialId: Uuid;
  readonly accountId: Uuid;
  readonly name: string;
}

/** Who holds a post today, by name; a deputy counts as holding it. */
export async function readHolders(
  database: Database,
  { agency, role }: { agency: string; role: Role },
  on: CalendarDate,
): Promise<Holder[]> {
  const found = await sql<Holder>`
    select o.id as "officialId", a.id as "accountId", o.name
    from (
      select p.official_id from identity.post p
      where p.agency = ${agency} and p.role = ${role} and p.ended_at is null and p.from_on <= ${on}::date
        and (p.until_on is null or p.until_on >= ${on}::date)
      union
      select d.deputy_id from identity.deputy d join identity.post p on p.id = d.post_id
      where p.agency = ${agency} and p.role = ${role} and p.ended_at is null and p.from_on <= ${on}::date
        and (p.until_on is null or p.until_on >= ${on}::date)
        and d.ended_at is null and ${on}::date between d.from_on and d.until_on
    ) as holder
    join identity.official o on o.id = holder.official_id
    join identity.account a on a.official_id = o.id and a.closed_at is null
    order by o.name, o.id limit 200
  `.execute(database);
  return found.rows;
}

/** Every post that somebody with an account holds on that day; posts of the same reach and duties once. */
export async function readHeldPosts(database: Database, on: CalendarDate): Promise<HeldPost[]> {
  const found = await sql<Pick<PostRow, 'agency' | 'role' | 'items' | 'acts'>>`
    select distinct p.agency, p.role, p.items, p.acts
    from identity.post p join identity.account a on a.official_id = p.official_id and a.closed_at is null
    where p.ended_at is null and p.from_on <= ${on}::date and (p.until_on is null or p.until_on >= ${on}::date)
  `.execute(database);
  return found.rows.map(({ agency, role, items, acts }) => ({
    agency,
    role,
    items: items ?? undefined,
    acts: acts ?? undefined,
  }));
}

/** A post whoever holds it. */
export type HeldPost = Pick<PostGrant, 'agency' | 'role' | 'items' | 'acts'>;

export async function insertPost(
  tx: Database,
  officialId: Uuid,
  post: PostGrant,
  granted: { at: Date; by: Uuid | undefined },
): Promise<void> {
  await sql`
    insert into identity.post (id, official_id, agency, role, region, items, acts, from_on, until_on, granted_at,
      granted_by)
    values (${uuidv7()}, ${officialId}, ${post.agency}, ${post.role}, ${post.region}, ${post.items ?? null},
      ${post.acts ?? null}, ${post.from}, ${post.until ?? null}, ${granted.at}, ${granted.by ?? null})
  `.execute(tx);
}

export interface EndOfPost {
  readonly at: Date;
  readonly by: Uuid | undefined;
  readonly reason: string;
}

/** Ends the official's post of that id, or every post. @returns what has ended */
export async function endPosts(
  tx: Database,
  officialId: Uuid,
  { at, by, reason }: EndOfPost,
  postId?: Uuid,
): Promise<{ agency: string; role: Role }[]> {
  const ended = await sql<{ agency: string; role: Role }>`
    update identity.post set ended_at = ${at}, ended_by = ${by ?? null}, end_reason = ${reason}
    where official_id = ${officialId} and ended_at is null ${postId ? sql`and id = ${postId}` : sql``}
    returning agency, role
  `.execute(tx);
  return ended.rows;
}

/** Two administrators do not change the posts of one official at the same moment. */
export async function lockOfficials(tx: Database, ...officialIds: Uuid[]): Promise<void> {
  await sql`select from identity.official where id = any(${officialIds}::uuid[]) order by id for update`.execute(
    tx,
  );
}

function recordOf(row: PostRow): PostRecord {
  return {
    id: row.id,
    agency: row.agency,
    role: row.role,
    region: row.region,
    items: row.items ?? undefined,
    acts: row.acts ?? undefined,
    from: row.from_on,
    until: row.until_on ?? undefined,
    grantedAt: row.granted_at,
    grantedBy: row.granted_by ?? undefined,
    endedAt: row.ended_at ?? undefined,
    endedBy: row.ended_by ?? undefined,
    endReason: row.end_reason ?? undefined,
  };
}
