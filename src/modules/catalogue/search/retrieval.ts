import type { WeighedNotion } from './reading.ts';
import { hanRuns, quoteTerm } from './text.ts';
import { termsNeeded } from './wording.ts';

/** About as many documents as are looked at one by one. */
const enough = 600;

/**
 * What a document must have to be looked at, as a tsquery: any wording of any notion, the rarest first, until there is
 * enough to look at. Of what is too common for that, two notions together will do.
 */
export function retrievalOf(notions: readonly WeighedNotion[]): string {
  const isWord = ({ text }: WeighedNotion) => [...text].length > 1;
  const words = notions.some(isWord) ? notions.filter(isWord) : notions;
  const wordings = words
    .filter(({ weight }) => weight > 0)
    .flatMap((notion) => notion.wordings.map((wording) => ({ notion, ...wording })))
    .filter(({ documents }) => documents > 0)
    .sort((one, other) => one.documents - other.documents);
  let sum = 0;
  const rare = wordings.filter(({ documents }, index) => {
    sum += documents;
    return index === 0 || sum <= enough;
  });
  const common = wordings.filter((wording) => !rare.includes(wording)).slice(0, 3);
  const together = common.flatMap((one, index) =>
    [...rare.slice(0, 1), ...common.slice(index + 1)]
      .filter((other) => other.notion !== one.notion)
      .map((other) => `(${allOf(one.parts)} & ${allOf(other.parts)})`),
  );
  return [...rare.map(({ parts }) => allOf(parts)), ...together].join(' | ');
}

/** Where words find nothing: any two characters of the query, wherever they stand. */
export function looseRetrievalOf(query: string): string {
  const characters = [...new Set(hanRuns(query).join(''))].slice(0, 8).map(quoteTerm);
  if (characters.length < 2) return characters.join('');
  return characters
    .flatMap((one, index) => characters.slice(index + 1).map((other) => `(${one} & ${other})`))
    .join(' | ');
}

function allOf(parts: readonly string[]): string {
  return `(${parts.flatMap(termsNeeded).map(quoteTerm).join(' & ')})`;
}
