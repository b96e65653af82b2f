import { sql } from 'kysely';
import type { Database, Tx } from '../../../platform/database/index.ts';
import { Client } from '../client.ts';

export async function findClient(database: Database, code: string): Promise<Client | undefined> {
  const found = await sql<{ content: unknown }>`
    select content from openid.client where code = ${code}
  `.execute(database);
  return found.rows[0] && Client.parse(found.rows[0].content);
}

/** Replaces all clients by these. */
export async function saveClients(tx: Tx, clients: readonly Client[]): Promise<void> {
  await sql`delete from openid.client`.execute(tx);
  for (const client of clients) {
    await sql`insert into openid.client (code, content) values (${client.code}, ${JSON.stringify(client)})`.execute(
      tx,
    );
  }
}
