import { sql } from 'kysely';
import type { Database, Tx } from '../../../platform/database/index.ts';

export interface StoredKey {
  readonly kid: string;
  readonly sealed: Buffer;
  readonly madeAt: Date;
}

/** The newest first. */
export async function readKeys(database: Database): Promise<StoredKey[]> {
  const found = await sql<StoredKey>`
    select kid, sealed, made_at as "madeAt" from openid.signing_key order by made_at desc
  `.execute(database);
  return found.rows;
}

export async function insertKey(tx: Tx, { kid, sealed, madeAt }: StoredKey): Promise<void> {
  await sql`
    insert into openid.signing_key (kid, sealed, made_at) values (${kid}, ${sealed}, ${madeAt})
  `.execute(tx);
}

/** Processes that find no key follow one another. */
export async function lockKeys(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('openid.signing_key'))`.execute(tx);
}

export async function deleteKeysBefore(tx: Tx, before: Date): Promise<void> {
  await sql`delete from openid.signing_key where made_at < ${before}`.execute(tx);
}
