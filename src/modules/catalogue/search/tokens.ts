import type { Segment } from './segment.ts';

/** The terms of a text: words as a reader sees them, pairs of characters for what no dictionary knows, characters. */
export interface Tokens {
  readonly words: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
  readonly characters: ReadonlySet<string>;
}

/** Full-width becomes half-width, capitals small: `ＡＢＣ１` and `abc1` are the same term. */
export function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

export function tokensOf(text: string, segment: Segment): Tokens {
  const normal = normalise(text);
  const words = new Set<string>();
  const pairs = new Set<string>();
  const characters = new Set<string>();
  for (const word of wordsIn(normal, segment)) words.add(word);
  for (const [run] of normal.matchAll(hanRun)) {
    const letters = [...run];
    letters.forEach((letter, index) => {
      characters.add(letter);
      const next = letters[index + 1];
      if (next !== undefined && !words.has(letter + next)) pairs.add(letter + next);
    });
  }
  return { words, pairs, characters };
}

/** Words alone, for long texts. */
export function wordsOf(text: string, segment: Segment): Set<string> {
  return new Set(wordsIn(normalise(text), segment));
}

const hanRun = /\p{Script=Han}+/gu;

function wordsIn(normal: string, segment: Segment): string[] {
  return segment(normal).filter(isWord).map(singular);
}

/** `licences`, `licence` and `license` are one word. */
function singular(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  return word.replace(/([^s])s$/, '$1').replace(/icense$/, 'icence');
}

function isWord(word: string): boolean {
  return /^[\p{Script=Han}]{2,}$/u.test(word) || /^[a-z0-9][a-z0-9.+-]*$/.test(word);
}
