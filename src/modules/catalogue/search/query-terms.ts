import { quoteTerm } from './search-document.ts';
import type { Segment } from './segment.ts';
import { normalise, tokensOf } from './tokens.ts';

/** A term of a query with how much it counts before its rarity is known. */
export interface QueryTerm {
  readonly term: string;
  readonly weight: number;
}

export interface QueryTerms {
  /** Terms an item must have one of. */
  readonly retrieve: readonly QueryTerm[];
  /** Single characters: they order what was found, and find where nothing else does. */
  readonly characters: readonly QueryTerm[];
  /** Words alone, for the long texts. */
  readonly words: readonly string[];
}

/** Everyday words with what items call the same thing. */
export type Synonyms = ReadonlyMap<string, readonly string[]>;

const weights = { word: 1, synonym: 0.8, pair: 0.5, character: 0.12 };

export function queryTerms(query: string, segment: Segment, synonyms: Synonyms): QueryTerms {
  const plain = withoutFiller(normalise(query));
  const { words, pairs, characters } = tokensOf(plain, segment);
  const meanings = [...synonyms]
    .filter(([word]) => plain.includes(word))
    .flatMap(([, means]) => means)
    .flatMap((meaning) => [...tokensOf(meaning, segment).words]);
  const terms = new Map<string, number>();
  const add = (list: Iterable<string>, weight: number) => {
    for (const term of list) terms.set(term, Math.max(weight, terms.get(term) ?? 0));
  };
  add(pairs, weights.pair);
  add(meanings, weights.synonym);
  add(words, weights.word);
  return {
    retrieve: [...terms].map(([term, weight]) => ({ term, weight })),
    characters: [...characters].map((term) => ({ term, weight: weights.character })),
    words: [...new Set([...words, ...meanings])],
  };
}

/** `'食品' | '经营'` as tsquery reads it. */
export function anyOf(terms: readonly string[]): string {
  return terms.map(quoteTerm).join(' | ');
}

/** Any two of the terms, wherever they stand: for a name in which one character is mistyped. */
export function anyTwoOf(terms: readonly string[]): string {
  if (terms.length < 2) return anyOf(terms);
  const quoted = terms.slice(0, 8).map(quoteTerm);
  return quoted
    .flatMap((one, index) => quoted.slice(index + 1).map((other) => `(${one} & ${other})`))
    .join(' | ');
}

/** Words of asking, which every question has and no item is about; left in place where nothing else remains. */
function withoutFiller(query: string): string {
  const rest = query.replaceAll(filler, ' ').trim();
  return rest === '' ? query : rest;
}

const filler =
  /怎么办理|怎么办|怎么申请|怎么弄|怎么|怎样|如何|需要什么|要什么|什么|哪里|哪儿|去哪|在哪|多少钱|多久|我想要?|我要|想要|可以|能不能|能否|需要|请问|流程|手续|材料|吗|呢|[的了办](?=\s|$)/g;
