import type { SearchEntry } from './entry.ts';
import type { Found } from './score.ts';

/** Why an item was found, for a person who wonders: only what its name does not show by itself. */
export type Reason =
  | { readonly kind: 'synonym'; readonly typed: string; readonly as: string }
  | { readonly kind: 'alias'; readonly alias: string }
  | { readonly kind: 'department'; readonly department: string }
  | { readonly kind: 'body'; readonly words: string }
  | { readonly kind: 'event'; readonly event: string };

/** What adds less says nothing to a person. */
const leastGain = 0.1;

export function reasonsOf(entry: SearchEntry, found: readonly Found[]): Reason[] {
  const reasons = found
    .filter(({ gain, where }) => gain >= leastGain || where === 'body' || where === 'event')
    .flatMap((one) => reasonOf(one, entry) ?? []);
  return reasons.filter((reason, index) => reasons.findIndex((other) => isSame(other, reason)) === index);
}

/** Words of the item that the query found, to be marked in its name. */
export function wordsFound(found: readonly Found[]): string[] {
  return found.filter(({ where }) => where === 'name').flatMap(({ as }) => as);
}

function reasonOf({ typed, as, how, where }: Found, entry: SearchEntry): Reason | undefined {
  if (where === 'body') return { kind: 'body', words: as.join(' ') };
  if (where === 'event') return { kind: 'event', event: typed };
  if (where === 'department') return { kind: 'department', department: entry.department };
  if (how === 'synonym') return { kind: 'synonym', typed, as: as.join(' ') };
  const alias = where === 'alias' && entry.aliases.find((one) => as.some((word) => one.includes(word)));
  return alias ? { kind: 'alias', alias } : undefined;
}

function isSame(one: Reason, other: Reason): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
