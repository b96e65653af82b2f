import { sql } from 'kysely';
import type { Database, Tx } from '../../../platform/database/index.ts';
import { Provider } from './provider.ts';

/** Those that are open, in the order of their codes. */
export async function listProviders(database: Database): Promise<Provider[]> {
  const found = await sql<{ content: unknown }>`
    select content from identity.provider where (content->>'open')::boolean order by code
  `.execute(database);
  return found.rows.map(({ content }) => Provider.parse(content));
}

/** Replaces all providers by these. */
export async function saveProviders(tx: Tx, providers: readonly Provider[]): Promise<void> {
  await sql`delete from identity.provider`.execute(tx);
  for (const provider of providers) {
    await sql`insert into identity.provider (code, content) values (${provider.code}, ${JSON.stringify(provider)})`.execute(
      tx,
    );
  }
}
