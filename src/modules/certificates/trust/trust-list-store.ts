import { sql } from 'kysely';
import type { Database, Tx } from '../../../platform/database/index.ts';

export interface PublishedList {
  readonly sequence: number;
  readonly at: Date;
  /** Signed JSON. */
  readonly content: string;
}

export async function findNewestTrustList(database: Database): Promise<PublishedList | undefined> {
  const found = await sql<PublishedList>`
    select sequence, at, content from certificates.trust_list order by sequence desc limit 1
  `.execute(database);
  return found.rows[0];
}

export async function findTrustList(
  database: Database,
  sequence: number,
): Promise<PublishedList | undefined> {
  const found = await sql<PublishedList>`
    select sequence, at, content from certificates.trust_list where sequence = ${sequence}
  `.execute(database);
  return found.rows[0];
}

export async function insertTrustList(tx: Tx, { sequence, at, content }: PublishedList): Promise<void> {
  await sql`
    insert into certificates.trust_list (sequence, at, content) values (${sequence}, ${at}, ${content})
  `.execute(tx);
}

/** One list is published after the other. */
export async function lockTrustList(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('certificates.trust_list'))`.execute(tx);
}
