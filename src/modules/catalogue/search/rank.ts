import type { Database } from '../../../platform/database/index.ts';
import { scoreLoosely } from './loose-score.ts';
import { getSearchMemory } from './memory.ts';
import type { Reading } from './reading.ts';
import { looseRetrievalOf, retrievalOf } from './retrieval.ts';
import { type Match, scoreEntry } from './score.ts';
import { findByBody, findByNames, type Indexed } from './search-store.ts';
import { quoteTerm } from './text.ts';

/** A family that was found. */
export interface Hit extends Indexed {
  readonly match: Match;
  /** Where it is offered. */
  readonly regions: readonly string[];
}

/** Where one looks: in these regions, at this agency. */
export interface Where {
  readonly scope: readonly string[] | undefined;
  readonly agency: string | undefined;
}

const mostLookedAt = 800;
const enoughHits = 5;

/** Families that fit a query, the best first; whatever is far behind the best is left out. */
export async function rankHits(database: Database, reading: Reading, where: Where): Promise<Hit[]> {
  const named = await hitsByNames(database, reading, where);
  if (named.length >= enoughHits) return named;
  const seen = new Set(named.map(({ family }) => family));
  const others = named.length > 0 ? [] : await hitsByCharacters(database, reading, where);
  const inBodies = await hitsByBody(database, reading, where);
  const more = [...others, ...inBodies].filter(({ family }) => !seen.has(family) && seen.add(family));
  return [...named, ...more];
}

async function hitsByNames(database: Database, reading: Reading, where: Where): Promise<Hit[]> {
  const terms = retrievalOf(reading.notions);
  if (terms === '') return [];
  const numbers = await findByNames(database, { ...where, terms, limit: mostLookedAt });
  return sorted(database, numbers, (one) => scoreEntry(one.entry, reading));
}

async function hitsByCharacters(database: Database, reading: Reading, where: Where): Promise<Hit[]> {
  const terms = looseRetrievalOf(reading.query);
  if (terms === '') return [];
  const numbers = await findByNames(database, { ...where, terms, limit: mostLookedAt });
  return sorted(database, numbers, (one) => scoreLoosely(one.entry, reading));
}

const mostFromBodies = 20;

async function hitsByBody(database: Database, reading: Reading, where: Where): Promise<Hit[]> {
  const words = reading.notions.filter(({ text }) => [...text].length > 1).map(({ text }) => text);
  if (words.length === 0) return [];
  const terms = words.map(quoteTerm).join(' & ');
  const numbers = await findByBody(database, { ...where, terms, limit: mostFromBodies });
  const found = words.map((word) => {
    return { typed: word, as: [word], how: 'typed' as const, where: 'body' as const, gain: 0 };
  });
  return sorted(database, numbers, () => {
    return { score: 0.01, coverage: 0, precision: 0, phase: 1, standing: 1, found };
  });
}

const farBehind = 0.35;
const mostHits = 200;

async function sorted(
  database: Database,
  numbers: readonly number[],
  matchOf: (one: Indexed) => Match,
): Promise<Hit[]> {
  const memory = await getSearchMemory(database);
  const matches = (await memory.getIndexed(database, numbers))
    .map((one) => ({ ...one, match: matchOf(one) }))
    .filter(({ match }) => match.score > 0)
    .sort((one, other) => other.match.score - one.match.score);
  const least = farBehind * (matches[0]?.match.score ?? 0);
  const near = matches.filter(({ match }) => match.score >= least).slice(0, mostHits);
  const regionsOf = await memory.getRegions(
    database,
    near.map(({ family }) => family),
  );
  return near
    .map((one) => {
      const regions = regionsOf(one.family);
      return { ...one, regions, match: { ...one.match, score: one.match.score * breadth(regions.length) } };
    })
    .sort((one, other) => other.match.score - one.match.score || one.number - other.number);
}

/** What many places offer is more often meant than what one place does alone. */
function breadth(regions: number): number {
  return 1 + 0.02 * Math.log2(Math.max(1, regions));
}
