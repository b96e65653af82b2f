import { addDays, dateIn } from '../../../kernel/date.ts';
import type { Platform } from '../../../platform/platform.ts';
import { leastSearches } from '../search/commands/count-searches.ts';
import { readSearchCounts, type SearchCount, type SearchCountOrder } from '../search/search-log-store.ts';

export type { SearchCount, SearchCountOrder } from '../search/search-log-store.ts';
export { countSynonyms, type LearnedSynonym, readLearnedSynonyms } from '../search/synonym-store.ts';

export interface SearchCountPage {
  readonly counts: readonly SearchCount[];
  readonly next: string | undefined;
}

const days = 30;
const size = 50;

/** What people searched in the last thirty days, often enough to be nobody's own words. */
export async function listSearches(
  { database, now }: Pick<Platform, 'database' | 'now'>,
  order: SearchCountOrder,
  cursor?: string,
): Promise<SearchCountPage> {
  const found = await readSearchCounts(database, {
    since: addDays(dateIn(now()), -days),
    atLeast: leastSearches,
    order,
    after: readCursor(cursor),
    limit: size + 1,
  });
  const counts = found.slice(0, size);
  const last = found.length > size ? counts.at(-1) : undefined;
  return { counts, next: last && `${last.count}~${last.query}` };
}

function readCursor(cursor: string | undefined): { count: number; query: string } | undefined {
  const [, count, query] = /^(\d{1,9})~(.+)$/s.exec(cursor ?? '') ?? [];
  return count === undefined || query === undefined ? undefined : { count: Number(count), query };
}
