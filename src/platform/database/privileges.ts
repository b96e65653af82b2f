import { sql } from 'kysely';
import type { Database } from './database.ts';

/** Whether the login behind this connection, whatever role it has taken, could change rows of an append-only table. */
export async function mayRewrite(database: Database, table: string): Promise<boolean> {
  const found = await sql<{ may: boolean }>`
    select bool_or(has_table_privilege(session_user, ${table}, privilege)) as may
    from unnest(array['update', 'delete', 'truncate']) as privilege
  `.execute(database);
  return found.rows[0]?.may ?? false;
}
