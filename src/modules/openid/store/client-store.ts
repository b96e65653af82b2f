import { sql } from 'kysely';
import type { Database, Tx } from '../../../platform/database/index.ts';
import { Client } from '../client.ts';

export async function findClient(database: Database, code: string): Promise<Client | undefined> {
  return (await findClients(database, [code])).get(code);
}

export async function findClients(
  database: Database,
  codes: readonly string[],
): Promise<Map<string, Client>> {
  const found = await sql<{ content: unknown }>`
    select content from openid.client where code = any(${[...codes]}::text[])
  `.execute(database);
  return new Map(found.rows.map(({ content }) => Client.parse(content)).map((one) => [one.code, one]));
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
