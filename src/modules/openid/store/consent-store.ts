import { sql } from 'kysely';
import { type Uuid, uuidv7 } from '../../../kernel/uuid.ts';
import type { Database, Tx } from '../../../platform/database/index.ts';
import type { Scope } from '../client.ts';

/** What a person has allowed a system to be told (授权). */
export interface Consent {
  readonly client: string;
  readonly scopes: readonly Scope[];
  readonly givenAt: Date;
  readonly withdrawnAt: Date | undefined;
}

interface Row {
  client: string;
  scopes: Scope[];
  given_at: Date;
  withdrawn_at: Date | null;
}

export async function findConsent(
  database: Database,
  account: Uuid,
  client: string,
): Promise<Consent | undefined> {
  const found = await sql<Row>`
    select client, scopes, given_at, withdrawn_at from openid.consent
    where account = ${account} and client = ${client} and withdrawn_at is null
  `.execute(database);
  return found.rows[0] && toConsent(found.rows[0]);
}

/** The latest first. */
export async function readConsents(database: Database, account: Uuid, size: number): Promise<Consent[]> {
  const found = await sql<Row>`
    select client, scopes, given_at, withdrawn_at from openid.consent
    where account = ${account} order by given_at desc limit ${size}
  `.execute(database);
  return found.rows.map(toConsent);
}

/** A new consent takes the place of the one before. */
export async function saveConsent(
  tx: Tx,
  { account, client, scopes, at }: { account: Uuid; client: string; scopes: readonly Scope[]; at: Date },
): Promise<void> {
  await endConsent(tx, { account, client, at });
  await sql`
    insert into openid.consent (id, account, client, scopes, given_at)
    values (${uuidv7()}, ${account}, ${client}, ${[...scopes]}, ${at})
  `.execute(tx);
}

/** @returns whether there was one */
export async function endConsent(
  tx: Tx,
  { account, client, at }: { account: Uuid; client: string; at: Date },
): Promise<boolean> {
  const ended = await sql`
    update openid.consent set withdrawn_at = ${at}
    where account = ${account} and client = ${client} and withdrawn_at is null
  `.execute(tx);
  return (ended.numAffectedRows ?? 0n) > 0n;
}

function toConsent(row: Row): Consent {
  return {
    client: row.client,
    scopes: row.scopes,
    givenAt: row.given_at,
    withdrawnAt: row.withdrawn_at ?? undefined,
  };
}
