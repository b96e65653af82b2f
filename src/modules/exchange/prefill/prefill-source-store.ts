import { sql } from 'kysely';
import { type Database, reference, type Tx } from '../../../platform/database/index.ts';
import { PrefillSource } from './prefill-source.ts';

/** Name under which a change of the sources is announced (`bumpGeneration`). */
export const prefillGeneration = 'prefill-sources';

/** All sources, held in memory. */
export const getPrefillSources: (database: Database) => Promise<readonly PrefillSource[]> = reference(
  prefillGeneration,
  async (database) => {
    const found = await sql<{ content: unknown }>`
      select content from exchange.prefill_source order by data_set
    `.execute(database);
    return found.rows.map(({ content }) => PrefillSource.parse(content));
  },
);

/** Replaces all sources. */
export async function savePrefillSources(tx: Tx, sources: readonly PrefillSource[]): Promise<void> {
  await sql`delete from exchange.prefill_source`.execute(tx);
  await sql`
    insert into exchange.prefill_source (data_set, content)
    select value ->> 'set', value from json_array_elements(${JSON.stringify(sources)}::json)
  `.execute(tx);
}
