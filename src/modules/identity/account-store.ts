import { sql } from 'kysely';
import type { Text } from '../../kernel/messages.ts';
import type { Uuid } from '../../kernel/uuid.ts';
import type { Database } from '../../platform/database/index.ts';

/** What a password is checked against. */
export interface Credential {
  readonly accountId: Uuid;
  readonly kind: 'person' | 'official';
  readonly passwordHash: string;
  readonly isClosed: boolean;
  /** Set by an administrator, to be replaced by its owner. */
  readonly isTemporary: boolean;
}

interface CredentialRow {
  id: Uuid;
  kind: Credential['kind'];
  password_hash: string;
  closed_at: Date | null;
  password_is_temporary: boolean;
}

export async function findCredentialByLogin(
  database: Database,
  login: string,
): Promise<Credential | undefined> {
  const found = await sql<CredentialRow>`
    select a.id, a.kind, a.password_hash, a.closed_at, a.password_is_temporary
    from identity.login l join identity.account a on a.id = l.account_id where l.name = ${login}
  `.execute(database);
  return found.rows[0] && credentialOf(found.rows[0]);
}

export async function findCredential(database: Database, accountId: Uuid): Promise<Credential | undefined> {
  const found = await sql<CredentialRow>`
    select id, kind, password_hash, closed_at, password_is_temporary from identity.account where id = ${accountId}
  `.execute(database);
  return found.rows[0] && credentialOf(found.rows[0]);
}

export async function savePasswordHash(
  tx: Database,
  accountId: Uuid,
  { hash, changedAt, isTemporary }: { hash: string; changedAt?: Date | undefined; isTemporary?: boolean },
): Promise<void> {
  await sql`
    update identity.account
    set password_hash = ${hash}, password_changed_at = coalesce(${changedAt ?? null}, password_changed_at),
      password_is_temporary = coalesce(${isTemporary ?? null}, password_is_temporary)
    where id = ${accountId}
  `.execute(tx);
}

export async function listLogins(database: Database, accountId: Uuid): Promise<string[]> {
  const found = await sql<{ name: string }>`
    select name from identity.login where account_id = ${accountId} order by kind, name
  `.execute(database);
  return found.rows.map((row) => row.name);
}

/** Which of these sign-in names belong to somebody already. */
export async function findTakenLogins(database: Database, names: readonly string[]): Promise<Set<string>> {
  const found = await sql<{ name: string }>`
    select name from identity.login where name = any(${[...names]}::text[])
  `.execute(database);
  return new Set(found.rows.map((row) => row.name));
}

export interface NewPerson {
  readonly id: Uuid;
  readonly accountId: Uuid;
  readonly name: string;
  readonly identityNumber: string;
  readonly phone: string;
  readonly passwordHash: string;
  readonly now: Date;
}

/** One statement; a name that somebody else took in the meantime is a unique violation. */
export async function insertPerson(tx: Database, person: NewPerson): Promise<void> {
  await sql`
    with new_person as (
      insert into identity.person (id, name, identity_number, phone, assurance, created_at)
      values (${person.id}, ${person.name}, ${person.identityNumber}, ${person.phone}, 'declared', ${person.now})
      returning id
    ), new_account as (
      insert into identity.account (id, kind, person_id, password_hash, password_changed_at, created_at)
      select ${person.accountId}, 'person', id, ${person.passwordHash}, ${person.now}, ${person.now} from new_person
      returning id
    )
    insert into identity.login (name, account_id, kind)
    select name, new_account.id, kind from new_account, (values
      (${person.phone}, 'phone'), (${person.identityNumber.toLowerCase()}, 'identity-number')) as l (name, kind)
  `.execute(tx);
}

export async function saveContact(
  tx: Database,
  personId: Uuid,
  contact: { email: string | undefined; address: string | undefined },
): Promise<void> {
  await sql`
    update identity.person set address = ${contact.address ?? null}, email = ${contact.email ?? null},
      email_confirmed_at = case when email is not distinct from ${contact.email ?? null} then email_confirmed_at end
    where id = ${personId}
  `.execute(tx);
}

/** An account of the demonstration, as the sign-in page shows it. */
export interface DemoAccount {
  readonly login: string;
  readonly name: string;
  readonly kind: 'person' | 'official';
  readonly note: Text;
}

export async function readDemoAccounts(database: Database): Promise<DemoAccount[]> {
  const found = await sql<DemoAccount>`
    select l.name as login, coalesce(p.name, o.name) as name, a.kind, a.demo_note as note
    from identity.account a
    join identity.login l on l.account_id = a.id and l.kind = 'name'
    left join identity.person p on p.id = a.person_id
    left join identity.official o on o.id = a.official_id
    where a.demo and a.closed_at is null and a.demo_note is not null
    order by a.kind desc, a.demo_position
  `.execute(database);
  return found.rows;
}

/** True while an account with a published password can be signed in to. */
export async function hasDemoAccounts(database: Database): Promise<boolean> {
  const found = await sql<{ found: boolean }>`
    select exists (select from identity.account where demo and closed_at is null) as found
  `.execute(database);
  return found.rows[0]?.found ?? false;
}

function credentialOf(row: CredentialRow): Credential {
  return {
    accountId: row.id,
    kind: row.kind,
    passwordHash: row.password_hash,
    isClosed: row.closed_at !== null,
    isTemporary: row.password_is_temporary,
  };
}
