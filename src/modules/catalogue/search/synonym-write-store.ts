import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';

/** Replaces the synonyms of the content: of each word, what it means. */
export async function saveSynonyms(tx: Tx, synonyms: ReadonlyMap<string, readonly string[]>): Promise<void> {
  const rows = [...synonyms].map(([word, means]) => ({ word, means }));
  await sql`delete from catalogue.synonym`.execute(tx);
  await sql`
    insert into catalogue.synonym (word, means)
    select word, means from json_to_recordset(${JSON.stringify(rows)}::json) as r(word text, means text[])
  `.execute(tx);
}
