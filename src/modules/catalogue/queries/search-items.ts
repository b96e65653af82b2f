import type { Database } from '../../../platform/database/index.ts';
import { getDirectory } from '../../agencies/index.ts';
import { findCodeByOtherCode, findCurrentItem } from '../item-store.ts';
import { type ListedItem, readItemsById } from '../list-store.ts';
import { type Collapsed, collapse } from '../search/collapse.ts';
import { getSearchMemory } from '../search/memory.ts';
import { findPlace, type Placed, placeNames } from '../search/place.ts';
import { rankHits } from '../search/rank.ts';
import { type Reading, readQuery } from '../search/reading.ts';
import { regionScope } from './region-scope.ts';
import { type Facets, facetsOf, type Narrowing, passes } from './search-facets.ts';

export interface SearchRequest extends Narrowing {
  readonly query: string;
  readonly region?: string | undefined;
  readonly agency?: string | undefined;
  /** As typed, without mending slips. */
  readonly literally?: boolean | undefined;
  /** Cursor of a page: the item after which it begins. */
  readonly after?: string | undefined;
  readonly size?: number;
  /** Regions whose shares are counted. */
  readonly regionsCounted?: readonly string[];
}

/** An item with the reason why it was found; one that was asked for by its code needs none. */
export interface FoundItem extends ListedItem {
  readonly hit?: Collapsed;
}

export interface SearchResult {
  readonly items: readonly FoundItem[];
  readonly total: number;
  readonly next?: string | undefined;
  /** How the query was understood; a code that was typed whole needs no understanding. */
  readonly reading: Reading | undefined;
  /** The region that the query names. */
  readonly place?: Placed | undefined;
  /** Code of the event that the query is about. */
  readonly event?: string | undefined;
  /** Of what was found before filters: how many a filter would leave. */
  readonly facets: Facets;
}

/** Finds items by name, everyday word, reading, agency, code or content; the best match first. */
export async function searchItems(database: Database, request: SearchRequest): Promise<SearchResult> {
  const query = request.query.trim();
  const byCode = await findByCode(database, query);
  if (byCode) return byCode;
  const directory = await getDirectory(database);
  const isKnownRegion = request.region !== undefined && directory.findRegion(request.region) !== undefined;
  const scope = isKnownRegion ? regionScope(directory, request.region) : undefined;
  const place = findPlace(query, directory.regions, scope);
  const nearby = place ? regionScope(directory, place.region) : [];
  const reading = await readQuery(database, place?.query ?? query, request);
  const ranking = await rankHits(database, reading, { scope, agency: request.agency, nearby });
  const hits = collapse(ranking.hits, placeNames(directory.regions));
  const kept = hits.filter((hit) => passes(hit, request));
  const start = request.after ? kept.findIndex((hit) => hit.itemId === request.after) + 1 : 0;
  const page = kept.slice(start, start + (request.size ?? 20));
  const scopes = new Map(request.regionsCounted?.map((region) => [region, regionScope(directory, region)]));
  return {
    items: await offersOf(database, page, place && !scope ? nearby : scope),
    total: kept.length,
    next: start + page.length < kept.length ? page.at(-1)?.itemId : undefined,
    reading,
    place,
    event: ranking.event,
    facets: facetsOf(hits, scopes),
  };
}

/** Of each family the offer nearest to the person, or the one of the highest organ. */
async function offersOf(
  database: Database,
  hits: readonly Collapsed[],
  scope: readonly string[] | undefined,
): Promise<FoundItem[]> {
  const memory = await getSearchMemory(database);
  const nearest = hits.flatMap(({ family, regions }) => {
    const region = scope?.find((one) => regions.includes(one));
    return region === undefined ? [] : [{ family, region }];
  });
  const offerOf = await memory.getOffers(database, nearest);
  const idOf = (hit: Collapsed) => offerOf(hit.family) ?? hit.itemId;
  const itemOf = await memory.getItems(database, hits.map(idOf));
  return hits.flatMap((hit) => {
    const item = itemOf(idOf(hit));
    return item ? [{ ...item, regions: hit.regions, hit }] : [];
  });
}

/** A code typed or pasted whole. */
async function findByCode(database: Database, query: string): Promise<SearchResult | undefined> {
  if (!/^[0-9A-Za-z-]{10,40}$/.test(query)) return undefined;
  const other = await findCodeByOtherCode(database, query.toUpperCase());
  const current = await findCurrentItem(database, other ?? query);
  if (current?.status !== 'in-use') return undefined;
  const items = await readItemsById(database, [current.itemId]);
  return { items: [...items.values()], total: 1, reading: undefined, facets: facetsOf([]) };
}
