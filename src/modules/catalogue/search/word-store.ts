import { sql } from 'kysely';
import type { Database } from '../../../platform/database/index.ts';

/** A word that is in use, as a slip or a reading leads to it. */
export interface KnownWord {
  readonly word: string;
  readonly documents: number;
  readonly everyday: boolean;
  readonly sound: string;
  readonly initials: string;
}

const columns = sql`word, documents, everyday, sound, initials`;
const isInUse = sql`(documents > 0 or everyday)`;

/** Words that sound like one of these, or differ from one by a single slip. */
export async function findNearWords(
  database: Database,
  near: { sounds: readonly string[]; variants: readonly string[]; words: readonly string[] },
): Promise<KnownWord[]> {
  const found = await sql<KnownWord>`
    select ${columns} from catalogue.search_word
    where ${isInUse} and (sound = any(${near.sounds}) or variants && ${near.variants}::text[]
      or word = any(${near.words}))
    order by everyday desc, documents desc limit 200
  `.execute(database);
  return found.rows;
}

/** Words with one of these readings or first letters. */
export async function findSpeltWords(
  database: Database,
  spelt: { sounds: readonly string[]; initials: readonly string[] },
): Promise<KnownWord[]> {
  const found = await sql<KnownWord>`
    select ${columns} from catalogue.search_word
    where ${isInUse} and (sound = any(${spelt.sounds}) or initials = any(${spelt.initials}))
    order by everyday desc, documents desc limit 500
  `.execute(database);
  return found.rows;
}

/** Words that begin with a text, a reading or first letters; those that people say come first. */
export async function findWordsBeginning(
  database: Database,
  beginning: { text: string; sound: string; initials: string; limit: number },
): Promise<KnownWord[]> {
  const { text, sound, initials, limit } = beginning;
  const spelt =
    sound === ''
      ? sql``
      : sql`or sound like ${beginningWith(sound)} or initials like ${beginningWith(initials)}`;
  const found = await sql<KnownWord>`
    select ${columns} from catalogue.search_word
    where ${isInUse} and (word like ${beginningWith(text)} ${spelt})
    order by everyday desc, documents desc, length(word), word limit ${limit}
  `.execute(database);
  return found.rows;
}

function beginningWith(text: string): string {
  return `${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
}
