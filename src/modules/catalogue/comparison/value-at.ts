import { isObject, isRows, type Json, member } from './json.ts';

/** What stands at a path; undefined where nothing does. */
export function valueAt(value: Json | undefined, path: readonly (string | number)[]): Json | undefined {
  let found = value;
  for (const step of path) {
    if (isRows(found)) found = found[Number(step)];
    else if (isObject(found)) found = member(found, String(step));
    else return undefined;
  }
  return found;
}
