import { sql } from 'kysely';
import { type Database, reference, type Tx } from '../../../platform/database/index.ts';
import { enquiriesGeneration } from '../generation.ts';
import { Desk } from './desk.ts';

/** The settings of the desk, held in memory. */
export const getDesk: (database: Database) => Promise<Desk> = reference(
  enquiriesGeneration,
  async (database) => {
    const found = await sql<{ content: Desk }>`select content from enquiries.desk`.execute(database);
    return Desk.parse(found.rows[0]?.content);
  },
);

export async function saveDesk(tx: Tx, desk: Desk): Promise<void> {
  await sql`
    insert into enquiries.desk (single, content) values (true, ${JSON.stringify(desk)})
    on conflict (single) do update set content = excluded.content
  `.execute(tx);
}
