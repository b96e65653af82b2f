import { sql } from 'kysely';
import { type Database, reference, type Tx } from '../../platform/database/index.ts';
import { catalogueGeneration } from './generation.ts';
import type { Topic } from './topic.ts';

/** Topics and events in the order of their files, held in memory. */
export const getTopics: (database: Database) => Promise<readonly Topic[]> = reference(
  catalogueGeneration,
  async (database) => {
    const found = await sql<{ content: Topic }>`
      select content from catalogue.topic order by audience desc, kind, position
    `.execute(database);
    return found.rows.map((row) => row.content);
  },
);

/** Replaces all topics. */
export async function saveTopics(tx: Tx, topics: readonly Topic[]): Promise<void> {
  await sql`delete from catalogue.topic`.execute(tx);
  await sql`
    insert into catalogue.topic (code, kind, audience, position, content)
    select value ->> 'code', value ->> 'kind', value ->> 'audience', ordinality, value
    from json_array_elements(${JSON.stringify(topics)}::json) with ordinality
  `.execute(tx);
}
