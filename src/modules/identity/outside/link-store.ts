import { sql } from 'kysely';
import { type Uuid, uuidv7 } from '../../../kernel/uuid.ts';
import type { Database, Tx } from '../../../platform/database/index.ts';

/** A subject of a provider, under a keyed digest. */
export interface Subject {
  readonly provider: string;
  readonly digest: Buffer;
}

export async function findLinkedAccount(
  database: Database,
  { provider, digest }: Subject,
): Promise<Uuid | undefined> {
  const found = await sql<{ account_id: Uuid }>`
    select account_id from identity.provider_link
    where provider = ${provider} and subject_digest = ${digest} and ended_at is null
  `.execute(database);
  return found.rows[0]?.account_id;
}

export interface Link {
  readonly provider: string;
  readonly linkedAt: Date;
}

export async function listLinks(database: Database, accountId: Uuid): Promise<Link[]> {
  const found = await sql<Link>`
    select provider, linked_at as "linkedAt" from identity.provider_link
    where account_id = ${accountId} and ended_at is null order by provider
  `.execute(database);
  return found.rows;
}

/** @returns whether it was made: an account has one subject of a provider, and a subject one account */
export async function insertLink(
  tx: Tx,
  accountId: Uuid,
  { provider, digest, at }: Subject & { at: Date },
): Promise<boolean> {
  const done = await sql`
    insert into identity.provider_link (id, account_id, provider, subject_digest, linked_at)
    values (${uuidv7()}, ${accountId}, ${provider}, ${digest}, ${at}) on conflict do nothing
  `.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

/** @returns whether there was one */
export async function endLink(tx: Tx, accountId: Uuid, provider: string, at: Date): Promise<boolean> {
  const done = await sql`
    update identity.provider_link set ended_at = ${at}
    where account_id = ${accountId} and provider = ${provider} and ended_at is null
  `.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}
