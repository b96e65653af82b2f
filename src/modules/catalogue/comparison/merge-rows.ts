import { alignRows, codeOf } from './align-rows.ts';
import { isEqual } from './equal.ts';
import type { Json } from './json.ts';
import type { Conflict, Merged, Sides } from './merged.ts';

interface Lists {
  readonly base: readonly Json[];
  readonly mine: readonly Json[];
  readonly theirs: readonly Json[];
}

type Merge = (sides: Sides) => Merged;

/**
 * Rows of both sides: what either added is in, what either dropped is out unless the other has changed it, and
 * the order is mine unless only they have changed it.
 */
export function mergeRows(lists: Lists, merge: Merge): Merged {
  const entries = mergedEntries(lists, merge);
  const ordered = isOrderKept(lists.base, lists.mine)
    ? ordering(entries, 'theirs', 'mine')
    : ordering(entries, 'mine', 'theirs');
  const conflicts = ordered.flatMap(({ merged }, index) =>
    merged.conflicts.map((conflict): Conflict => ({ ...conflict, path: [index, ...conflict.path] })),
  );
  return {
    value: ordered.flatMap(({ merged: { value } }) => (value === undefined ? [] : [value])),
    conflicts,
  };
}

interface Entry {
  /** Place in each list, where the row stands there. */
  readonly mine: number | undefined;
  readonly theirs: number | undefined;
  readonly merged: Merged;
}

function mergedEntries({ base, mine, theirs }: Lists, merge: Merge): Entry[] {
  const inMine = new Map(alignRows(base, mine).map((pair) => [pair.before, pair.after]));
  const inTheirs = new Map(alignRows(base, theirs).map((pair) => [pair.before, pair.after]));
  const kept = base.flatMap((row, index): Entry[] => {
    const [own, other] = [inMine.get(index), inTheirs.get(index)];
    const sides = { base: row, mine: rowAt(mine, own), theirs: rowAt(theirs, other) };
    const isDropped =
      (own === undefined && (other === undefined || isEqual(row, sides.theirs))) ||
      (other === undefined && isEqual(row, sides.mine));
    return isDropped ? [] : [{ mine: own, theirs: other, merged: keptBy(sides, merge) }];
  });
  const newInMine = placesWithout(mine, inMine.values());
  const newInTheirs = placesWithout(theirs, inTheirs.values());
  return [...kept, ...additions({ mine, theirs, newInMine, newInTheirs }, merge)];
}

/** What one side dropped and the other changed stays, as a conflict. */
function keptBy(sides: Sides, merge: Merge): Merged {
  if (sides.mine !== undefined && sides.theirs !== undefined) return merge(sides);
  const { mine, theirs } = sides;
  return { value: mine ?? theirs, conflicts: [{ path: [], mine, theirs }] };
}

interface Additions {
  readonly mine: readonly Json[];
  readonly theirs: readonly Json[];
  readonly newInMine: readonly number[];
  readonly newInTheirs: readonly number[];
}

/** What both have added is one row where it is equal or has the same code. */
function additions({ mine, theirs, newInMine, newInTheirs }: Additions, merge: Merge): Entry[] {
  const taken = new Set<number>();
  const own = newInMine.map((place): Entry => {
    const row = rowAt(mine, place);
    const other = newInTheirs.find((each) => !taken.has(each) && isSameAddition(row, rowAt(theirs, each)));
    if (other === undefined) return { mine: place, theirs: undefined, merged: { value: row, conflicts: [] } };
    taken.add(other);
    const merged = merge({ base: undefined, mine: row, theirs: rowAt(theirs, other) });
    return { mine: place, theirs: other, merged };
  });
  const others = newInTheirs
    .filter((place) => !taken.has(place))
    .map(
      (place): Entry => ({
        mine: undefined,
        theirs: place,
        merged: { value: rowAt(theirs, place), conflicts: [] },
      }),
    );
  return [...own, ...others];
}

function isSameAddition(left: Json | undefined, right: Json | undefined): boolean {
  if (isEqual(left, right)) return true;
  const code = left === undefined ? undefined : codeOf(left);
  return code !== undefined && right !== undefined && code === codeOf(right);
}

/** Entries in the order of the leading list; those it lacks stand behind their neighbour in the other. */
function ordering(entries: readonly Entry[], leading: 'mine' | 'theirs', other: 'mine' | 'theirs'): Entry[] {
  const byPlace = (side: 'mine' | 'theirs') => (left: Entry, right: Entry) =>
    (left[side] ?? 0) - (right[side] ?? 0);
  const ordered = entries.filter((entry) => entry[leading] !== undefined).sort(byPlace(leading));
  const inOther = entries.filter((entry) => entry[other] !== undefined).sort(byPlace(other));
  inOther.forEach((entry, index) => {
    if (entry[leading] !== undefined) return;
    const neighbour = inOther[index - 1];
    ordered.splice(neighbour ? ordered.indexOf(neighbour) + 1 : 0, 0, entry);
  });
  return ordered;
}

function isOrderKept(base: readonly Json[], side: readonly Json[]): boolean {
  const places = alignRows(base, side).map((pair) => pair.before);
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? -1));
}

function rowAt(rows: readonly Json[], place: number | undefined): Json | undefined {
  return place === undefined ? undefined : rows[place];
}

function placesWithout(rows: readonly Json[], taken: Iterable<number>): number[] {
  const known = new Set(taken);
  return [...rows.keys()].filter((place) => !known.has(place));
}
