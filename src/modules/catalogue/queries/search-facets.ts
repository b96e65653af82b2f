import { type RegionLevel, regionLevel } from '../../../kernel/region-code.ts';
import type { Hit } from '../search/hit.ts';

/** How far an item goes without a visit: applied for here, nobody need come, or handled online at all. */
export type OnlineDegree = 'form' | 'visit-free' | 'any';
export const onlineDegrees: readonly OnlineDegree[] = ['form', 'visit-free', 'any'];

export const searchLevels = ['province', 'city', 'county', 'town'] as const satisfies readonly RegionLevel[];
export type SearchLevel = (typeof searchLevels)[number];

/** Filters that look at what was found. */
export interface Narrowing {
  readonly audience?: 'person' | 'company' | undefined;
  readonly topic?: string | undefined;
  readonly department?: string | undefined;
  readonly level?: SearchLevel | undefined;
  readonly online?: OnlineDegree | undefined;
}

export interface Facets {
  readonly audience: ReadonlyMap<'person' | 'company', number>;
  readonly online: ReadonlyMap<OnlineDegree, number>;
  readonly levels: ReadonlyMap<SearchLevel, number>;
  readonly topics: ReadonlyMap<string, number>;
  readonly departments: ReadonlyMap<string, number>;
  /** Of each region that was asked for, how many can be done by somebody there. */
  readonly regions: ReadonlyMap<string, number>;
}

export function passes(hit: Hit, narrowing: Narrowing): boolean {
  const { audience, topic, department, level, online } = narrowing;
  return (
    (!audience || audiencesOf(hit).includes(audience)) &&
    (!topic || hit.entry.topics.includes(topic)) &&
    (!department || hit.entry.department === department) &&
    (!level || levelsOf(hit).has(level)) &&
    (!online || degreesOf(hit).includes(online))
  );
}

/** @param scopes of each region to be counted, the regions whose items somebody there may need */
export function facetsOf(
  hits: readonly Hit[],
  scopes: ReadonlyMap<string, readonly string[]> = new Map(),
): Facets {
  return {
    audience: countEach(hits, audiencesOf),
    online: countEach(hits, degreesOf),
    levels: countEach(hits, levelsOf),
    topics: countEach(hits, ({ entry }) => entry.topics),
    departments: countEach(hits, ({ entry }) => [entry.department]),
    regions: countRegions(hits, scopes),
  };
}

function audiencesOf({ entry }: Hit): ('person' | 'company')[] {
  const isForPersons = entry.audience.includes('1');
  const isForOthers = entry.audience.some((one) => one !== '1');
  return [...(isForPersons ? (['person'] as const) : []), ...(isForOthers ? (['company'] as const) : [])];
}

function degreesOf({ entry }: Hit): OnlineDegree[] {
  if (entry.online === 'none') return [];
  return [
    ...(entry.online === 'form' ? (['form'] as const) : []),
    ...(entry.isVisitFree ? (['visit-free'] as const) : []),
    'any',
  ];
}

/** Worked out once for each list of regions, of which a family keeps one until the catalogue changes. */
const levelsIn = new WeakMap<readonly string[], ReadonlySet<SearchLevel>>();

function levelsOf({ regions }: Hit): ReadonlySet<SearchLevel> {
  const known = levelsIn.get(regions);
  if (known) return known;
  const all = new Set(regions.map(regionLevel));
  const levels = new Set(searchLevels.filter((level) => all.has(level)));
  levelsIn.set(regions, levels);
  return levels;
}

/** The most frequent first. */
function countEach<Key>(hits: readonly Hit[], keysOf: (hit: Hit) => Iterable<Key>): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const hit of hits) for (const key of keysOf(hit)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Map([...counts].sort((one, other) => other[1] - one[1]));
}

function countRegions(
  hits: readonly Hit[],
  scopes: ReadonlyMap<string, readonly string[]>,
): Map<string, number> {
  return new Map(
    [...scopes].map(([region, scope]) => {
      const reachable = new Set(scope);
      return [region, hits.filter((hit) => hit.regions.some((one) => reachable.has(one))).length];
    }),
  );
}
