import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { Word } from './word.ts';

/** Those among the words that are not known yet. */
export async function findUnknownWords(tx: Tx, words: readonly string[]): Promise<string[]> {
  const found = await sql<{ word: string }>`
    select word from unnest(${words}::text[]) as asked(word)
    where not exists (select from catalogue.search_word known where known.word = asked.word)
  `.execute(tx);
  return found.rows.map(({ word }) => word);
}

export async function insertWords(tx: Tx, words: readonly Word[]): Promise<void> {
  if (words.length === 0) return;
  await sql`
    insert into catalogue.search_word (word, sound, initials, variants)
    select word, sound, initials, variants
    from json_to_recordset(${JSON.stringify(words)}::json)
      as r(word text, sound text, initials text, variants text[])
    order by word on conflict (word) do nothing
  `.execute(tx);
}

/** Says which words stand in synonyms, of the content or of stewards; all others are words of items alone. */
export async function markEveryday(tx: Tx): Promise<void> {
  await sql`
    with synonym as (
      select word, means from catalogue.synonym union all select word, means from catalogue.learned_synonym
    ), said as (
      select word from synonym
      union select unnest(string_to_array(meaning, ' ')) from synonym, unnest(means) as meaning
    )
    update catalogue.search_word known set everyday = said.word is not null
    from catalogue.search_word other left join said on said.word = other.word
    where known.word = other.word and known.everyday is distinct from (said.word is not null)
  `.execute(tx);
}
