import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database } from '../../../platform/database/index.ts';
import { codeTries } from '../contact/sent-code.ts';

/** Whose password may be recovered, and by which confirmed contact. */
export interface Recoverable {
  readonly accountId: Uuid;
  readonly phone: string | undefined;
  readonly email: string | undefined;
}

/** Persons alone; officials turn to their administrator. */
export async function findRecoverable(database: Database, login: string): Promise<Recoverable | undefined> {
  const found = await sql<{ id: Uuid; phone: string | null; email: string | null }>`
    select a.id, case when p.phone_confirmed_at is not null then p.phone end as phone,
      case when p.email_confirmed_at is not null then p.email end as email
    from identity.login l join identity.account a on a.id = l.account_id and a.closed_at is null
    join identity.person p on p.id = a.person_id
    where l.name = ${login}
  `.execute(database);
  const row = found.rows[0];
  return row && { accountId: row.id, phone: row.phone ?? undefined, email: row.email ?? undefined };
}

export interface NewRecovery {
  readonly tokenDigest: Buffer;
  readonly accountId: Uuid | undefined;
  readonly digest: Buffer;
  readonly now: Date;
  readonly expiresAt: Date;
}

export async function insertRecovery(tx: Database, recovery: NewRecovery): Promise<void> {
  await sql`
    insert into identity.recovery (token_digest, account_id, digest, created_at, expires_at)
    values (${recovery.tokenDigest}, ${recovery.accountId ?? null}, ${recovery.digest}, ${recovery.now},
      ${recovery.expiresAt})
  `.execute(tx);
}

export interface Recovery {
  readonly accountId: Uuid | undefined;
  readonly digest: Buffer;
  readonly isConfirmed: boolean;
}

export async function findRecovery(
  database: Database,
  tokenDigest: Buffer,
  now: Date,
): Promise<Recovery | undefined> {
  const found = await sql<{ account_id: Uuid | null; digest: Buffer; confirmed_at: Date | null }>`
    select account_id, digest, confirmed_at from identity.recovery
    where token_digest = ${tokenDigest} and expires_at > ${now}
  `.execute(database);
  const row = found.rows[0];
  return (
    row && {
      accountId: row.account_id ?? undefined,
      digest: row.digest,
      isConfirmed: row.confirmed_at !== null,
    }
  );
}

/** Counts a try before it is made. @returns whether one was left */
export async function countTry(database: Database, tokenDigest: Buffer, now: Date): Promise<boolean> {
  const done = await sql`
    update identity.recovery set tries = tries + 1
    where token_digest = ${tokenDigest} and tries < ${codeTries} and expires_at > ${now} and confirmed_at is null
  `.execute(database);
  return (done.numAffectedRows ?? 0n) > 0n;
}

export async function saveConfirmed(
  tx: Database,
  tokenDigest: Buffer,
  { at, expiresAt }: { at: Date; expiresAt: Date },
): Promise<void> {
  await sql`
    update identity.recovery set confirmed_at = ${at}, expires_at = ${expiresAt} where token_digest = ${tokenDigest}
  `.execute(tx);
}

/** Ends every recovery of the account, this one included. */
export async function deleteRecoveries(tx: Database, accountId: Uuid): Promise<void> {
  await sql`delete from identity.recovery where account_id = ${accountId}`.execute(tx);
}
