import { isEqual } from './equal.ts';
import { isObject, isRows, type Json, type JsonObject, member, memberNames, objectOf } from './json.ts';
import { mergeRows } from './merge-rows.ts';

/** A place that both sides have changed, each in its own way; the merged value holds mine. */
export interface Conflict {
  readonly path: readonly (string | number)[];
  readonly mine: Json | undefined;
  readonly theirs: Json | undefined;
}

export interface Merged {
  readonly value: Json | undefined;
  readonly conflicts: readonly Conflict[];
}

export interface Sides {
  /** What both began from. */
  readonly base: Json | undefined;
  readonly mine: Json | undefined;
  readonly theirs: Json | undefined;
}

/** Puts two changes of the same value together. What only one side has changed is taken from it. */
export function merge({ base, mine, theirs }: Sides): Merged {
  if (isEqual(mine, theirs) || isEqual(base, theirs)) return { value: mine, conflicts: [] };
  if (isEqual(base, mine)) return { value: theirs, conflicts: [] };
  if (isObject(mine) && isObject(theirs)) {
    return mergeMembers(isObject(base) ? base : {}, mine, theirs);
  }
  if (isRows(base) && isRows(mine) && isRows(theirs)) return mergeRows({ base, mine, theirs }, merge);
  return { value: mine, conflicts: [{ path: [], mine, theirs }] };
}

function mergeMembers(base: JsonObject, mine: JsonObject, theirs: JsonObject): Merged {
  const conflicts: Conflict[] = [];
  const members = memberNames(mine, theirs).map((name) => {
    const merged = merge({
      base: member(base, name),
      mine: member(mine, name),
      theirs: member(theirs, name),
    });
    conflicts.push(...merged.conflicts.map((conflict) => ({ ...conflict, path: [name, ...conflict.path] })));
    return [name, merged.value] as const;
  });
  return { value: objectOf(members), conflicts };
}
