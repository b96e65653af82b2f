import { simplified } from './simplified.ts';

/**
 * Text as search compares it: half-width, small letters, simplified characters, English words in the singular
 * (`licences`, `licence` and `license` are one word), single blanks, nothing invisible.
 */
export function normalise(text: string): string {
  return simplified(text.normalize('NFKC').toLowerCase())
    .replace(/[a-z]{4,}/g, singular)
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim();
}

/** Stretches of Chinese characters. */
export function hanRuns(normal: string): string[] {
  return normal.match(/\p{Script=Han}+/gu) ?? [];
}

/** Words in Latin letters and figures. */
export function latinWords(normal: string): string[] {
  return normal.match(/[a-z0-9]+(?:[.+-][a-z0-9]+)*/g) ?? [];
}

/** Every two neighbouring characters; a word that no dictionary knows is still found by its pairs. */
export function pairsOf(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

/** What a text is found by: pairs of characters, characters, Latin words. */
export function termsOf(normal: string): Set<string> {
  const terms = new Set<string>(latinWords(normal));
  for (const run of hanRuns(normal)) {
    for (const character of run) terms.add(character);
    for (const pair of pairsOf(run)) terms.add(pair);
  }
  return terms;
}

/** A lexeme as tsvector and tsquery read it. */
export function quoteTerm(term: string): string {
  return `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

function singular(word: string): string {
  return word
    .replace(/ies$/, 'y')
    .replace(/([^s])s$/, '$1')
    .replace(/icense$/, 'icence');
}
