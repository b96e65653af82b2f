import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { Synonym } from '../synonym.ts';

/** Replaces all everyday words. */
export async function saveSynonyms(tx: Tx, synonyms: readonly Synonym[]): Promise<void> {
  await sql`delete from catalogue.synonym`.execute(tx);
  await sql`
    insert into catalogue.synonym (word, means)
    select word, means from json_to_recordset(${JSON.stringify(synonyms)}::json) as r(word text, means text[])
  `.execute(tx);
}

/** Counts again in how many families each term occurs. */
export async function refreshTermStatistics(tx: Tx): Promise<void> {
  await sql`truncate catalogue.term_stat`.execute(tx);
  await sql`
    insert into catalogue.term_stat (term, documents)
    select word, ndoc from ts_stat('select names from catalogue.search_document where region = ''*''')
  `.execute(tx);
}
