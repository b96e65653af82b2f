import { sql } from 'kysely';
import type { Uuid } from '../../kernel/uuid.ts';
import type { Database } from '../../platform/database/index.ts';

/** An account as an administrator finds it. */
export interface ManagedAccount {
  readonly accountId: Uuid;
  readonly kind: 'person' | 'official';
  readonly name: string;
  /** The sign-in name it was looked up by. */
  readonly login: string;
  readonly isClosed: boolean;
  readonly officialId: Uuid | undefined;
}

interface ManagedAccountRow {
  id: Uuid;
  kind: ManagedAccount['kind'];
  name: string;
  login: string;
  closed_at: Date | null;
  official_id: Uuid | null;
}

export async function findManagedAccount(
  database: Database,
  login: string,
): Promise<ManagedAccount | undefined> {
  const found = await sql<ManagedAccountRow>`
    select a.id, a.kind, coalesce(p.name, o.name) as name, l.name as login, a.closed_at, a.official_id
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
      officialId: row.official_id ?? undefined,
    }
  );
}

export interface NewOfficial {
  readonly officialId: Uuid;
  readonly accountId: Uuid;
  readonly name: string;
  readonly login: string;
  readonly agency: string;
  readonly passwordHash: string;
  readonly now: Date;
}

/** An account with a temporary password; a login that is taken is a unique violation. */
export async function insertOfficial(tx: Database, official: NewOfficial): Promise<void> {
  const { officialId, accountId, now } = official;
  await sql`
    insert into identity.official (id, name, agency, created_at)
    values (${officialId}, ${official.name}, ${official.agency}, ${now})
  `.execute(tx);
  await sql`
    insert into identity.account (id, kind, official_id, password_hash, password_changed_at, password_is_temporary,
      created_at)
    values (${accountId}, 'official', ${officialId}, ${official.passwordHash}, ${now}, true, ${now})
  `.execute(tx);
  await sql`
    insert into identity.login (name, account_id, kind) values (${official.login}, ${accountId}, 'name')
  `.execute(tx);
}

export async function saveClosed(tx: Database, accountId: Uuid, closedAt: Date | undefined): Promise<void> {
  await sql`update identity.account set closed_at = ${closedAt ?? null} where id = ${accountId}`.execute(tx);
}
