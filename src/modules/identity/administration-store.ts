import { sql } from 'kysely';
import { type Uuid, uuidv7 } from '../../kernel/uuid.ts';
import type { Database } from '../../platform/database/index.ts';
import type { Post } from './actor.ts';

/** An account as an administrator sees it. */
export interface ManagedAccount {
  readonly accountId: Uuid;
  readonly kind: 'person' | 'official';
  readonly name: string;
  /** The sign-in name it was looked up by. */
  readonly login: string;
  readonly isClosed: boolean;
  readonly posts: readonly Post[];
}

interface ManagedAccountRow {
  id: Uuid;
  kind: ManagedAccount['kind'];
  name: string;
  login: string;
  closed_at: Date | null;
  posts: Post[] | null;
}

export async function findManagedAccount(
  database: Database,
  login: string,
): Promise<ManagedAccount | undefined> {
  const found = await sql<ManagedAccountRow>`
    select a.id, a.kind, coalesce(p.name, o.name) as name, l.name as login, a.closed_at,
      (select json_agg(json_build_object('agency', agency, 'role', role, 'region', region) order by agency, role)
        from identity.post where official_id = a.official_id) as posts
    from identity.login l
    join identity.account a on a.id = l.account_id
    left join identity.person p on p.id = a.person_id
    left join identity.official o on o.id = a.official_id
    where l.name = ${login}
  `.execute(database);
  const row = found.rows[0];
  return (
    row && {
      accountId: row.id,
      kind: row.kind,
      name: row.name,
      login: row.login,
      isClosed: row.closed_at !== null,
      posts: row.posts ?? [],
    }
  );
}

export interface NewOfficial {
  readonly accountId: Uuid;
  readonly name: string;
  readonly login: string;
  readonly posts: readonly Post[];
  readonly passwordHash: string;
  readonly now: Date;
}

/** An account with a temporary password; a login that is taken is a unique violation. */
export async function insertOfficial(tx: Database, official: NewOfficial): Promise<void> {
  const officialId = uuidv7();
  await sql`
    insert into identity.official (id, name, created_at) values (${officialId}, ${official.name}, ${official.now})
  `.execute(tx);
  await sql`
    insert into identity.post (official_id, agency, role, region)
    select ${officialId}, agency, role, region from json_to_recordset(${JSON.stringify(official.posts)}::json)
      as p (agency text, role text, region text)
  `.execute(tx);
  await sql`
    insert into identity.account (id, kind, official_id, password_hash, password_changed_at, password_is_temporary,
      created_at)
    values (${official.accountId}, 'official', ${officialId}, ${official.passwordHash}, ${official.now}, true,
      ${official.now})
  `.execute(tx);
  await sql`
    insert into identity.login (name, account_id, kind) values (${official.login}, ${official.accountId}, 'name')
  `.execute(tx);
}

export async function saveClosed(tx: Database, accountId: Uuid, closedAt: Date | undefined): Promise<void> {
  await sql`update identity.account set closed_at = ${closedAt ?? null} where id = ${accountId}`.execute(tx);
}

export interface AccountAction {
  readonly at: Date;
  readonly accountId: Uuid;
  /** Absent: the operator at the console. */
  readonly administratorId: Uuid | undefined;
  readonly act: 'appoint' | 'reset-password' | 'close' | 'reopen';
  readonly reason: string;
}

export async function appendAccountAction(tx: Database, action: AccountAction): Promise<void> {
  await sql`
    insert into identity.account_action (id, at, account_id, administrator_id, act, reason)
    values (${uuidv7()}, ${action.at}, ${action.accountId}, ${action.administratorId ?? null}, ${action.act},
      ${action.reason})
  `.execute(tx);
}
