import type { Segment } from './segment.ts';
import { initialsOf, type Speak, soundOf } from './sound.ts';
import { latinWords, normalise } from './text.ts';

/** A word that items or people use, with all the ways in which it is mistyped or spelt. */
export interface Word {
  readonly word: string;
  /** Reading without tones, ready for comparison (`soundOf`); empty for Latin words. */
  readonly sound: string;
  readonly initials: string;
  /** The word with any one character left out: two words that share one differ by a single slip. */
  readonly variants: readonly string[];
}

export function wordOf(word: string, speak: Speak): Word {
  const syllables = /\p{Script=Han}/u.test(word) ? speak(word) : [];
  return {
    word,
    sound: soundOf(syllables.join('')),
    initials: initialsOf(syllables),
    variants: variantsOf(word),
  };
}

const longestForSlips = 12;

/** What is left when one character is taken out; none for words too short to be told apart by the rest. */
export function variantsOf(word: string): string[] {
  const characters = [...word];
  const isLatin = /^[a-z]/.test(word);
  if (characters.length < (isLatin ? 5 : 3) || characters.length > longestForSlips) return [];
  return [...new Set(characters.map((_, index) => characters.toSpliced(index, 1).join('')))];
}

/**
 * The words of an item's names: the name without brackets, what stands in brackets, its aliases, and every run of up to
 * three dictionary words, because people type `经营许可` as readily as `食品经营许可`.
 */
export function wordsOfNames(names: readonly string[], segment: Segment): Set<string> {
  const words = new Set<string>();
  for (const name of names.map(normalise)) {
    for (const piece of name.split(/[^\p{Script=Han}a-z0-9]+/u)) {
      if (isWord(piece)) words.add(piece);
      for (const word of compoundsOf(segment.cut(piece))) words.add(word);
    }
    for (const word of latinWords(name)) if (word.length >= 4) words.add(word);
  }
  return words;
}

/** Single characters join nothing: what stands beside `和` or `的` is two words. */
function compoundsOf(cut: readonly string[]): string[] {
  return cut.flatMap((word, index) => {
    const following = cut.slice(index + 1, index + 3);
    const end = following.findIndex((next) => [...next].length < 2);
    const joined = end < 0 ? following : following.slice(0, end);
    return [word, ...joined.map((_, count) => word + joined.slice(0, count + 1).join(''))].filter(
      (compound) => [...word].length > 1 && isWord(compound) && [...compound].length <= 8,
    );
  });
}

function isWord(text: string): boolean {
  return /^[\p{Script=Han}a-z0-9]{2,12}$/u.test(text) && /\p{Script=Han}{2}/u.test(text);
}
