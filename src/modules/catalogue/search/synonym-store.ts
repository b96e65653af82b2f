import { sql } from 'kysely';
import type { Database } from '../../../platform/database/index.ts';

/** Everyday words of stewards and of the content with their meanings, those of stewards first. */
export async function readSynonyms(database: Database): Promise<Map<string, string[]>> {
  const found = await sql<{ word: string; means: string[] }>`
    select word, means from catalogue.learned_synonym
    union all select word, means from catalogue.synonym
  `.execute(database);
  const synonyms = new Map<string, string[]>();
  for (const { word, means } of found.rows) {
    synonyms.set(word, [...new Set([...(synonyms.get(word) ?? []), ...means])]);
  }
  return synonyms;
}

/** A synonym that a steward has added. */
export interface LearnedSynonym {
  readonly word: string;
  readonly means: readonly string[];
  readonly learnedAt: Date;
}

export async function readLearnedSynonyms(database: Database): Promise<LearnedSynonym[]> {
  const found = await sql<LearnedSynonym>`
    select word, means, learned_at as "learnedAt" from catalogue.learned_synonym order by learned_at desc, word
  `.execute(database);
  return found.rows;
}

export async function countSynonyms(database: Database): Promise<number> {
  const found = await sql<{ count: number }>`select count(*) as count from catalogue.synonym`.execute(
    database,
  );
  return found.rows[0]?.count ?? 0;
}
