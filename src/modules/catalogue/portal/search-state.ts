import {
  type OnlineDegree,
  onlineDegrees,
  type SearchLevel,
  searchLevels,
} from '../queries/search-facets.ts';
import { withQuery } from './addresses.ts';

/** What the address of a search says. */
export interface SearchState {
  readonly query: string;
  readonly region?: string | undefined;
  readonly agency?: string | undefined;
  readonly audience?: 'person' | 'company' | undefined;
  readonly topic?: string | undefined;
  readonly department?: string | undefined;
  readonly level?: SearchLevel | undefined;
  readonly online?: OnlineDegree | undefined;
  /** As typed: slips are not mended. */
  readonly literally?: true | undefined;
}

const longestQuery = 120;

export function readSearchState(read: (name: string) => string | undefined): SearchState {
  const audience = read('audience');
  return {
    query: (read('q') ?? '').trim().slice(0, longestQuery),
    region: read('region') || undefined,
    agency: read('agency') || undefined,
    audience: audience === 'person' || audience === 'company' ? audience : undefined,
    topic: read('topic') || undefined,
    department: read('department') || undefined,
    level: searchLevels.find((level) => level === read('level')),
    online: onlineDegrees.find((degree) => degree === read('online')),
    literally: read('literally') === '1' || undefined,
  };
}

export function searchQuery({
  query,
  literally,
  ...narrowing
}: SearchState): Record<string, string | undefined> {
  return { q: query, ...narrowing, literally: literally ? '1' : undefined };
}

export function searchAddress(state: SearchState, more: Record<string, string | undefined> = {}): string {
  return withQuery('/search', { ...searchQuery(state), ...more });
}
