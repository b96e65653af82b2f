import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database } from '../../../platform/database/index.ts';
import type { ContactChannel } from './message-sender.ts';
import { codeTries } from './sent-code.ts';

/** How a person can be reached, and since when that is confirmed. */
export interface Contacts {
  readonly phone: string;
  readonly phoneConfirmedAt: Date | undefined;
  readonly email: string | undefined;
  readonly emailConfirmedAt: Date | undefined;
}

export async function readContacts(database: Database, personId: Uuid): Promise<Contacts> {
  const found = await sql<{
    phone: string;
    phone_confirmed_at: Date | null;
    email: string | null;
    email_confirmed_at: Date | null;
  }>`
    select phone, phone_confirmed_at, email, email_confirmed_at from identity.person where id = ${personId}
  `.execute(database);
  const row = found.rows[0];
  if (!row) throw new Error(`there is no person ${personId}`);
  return {
    phone: row.phone,
    phoneConfirmedAt: row.phone_confirmed_at ?? undefined,
    email: row.email ?? undefined,
    emailConfirmedAt: row.email_confirmed_at ?? undefined,
  };
}

export interface SentCode {
  readonly target: string;
  readonly digest: Buffer;
}

export async function saveSentCode(
  tx: Database,
  code: SentCode & { accountId: Uuid; channel: ContactChannel; expiresAt: Date },
): Promise<void> {
  await sql`
    insert into identity.contact_code (account_id, channel, target, digest, expires_at)
    values (${code.accountId}, ${code.channel}, ${code.target}, ${code.digest}, ${code.expiresAt})
    on conflict (account_id, channel) do update set target = excluded.target, digest = excluded.digest, tries = 0,
      expires_at = excluded.expires_at
  `.execute(tx);
}

/** Counts a try before it is made. @returns the code, while tries and time are left */
export async function trySentCode(
  database: Database,
  accountId: Uuid,
  channel: ContactChannel,
  now: Date,
): Promise<SentCode | undefined> {
  const found = await sql<SentCode>`
    update identity.contact_code set tries = tries + 1
    where account_id = ${accountId} and channel = ${channel} and tries < ${codeTries} and expires_at > ${now}
    returning target, digest
  `.execute(database);
  return found.rows[0];
}

export async function deleteSentCode(tx: Database, accountId: Uuid, channel: ContactChannel): Promise<void> {
  await sql`delete from identity.contact_code where account_id = ${accountId} and channel = ${channel}`.execute(
    tx,
  );
}

export async function deleteExpiredCodes(database: Database, now: Date): Promise<void> {
  await sql`delete from identity.contact_code where expires_at < ${now}`.execute(database);
  await sql`delete from identity.recovery where expires_at < ${now}`.execute(database);
}

/** The confirmed e-mail address. */
export async function saveEmail(tx: Database, personId: Uuid, email: string, at: Date): Promise<void> {
  await sql`
    update identity.person set email = ${email}, email_confirmed_at = ${at} where id = ${personId}
  `.execute(tx);
}

/** The confirmed phone, which is also a sign-in name; one that somebody else signs in with is a unique violation. */
export async function savePhone(
  tx: Database,
  owner: { personId: Uuid; accountId: Uuid },
  phone: string,
  at: Date,
): Promise<void> {
  await sql`
    update identity.person set phone = ${phone}, phone_confirmed_at = ${at} where id = ${owner.personId}
  `.execute(tx);
  await sql`
    delete from identity.login where account_id = ${owner.accountId} and kind = 'phone' and name <> ${phone}
  `.execute(tx);
  await sql`
    insert into identity.login (name, account_id, kind) select ${phone}, ${owner.accountId}, 'phone'
    where not exists (select from identity.login where name = ${phone} and account_id = ${owner.accountId})
  `.execute(tx);
}
