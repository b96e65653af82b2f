import type { Directory } from '../../agencies/index.ts';
import { normalise } from './text.ts';

/** A region that a query names, and the query without it. */
export interface Placed {
  readonly region: string;
  readonly name: string;
  readonly query: string;
}

/**
 * Finds the region that a query names: in full anywhere (`在云河区开饭店`), without 市, 县 or 区 only at its beginning
 * (`云河开饭店`), because many short names are ordinary words. The longest name is meant.
 */
export function findPlace(
  query: string,
  regions: Directory['regions'],
  scope: readonly string[] = [],
): Placed | undefined {
  const normal = normalise(query);
  let best: (Placed & { length: number }) | undefined;
  for (const region of regions) {
    const name = region.name.zh;
    const short = name.length > 2 ? name.replace(/[省市县区]$/, '') : name;
    const said = normal.includes(name)
      ? name
      : normal.startsWith(short) && short.length > 1
        ? short
        : undefined;
    if (!said || (best && best.length > said.length)) continue;
    if (best && best.length === said.length && !scope.includes(region.code)) continue;
    const rest = normal.replace(new RegExp(`[在到去]?${escaped(said)}`), ' ').trim();
    if (rest !== '') best = { region: region.code, name, query: rest, length: said.length };
  }
  return best;
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

const namesOf = new WeakMap<Directory['regions'], ReadonlySet<string>>();

/** Names of all regions. */
export function placeNames(regions: Directory['regions']): ReadonlySet<string> {
  const names = namesOf.get(regions) ?? new Set(regions.map(({ name }) => name.zh));
  namesOf.set(regions, names);
  return names;
}
