import type { Database } from '../../../platform/database/index.ts';
import { getDirectory } from '../../agencies/index.ts';
import { findCodeByOtherCode, findCurrentItem } from '../item-store.ts';
import { type ListedItem, readItemsById } from '../list-store.ts';
import { anyOf, anyTwoOf, queryTerms } from '../search/query-terms.ts';
import { getSearchBasis, type Hit, searchBodies, searchNames } from '../search/search-store.ts';
import { getSegment } from '../search/segment.ts';
import { regionScope } from './region-scope.ts';

export interface SearchRequest {
  readonly query: string;
  readonly region?: string | undefined;
  readonly audience?: 'person' | 'company' | undefined;
  readonly topic?: string | undefined;
  readonly agency?: string | undefined;
  readonly online?: boolean | undefined;
  /** Cursor of a page: the item after which it begins. */
  readonly after?: string | undefined;
  readonly size?: number;
}

export interface SearchResult {
  readonly items: readonly ListedItem[];
  readonly total: number;
  readonly next?: string | undefined;
  /** Of what was found before filters: how many a filter would leave. */
  readonly facets: Facets;
}

export interface Facets {
  readonly person: number;
  readonly company: number;
  readonly online: number;
  readonly topics: ReadonlyMap<string, number>;
  readonly agencies: ReadonlyMap<string, number>;
}

const enoughHits = 5;
const maximumQuery = 60;

/** Finds items by name, everyday word, agency, code or content; the best match first. */
export async function searchItems(database: Database, request: SearchRequest): Promise<SearchResult> {
  const query = request.query.trim().slice(0, maximumQuery);
  const hits = query === '' ? [] : await findHits(database, query, request.region);
  const kept = hits.filter((hit) => passes(hit, request));
  const start = request.after ? kept.findIndex((hit) => hit.itemId === request.after) + 1 : 0;
  const page = kept.slice(start, start + (request.size ?? 20));
  return {
    items: await readItemsById(
      database,
      page.map((hit) => hit.itemId),
    ),
    total: kept.length,
    next: start + page.length < kept.length ? page.at(-1)?.itemId : undefined,
    facets: facetsOf(hits),
  };
}

async function findHits(database: Database, query: string, region: string | undefined): Promise<Hit[]> {
  const scope = regionScope(await getDirectory(database), region);
  const byCode = await findByCode(database, query);
  if (byCode) return [byCode];
  const { synonyms, families } = await getSearchBasis(database);
  const terms = queryTerms(query, await getSegment(), synonyms);
  const phrase = query.toLowerCase();
  const look = (retrieve: string) =>
    retrieve === ''
      ? []
      : searchNames(database, {
          scope,
          retrieve,
          score: [...terms.retrieve, ...terms.characters],
          families,
          phrase,
        });
  const named = await look(anyOf(terms.retrieve.map(({ term }) => term)));
  if (named.length >= enoughHits) return named;
  const wider = named.length > 0 ? named : await look(anyTwoOf(terms.characters.map(({ term }) => term)));
  if (terms.words.length === 0) return wider;
  const seen = new Set(wider.map((hit) => hit.itemId));
  const inBodies = await searchBodies(database, { scope, words: terms.words, limit: 20 });
  return [...wider, ...inBodies.filter((hit) => !seen.has(hit.itemId))];
}

/** A code typed or pasted whole. */
async function findByCode(database: Database, query: string): Promise<Hit | undefined> {
  if (!/^[0-9A-Za-z-]{10,}$/.test(query)) return undefined;
  const code = query.toUpperCase();
  const other = await findCodeByOtherCode(database, code);
  const current = await findCurrentItem(database, other ?? query);
  if (current?.status !== 'in-use') return undefined;
  return { itemId: current.itemId, score: 1, audience: [], topics: [], agencies: [], online: false };
}

function passes(hit: Hit, request: SearchRequest): boolean {
  if (request.audience === 'person' && !isForPersons(hit)) return false;
  if (request.audience === 'company' && !isForCompanies(hit)) return false;
  if (request.topic && !hit.topics.includes(request.topic)) return false;
  if (request.agency && !hit.agencies.includes(request.agency)) return false;
  return !request.online || hit.online;
}

const isForPersons = (hit: Hit) => hit.audience.includes('1');
const isForCompanies = (hit: Hit) => hit.audience.some((audience) => audience !== '1');

function facetsOf(hits: readonly Hit[]): Facets {
  return {
    person: hits.filter(isForPersons).length,
    company: hits.filter(isForCompanies).length,
    online: hits.filter((hit) => hit.online).length,
    topics: countEach(hits.flatMap((hit) => hit.topics)),
    agencies: countEach(hits.flatMap((hit) => hit.agencies)),
  };
}

/** The most frequent first. */
function countEach(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return new Map([...counts].sort((a, b) => b[1] - a[1]));
}
