import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/uuid.ts';
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

/** Adds a synonym of a steward, or gives it other meanings. */
export async function saveLearnedSynonym(
  tx: Tx,
  synonym: { word: string; means: readonly string[]; at: Date; by: Uuid },
): Promise<void> {
  const { word, means, at, by } = synonym;
  await sql`
    insert into catalogue.learned_synonym (word, means, learned_at, learned_by)
    values (${word}, ${means}, ${at}, ${by})
    on conflict (word) do update
      set means = excluded.means, learned_at = excluded.learned_at, learned_by = excluded.learned_by
  `.execute(tx);
}

/** @returns whether it was there */
export async function deleteLearnedSynonym(tx: Tx, word: string): Promise<boolean> {
  const found = await sql`delete from catalogue.learned_synonym where word = ${word}`.execute(tx);
  return (found.numAffectedRows ?? 0n) > 0n;
}
