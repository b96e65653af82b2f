import type { EntryCount, EntryFilter } from '../directory/list-entry-store.ts';

type Facet = 'agency' | 'region' | 'level' | 'type';

/** How many lines a filter leaves. */
export function countEntries(counts: readonly EntryCount[], filter: EntryFilter): number {
  return counts.filter((one) => passes(one, filter)).reduce((sum, { count }) => sum + count, 0);
}

/** How many lines each value of a facet would leave beside the other filters. */
export function countEach(
  counts: readonly EntryCount[],
  filter: EntryFilter,
  facet: Facet,
): ReadonlyMap<string, number> {
  const others = { ...filter, [facet]: undefined };
  const found = new Map<string, number>();
  for (const one of counts) {
    if (passes(one, others)) found.set(one[facet], (found.get(one[facet]) ?? 0) + one.count);
  }
  return found;
}

function passes(one: EntryCount, filter: EntryFilter): boolean {
  const facets: Facet[] = ['agency', 'region', 'level', 'type'];
  return (
    one.source === filter.source &&
    one.list === filter.list &&
    facets.every((facet) => filter[facet] === undefined || one[facet] === filter[facet])
  );
}
