import { isEqual } from './equal.ts';
import { isObject, isRows, type JsonObject, member, memberNames, objectOf } from './json.ts';
import { mergeRows } from './merge-rows.ts';
import type { Conflict, Merged, Sides } from './merged.ts';

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
