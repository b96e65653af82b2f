import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database } from '../../../platform/database/index.ts';

export interface Passkey {
  /** Credential id, base64url. */
  readonly id: string;
  readonly accountId: Uuid;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly name: string;
  /** It is kept by a password manager and works on several devices. */
  readonly isSynced: boolean;
  readonly madeAt: Date;
  readonly usedAt: Date | undefined;
}

interface PasskeyRow {
  id: string;
  account_id: Uuid;
  public_key: Buffer;
  counter: number;
  transports: string[];
  name: string;
  is_synced: boolean;
  made_at: Date;
  used_at: Date | null;
}

export function listPasskeys(database: Database, accountId: Uuid): Promise<Passkey[]> {
  return readPasskeys(database, sql`account_id = ${accountId} order by made_at, id`);
}

export async function findPasskey(database: Database, id: string): Promise<Passkey | undefined> {
  return (await readPasskeys(database, sql`id = ${id}`))[0];
}

export async function insertPasskey(tx: Database, passkey: Omit<Passkey, 'usedAt'>): Promise<void> {
  await sql`
    insert into identity.passkey (id, account_id, public_key, counter, transports, name, is_synced, made_at)
    values (${passkey.id}, ${passkey.accountId}, ${passkey.publicKey}, ${passkey.counter}, ${[...passkey.transports]},
      ${passkey.name}, ${passkey.isSynced}, ${passkey.madeAt})
  `.execute(tx);
}

/** @returns whether nobody else has used a later counter meanwhile */
export async function notePasskeyUse(
  tx: Database,
  id: string,
  { counter, at }: { counter: number; at: Date },
): Promise<boolean> {
  const done = await sql`
    update identity.passkey set counter = ${counter}, used_at = ${at}
    where id = ${id} and (counter < ${counter} or (counter = 0 and ${counter}::bigint = 0))
  `.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

/** One of the account, or all of them. @returns how many there were */
export async function deletePasskeys(tx: Database, accountId: Uuid, id?: string): Promise<number> {
  const done = await sql`
    delete from identity.passkey where account_id = ${accountId} ${id === undefined ? sql`` : sql`and id = ${id}`}
  `.execute(tx);
  return Number(done.numAffectedRows ?? 0n);
}

export interface Challenge {
  readonly value: string;
  readonly purpose: 'sign-in' | 'add-passkey' | 'confirm';
  readonly accountId: Uuid | undefined;
}

export async function insertChallenge(tx: Database, challenge: Challenge, expiresAt: Date): Promise<void> {
  await sql`
    insert into identity.challenge (value, purpose, account_id, expires_at)
    values (${challenge.value}, ${challenge.purpose}, ${challenge.accountId ?? null}, ${expiresAt})
  `.execute(tx);
}

/** Takes a challenge away, so that no answer to it works twice. @returns whether it was there */
export async function takeChallenge(tx: Database, challenge: Challenge, now: Date): Promise<boolean> {
  const done = await sql`
    delete from identity.challenge
    where value = ${challenge.value} and purpose = ${challenge.purpose}
      and account_id is not distinct from ${challenge.accountId ?? null}::uuid and expires_at > ${now}
  `.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

export async function deleteExpiredChallenges(database: Database, now: Date): Promise<void> {
  await sql`delete from identity.challenge where expires_at < ${now}`.execute(database);
}

async function readPasskeys(database: Database, condition: ReturnType<typeof sql>): Promise<Passkey[]> {
  const found = await sql<PasskeyRow>`
    select id, account_id, public_key, counter, transports, name, is_synced, made_at, used_at
    from identity.passkey where ${condition}
  `.execute(database);
  return found.rows.map((row) => ({
    id: row.id,
    accountId: row.account_id,
    publicKey: row.public_key,
    counter: row.counter,
    transports: row.transports,
    name: row.name,
    isSynced: row.is_synced,
    madeAt: row.made_at,
    usedAt: row.used_at ?? undefined,
  }));
}
