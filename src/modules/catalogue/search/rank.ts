import type { Database } from '../../../platform/database/index.ts';
import { eventOf, hitsOfEvent } from './event-hits.ts';
import type { Hit, Where } from './hit.ts';
import { scoreLoosely } from './loose-score.ts';
import { getSearchMemory } from './memory.ts';
import type { Reading } from './reading.ts';
import { looseRetrievalOf, retrievalOf } from './retrieval.ts';
import { farBehind, highestScore, type Match, mayComeNear, scoreEntry } from './score.ts';
import { findByBody, findByNames, type Indexed } from './search-store.ts';
import { quoteTerm } from './text.ts';

const mostLookedAt = 800;

/** Families that fit a query, the best first; whatever is far behind the best is left out. */
export async function rankHits(database: Database, reading: Reading, where: Where): Promise<Ranking> {
  const named = await hitsByNames(database, reading, where);
  const [best] = named;
  if (best) {
    const event = where.agency === undefined ? eventOf(named, reading) : undefined;
    const ofEvent = event ? await hitsOfEvent(database, event, best, where.scope) : [];
    return { hits: merged(named, ofEvent), event };
  }
  const others = await hitsByCharacters(database, reading, where);
  return { hits: merged(others, await hitsByBody(database, reading, where)), event: undefined };
}

export interface Ranking {
  readonly hits: readonly Hit[];
  /** The event that the query is about. */
  readonly event: string | undefined;
}

function merged(hits: readonly Hit[], more: readonly Hit[]): Hit[] {
  const known = new Set(hits.map(({ family }) => family));
  return [...hits, ...more.filter(({ family }) => !known.has(family))].sort(
    (one, other) => other.match.score - one.match.score,
  );
}

async function hitsByNames(database: Database, reading: Reading, where: Where): Promise<Hit[]> {
  const terms = retrievalOf(reading.notions);
  if (terms === '') return [];
  const numbers = await findByNames(database, { ...where, terms, limit: mostLookedAt });
  const memory = await getSearchMemory(database);
  const looked = (await memory.getIndexed(database, numbers)).map((one) => {
    return { one, highest: highestScore(one.entry, reading) };
  });
  const best = looked.reduce((most, { highest }) => Math.max(most, highest), 0);
  const near = looked.filter(({ highest }) => mayComeNear(highest, best)).map(({ one }) => one);
  return sorted(database, near, where, (one) => scoreEntry(one.entry, reading));
}

async function hitsByCharacters(database: Database, reading: Reading, where: Where): Promise<Hit[]> {
  const terms = looseRetrievalOf(reading.query);
  if (terms === '') return [];
  const numbers = await findByNames(database, { ...where, terms, limit: mostLookedAt });
  const looked = await (await getSearchMemory(database)).getIndexed(database, numbers);
  return sorted(database, looked, where, (one) => scoreLoosely(one.entry, reading));
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
  const looked = await (await getSearchMemory(database)).getIndexed(database, numbers);
  return sorted(database, looked, where, () => {
    return { score: 0.01, coverage: 0, precision: 0, phase: 1, standing: 1, found };
  });
}

const mostHits = 200;

async function sorted(
  database: Database,
  looked: readonly Indexed[],
  { nearby }: Where,
  matchOf: (one: Indexed) => Match,
): Promise<Hit[]> {
  const memory = await getSearchMemory(database);
  const matches = looked
    .map((one) => ({ ...one, match: matchOf(one) }))
    .filter(({ match }) => match.score > 0)
    .sort((one, other) => other.match.score - one.match.score);
  const least = farBehind * (matches[0]?.match.score ?? 0);
  const near = matches.filter(({ match }) => match.score >= least).slice(0, mostHits);
  const regionsOf = await memory.getRegions(
    database,
    near.map(({ family }) => family),
  );
  const isNearby = new Set(nearby);
  return near
    .map((one) => {
      const regions = regionsOf(one.family);
      const nearness = regions.some((region) => isNearby.has(region)) ? 1.15 : 1;
      const score = one.match.score * breadth(regions.length) * nearness;
      return { ...one, regions, match: { ...one.match, score } };
    })
    .sort((one, other) => other.match.score - one.match.score || one.number - other.number);
}

/** What many places offer is more often meant than what one place does alone. */
function breadth(regions: number): number {
  return 1 + 0.02 * Math.log2(Math.max(1, regions));
}
