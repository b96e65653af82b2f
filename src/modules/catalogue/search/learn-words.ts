import type { Tx } from '../../../platform/database/index.ts';
import type { Synonym } from '../synonym.ts';
import { getSpeak } from './sound.ts';
import { saveSynonyms } from './synonym-write-store.ts';
import { normalise } from './text.ts';
import { wordOf } from './word.ts';
import { findUnknownWords, insertWords, markEveryday } from './word-write-store.ts';

/** Makes words known with their readings and slips; known ones stay as they are. */
export async function learnWords(tx: Tx, words: Iterable<string>): Promise<void> {
  const unknown = await findUnknownWords(tx, [...new Set(words)]);
  if (unknown.length === 0) return;
  const speak = await getSpeak();
  await insertWords(
    tx,
    unknown.map((word) => wordOf(word, speak)),
  );
}

/** Replaces the synonyms of the content; a word that stands in several files has all their meanings. */
export async function learnSynonyms(tx: Tx, synonyms: readonly Synonym[]): Promise<void> {
  const meanings = new Map<string, string[]>();
  for (const { words, means } of synonyms) {
    for (const word of words.map(normalise)) {
      meanings.set(word, [...new Set([...(meanings.get(word) ?? []), ...means.map(normalise)])]);
    }
  }
  await saveSynonyms(tx, meanings);
  await learnSaid(tx, meanings);
}

/** Makes the words of synonyms known, and says which words people use. */
export async function learnSaid(tx: Tx, synonyms: ReadonlyMap<string, readonly string[]>): Promise<void> {
  const said = [...synonyms].flatMap(([word, means]) => [word, ...means.flatMap(partsOf)]);
  await learnWords(
    tx,
    said.filter((word) => [...word].length >= 2),
  );
  await markEveryday(tx);
}

/** `公积金 提取` has two parts. */
export function partsOf(meaning: string): string[] {
  return meaning.split(' ');
}
