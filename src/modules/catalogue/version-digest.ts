import { canonicalJson } from '../../kernel/canonical-json.ts';
import { type Hash, sha256 } from '../../kernel/hash-chain.ts';
import type { ItemContent } from './offering.ts';

/** What says the same has the same digest: neither the order of members nor an empty list says anything. */
export function digestOf({ item, offering }: ItemContent): Hash {
  return sha256(canonicalJson(withoutEmptyLists({ item, offering })));
}

function withoutEmptyLists(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmptyLists);
  if (value === null || typeof value !== 'object') return value;
  const members = Object.entries(value).filter(([, part]) => !(Array.isArray(part) && part.length === 0));
  return Object.fromEntries(members.map(([name, part]) => [name, withoutEmptyLists(part)]));
}
