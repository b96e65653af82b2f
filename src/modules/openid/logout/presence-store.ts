import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database, Tx } from '../../../platform/database/index.ts';

/** A system that has been told who is signed in, in one session here. */
export interface Presence {
  readonly session: Uuid;
  readonly client: string;
  readonly account: Uuid;
}

export async function savePresence(
  database: Database,
  { session, client, account }: Presence,
  at: Date,
): Promise<void> {
  await sql`
    insert into openid.presence (session, client, account, asked_at) values (${session}, ${client}, ${account}, ${at})
    on conflict do nothing
  `.execute(database);
}

/** Those that were asked about longest ago. */
export async function claimPresences(tx: Tx, at: Date, most: number): Promise<Presence[]> {
  const found = await sql<Presence>`
    update openid.presence p set asked_at = ${at}
    from (select session, client from openid.presence order by asked_at, session, client limit ${most}) oldest
    where p.session = oldest.session and p.client = oldest.client
    returning p.session, p.client, p.account
  `.execute(tx);
  return found.rows;
}

export async function deletePresences(tx: Tx, sessions: readonly Uuid[]): Promise<void> {
  await sql`delete from openid.presence where session = any(${[...sessions]}::uuid[])`.execute(tx);
}
