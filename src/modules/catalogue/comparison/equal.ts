import { isObject, isRows, type Json, member, memberNames } from './json.ts';

/** Whether two values say the same; the order of members does not matter, that of rows does. */
export function isEqual(left: Json | undefined, right: Json | undefined): boolean {
  if (left === right) return true;
  if (isRows(left) && isRows(right)) {
    return left.length === right.length && left.every((row, index) => isEqual(row, right[index]));
  }
  if (isObject(left) && isObject(right)) {
    return memberNames(left, right).every((name) => isEqual(member(left, name), member(right, name)));
  }
  return false;
}
