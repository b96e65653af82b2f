import type { Database } from '../../../platform/database/index.ts';
import { soundOf } from '../search/sound.ts';
import { normalise } from '../search/text.ts';
import { findWordsBeginning } from '../search/word-store.ts';

const mostSuggested = 8;
const longestTyped = 30;

/** What the beginning of a query may become: words, readings and first letters of what people say and items are called. */
export async function suggest(database: Database, typed: string): Promise<string[]> {
  const text = normalise(typed.slice(0, longestTyped));
  if (text === '') return [];
  const letters = /^[a-z ']+$/.test(text) ? text.replaceAll(/[ ']/g, '') : '';
  const words = await findWordsBeginning(database, {
    text,
    sound: soundOf(letters),
    initials: letters,
    limit: mostSuggested,
  });
  return words.map(({ word }) => word);
}
