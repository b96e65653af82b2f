import type { Hit } from './hit.ts';

/** A hit that stands for others of its kind. */
export interface Collapsed extends Hit {
  /** How many others have the same name, but for the place that keeps it as an item of its own. */
  readonly likewise: number;
}

/**
 * Shows an item once that several places keep as their own: 居住证申领 stands for 某市居住证申领 of twenty cities. The best
 * one stays; whoever chooses a place sees that place's.
 */
export function collapse(hits: readonly Hit[], places: ReadonlySet<string>): Collapsed[] {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) {
    const key = withoutPlace(hit.entry.name, places);
    const group = groups.get(key) ?? [];
    group.push(hit);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, likewise: others.length }] : [],
  );
}

const longestPlace = 12;

function withoutPlace(name: string, places: ReadonlySet<string>): string {
  if (!beginningsOf(places).has(name.slice(0, 2))) return name;
  for (let length = Math.min(longestPlace, name.length - 1); length > 1; length -= 1) {
    if (places.has(name.slice(0, length))) return name.slice(length);
  }
  return name;
}

const beginnings = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

/** The first two characters of every place: most names begin with none of them. */
function beginningsOf(places: ReadonlySet<string>): ReadonlySet<string> {
  const known = beginnings.get(places) ?? new Set([...places].map((place) => place.slice(0, 2)));
  beginnings.set(places, known);
  return known;
}
