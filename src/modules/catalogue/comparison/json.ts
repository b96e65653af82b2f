/** What a version holds: plain JSON. A member that is undefined counts as absent. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json | undefined;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isRows(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** Names of the members that are there, those of `first` in their order, then what only `others` have. */
export function memberNames(first: JsonObject, ...others: readonly JsonObject[]): string[] {
  const names = [first, ...others].flatMap((object) =>
    Object.keys(object).filter((name) => object[name] !== undefined),
  );
  return [...new Set(names)];
}

/** The own member of this name; what an object inherits is no member. */
export function member(object: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** An object with these members, whatever they are called. */
export function objectOf(members: Iterable<readonly [string, Json | undefined]>): JsonObject {
  const present = [...members].filter(([, value]) => value !== undefined);
  // Unlike assignment, this keeps a member called __proto__ a member.
  return Object.fromEntries(present);
}
