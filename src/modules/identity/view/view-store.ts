import { sql } from 'kysely';
import { dateIn } from '../../../kernel/date.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database, Tx } from '../../../platform/database/index.ts';
import type { Post } from '../actor.ts';

/** As whom a session looks. */
export interface View {
  readonly officialId: Uuid;
  readonly accountId: Uuid;
  readonly name: string;
  readonly posts: readonly Post[];
  readonly endsAt: Date;
}

export async function findView(database: Database, sessionId: Uuid, now: Date): Promise<View | undefined> {
  const today = dateIn(now);
  const found = await sql<Omit<View, 'posts'> & { posts: Post[] | null }>`
    select o.id as "officialId", a.id as "accountId", o.name, v.ends_at as "endsAt",
      (select json_agg(json_strip_nulls(json_build_object('agency', p.agency, 'role', p.role, 'region', p.region,
          'items', p.items, 'acts', p.acts)) order by p.agency, p.role)
        from identity.post p where p.official_id = o.id and p.ended_at is null and p.from_on <= ${today}::date
          and (p.until_on is null or p.until_on >= ${today}::date)) as posts
    from identity.view v
    join identity.official o on o.id = v.official_id
    join identity.account a on a.official_id = o.id and a.closed_at is null
    where v.session_id = ${sessionId} and v.ends_at > ${now}
  `.execute(database);
  const row = found.rows[0];
  return row && { ...row, posts: row.posts ?? [] };
}

export async function saveView(
  tx: Tx,
  view: { sessionId: Uuid; officialId: Uuid; beganAt: Date; endsAt: Date },
): Promise<void> {
  await deleteView(tx, view.sessionId);
  await sql`
    insert into identity.view (session_id, official_id, began_at, ends_at)
    values (${view.sessionId}, ${view.officialId}, ${view.beganAt}, ${view.endsAt})
  `.execute(tx);
}

export async function deleteView(tx: Tx, sessionId: Uuid): Promise<void> {
  await sql`delete from identity.view where session_id = ${sessionId}`.execute(tx);
}
