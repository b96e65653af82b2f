import { sql } from 'kysely';
import type { Database } from './database.ts';

/** The first transaction that may still be running: everything before it is final. */
export async function readHorizon(tx: Database): Promise<string> {
  const found = await sql<{ horizon: string }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as horizon
  `.execute(tx);
  return found.rows[0]?.horizon ?? '0';
}
