import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { SearchDocument } from './search-document.ts';

/** A document with the family it stands for and the version it was made of. */
export interface DocumentRow extends SearchDocument {
  readonly family: string;
  readonly itemId: string;
  readonly version: number;
}

/** Takes the documents of these families out, and counts their terms and words down. */
export async function deleteDocuments(tx: Tx, families: readonly string[]): Promise<void> {
  if (families.length === 0) return;
  await count(tx, families, -1);
  await sql`delete from catalogue.search_document where family = any(${families})`.execute(tx);
}

/** Writes documents of families that have none, and counts their terms and words. */
export async function insertDocuments(tx: Tx, rows: readonly DocumentRow[]): Promise<void> {
  if (rows.length === 0) return;
  const documents = rows.map(({ family, itemId, version, standing, entry, words, names, body }) => {
    return { family, item_id: itemId, version, standing, entry, words, names, body };
  });
  await sql`
    insert into catalogue.search_document (family, item_id, version, standing, entry, words, names, body)
    select family, item_id, version, standing, entry, words, names::tsvector, body::tsvector
    from json_to_recordset(${JSON.stringify(documents)}::json) as r(family text, item_id uuid, version int,
      standing real, entry jsonb, words text[], names text, body text)
  `.execute(tx);
  await count(
    tx,
    documents.map(({ family }) => family),
    1,
  );
}

/** Rows are touched in the order of their keys, so that two writers cannot wait for each other. */
async function count(tx: Tx, families: readonly string[], by: 1 | -1): Promise<void> {
  await sql`
    insert into catalogue.term_stat as known (term, documents)
    select term, ${by}::int * count(*)
    from catalogue.search_document, unnest(tsvector_to_array(names)) as term
    where family = any(${families}) group by term order by term
    on conflict (term) do update set documents = known.documents + excluded.documents
  `.execute(tx);
  await sql`
    update catalogue.search_word known set documents = known.documents + changed.documents
    from (
      select word, ${by}::int * count(*) as documents
      from (
        select search_word.word from catalogue.search_document, unnest(words) as used(word)
        join catalogue.search_word on search_word.word = used.word
        where family = any(${families}) order by search_word.word for update of search_word
      ) locked group by word
    ) changed where known.word = changed.word
  `.execute(tx);
}

/** Empties the index, words that people say excepted. */
export async function deleteAllDocuments(tx: Tx): Promise<void> {
  await sql`delete from catalogue.search_document`.execute(tx);
  await sql`delete from catalogue.term_stat`.execute(tx);
  await sql`delete from catalogue.search_word where not everyday`.execute(tx);
  await sql`update catalogue.search_word set documents = 0`.execute(tx);
}
