import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database } from '../../../platform/database/index.ts';

/** Somebody has the desk of these agencies open. */
export async function markPresent(
  database: Database,
  { agencies, account, name, at }: { agencies: readonly string[]; account: Uuid; name: string; at: Date },
): Promise<void> {
  await sql`
    insert into enquiries.presence (agency, account, name, seen_at)
    select agency, ${account}, ${name}, ${at} from unnest(${agencies as string[]}::text[]) as mine(agency)
    on conflict (agency, account) do update set name = excluded.name, seen_at = excluded.seen_at
  `.execute(database);
}

/** Names of those who had the desk open after a moment. */
export async function readPresent(database: Database, agency: string, after: Date): Promise<string[]> {
  const found = await sql<{ name: string }>`
    select name from enquiries.presence where agency = ${agency} and seen_at > ${after} order by seen_at desc
  `.execute(database);
  return found.rows.map(({ name }) => name);
}

export async function deleteOldPresence(tx: Database, before: Date): Promise<void> {
  await sql`delete from enquiries.presence where seen_at < ${before}`.execute(tx);
}
