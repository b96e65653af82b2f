import type { Json } from '../comparison/json.ts';

/** A value of the domain as the JSON that is stored: members that are undefined are left out. */
export function asJson(value: object): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}
