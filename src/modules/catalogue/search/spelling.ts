import { soundOf } from './sound.ts';
import type { KnownWord } from './word-store.ts';

/** A stretch of Latin letters and the known words it may spell, the likeliest first. */
export interface Spelling {
  readonly letters: string;
  readonly words: readonly string[];
}

const longestReading = 30;
const longestInitials = 10;

/** Everything that letters may spell in one piece (`findSpeltWords`). */
export function readingsOf(letters: string): { sounds: string[]; initials: string[] } {
  const pieces = [...letters].flatMap((_, start) =>
    [...letters.slice(start, start + longestReading)]
      .map((_letter, index) => letters.slice(start, start + index + 1))
      .slice(1),
  );
  return {
    sounds: [...new Set(pieces.map(soundOf))],
    initials: pieces.filter((piece) => piece.length <= longestInitials),
  };
}

/**
 * Letters taken as words one after the other, in full or by first letters: as few words as possible, full readings before
 * first letters, what people say before what items are called. Nothing where letters are left over.
 */
export function spell(letters: string, words: readonly KnownWord[]): readonly Spelling[] | undefined {
  const bySound = groupBy(words, ({ sound }) => sound);
  const byInitials = groupBy(words, ({ initials }) => initials);
  const best: (Way | undefined)[] = [{ trust: 0, spellings: [] }];
  for (let end = 2; end <= letters.length; end += 1) {
    for (let start = 0; start <= end - 2; start += 1) {
      const before = best[start];
      const piece = letters.slice(start, end);
      const found = before && wordsFor(piece, bySound, byInitials);
      if (!found) continue;
      const trust = before.trust + found.trust;
      if (trust <= (best[end]?.trust ?? -1)) continue;
      best[end] = {
        trust,
        spellings: [...before.spellings, { letters: piece, words: found.words }],
      };
    }
  }
  return best[letters.length]?.spellings;
}

interface Way {
  readonly trust: number;
  readonly spellings: readonly Spelling[];
}

/** Longer pieces are trusted more than the sum of their halves. */
function wordsFor(
  piece: string,
  bySound: ReadonlyMap<string, readonly KnownWord[]>,
  byInitials: ReadonlyMap<string, readonly KnownWord[]>,
): { trust: number; words: string[] } | undefined {
  const read = bySound.get(soundOf(piece)) ?? [];
  const begun = byInitials.get(piece) ?? [];
  const words = [...read, ...begun].slice(0, alternatives).map(({ word }) => word);
  if (words.length === 0) return undefined;
  const letters = piece.length ** 1.5;
  return { trust: read.length > 0 ? letters : letters * 0.5, words };
}

const alternatives = 4;

function groupBy(words: readonly KnownWord[], keyOf: (word: KnownWord) => string) {
  const groups = new Map<string, KnownWord[]>();
  for (const word of words) {
    const key = keyOf(word);
    const group = groups.get(key) ?? [];
    group.push(word);
    if (key !== '') groups.set(key, group);
  }
  return groups;
}
