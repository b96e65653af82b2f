import { sql } from 'kysely';
import type { Database } from '../../../platform/database/index.ts';

/** How many messages within how long. */
export interface Pace {
  readonly windowSeconds: number;
  readonly most: number;
}

/** Counts one more; false where there were too many. */
export async function countInWindow(
  database: Database,
  key: Buffer,
  { windowSeconds, most }: Pace,
  now: Date,
): Promise<boolean> {
  const start = new Date(Math.floor(now.getTime() / (windowSeconds * 1000)) * windowSeconds * 1000);
  const counted = await sql<{ count: number }>`
    insert into enquiries.pace as p (key, window_start, count) values (${key}, ${start}, 1)
    on conflict (key) do update set window_start = excluded.window_start,
      count = case when p.window_start = excluded.window_start then p.count + 1 else 1 end
    returning count
  `.execute(database);
  return (counted.rows[0]?.count ?? 0) <= most;
}

export async function deleteOldPaces(tx: Database, before: Date): Promise<void> {
  await sql`delete from enquiries.pace where window_start < ${before}`.execute(tx);
}
