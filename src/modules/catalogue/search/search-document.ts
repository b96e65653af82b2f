import type { ItemContent } from '../offering.ts';
import type { Segment } from './segment.ts';
import { tokensOf, wordsOf } from './tokens.ts';

/** The tsvectors of an item, in PostgreSQL's own notation: made here, because no Chinese parser is on the server. */
export interface SearchVectors {
  readonly names: string;
  readonly body: string;
}

export function searchVectors({ item, offering }: ItemContent, segment: Segment): SearchVectors {
  const name = tokensOf([item.name.zh, item.name.en ?? '', ...item.aliases].join(' 。'), segment);
  const agency = wordsOf(`${offering.agencyName.zh} 。${offering.regionName.zh}`, segment);
  const names = new Map<string, Weight>();
  add(names, name.words, 'A');
  add(names, name.pairs, 'B');
  add(names, name.characters, 'B');
  add(names, agency, 'C');
  const body = new Map<string, Weight>();
  add(body, wordsOf(bodyOf({ item, offering }), segment), 'D');
  return { names: toVector(names), body: toVector(body) };
}

type Weight = 'A' | 'B' | 'C' | 'D';

function add(vector: Map<string, Weight>, terms: Iterable<string>, weight: Weight): void {
  for (const term of terms) {
    if (!vector.has(term)) vector.set(term, weight);
  }
}

function bodyOf({ item }: ItemContent): string {
  return [
    item.summary.zh,
    ...item.conditions.map((condition) => condition.text.zh),
    ...item.materials.map((material) => material.name.zh),
    ...item.steps.map((step) => step.zh),
    ...item.questions.map((pair) => pair.question.zh),
    item.result.name.zh,
    ...item.more.map((entry) => entry.value.slice(0, 200)),
  ].join(' 。');
}

function toVector(terms: ReadonlyMap<string, Weight>): string {
  return [...terms].map(([term, weight]) => `${quoteTerm(term)}:1${weight}`).join(' ');
}

/** A lexeme as tsvector and tsquery read it. */
export function quoteTerm(term: string): string {
  return `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
