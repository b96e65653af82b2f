import type { Intent } from './intent.ts';
import type { Phase } from './phase.ts';

/** An item that a question may be about. */
export interface Candidate {
  /** Implementation code of the offer that was looked at. */
  readonly code: string;
  readonly fit: number;
}

/** An entry of the base with how much alike its question is, 0 to 1. */
export interface Match<T> {
  readonly found: T;
  readonly score: number;
}

/** What one does with a question. */
export type Decision<Item extends Candidate, Entry> =
  | { readonly kind: 'item'; readonly item: Item }
  | { readonly kind: 'which'; readonly items: readonly Item[] }
  | { readonly kind: 'entry'; readonly entry: Match<Entry> }
  | { readonly kind: 'nothing' };

/** Found by trying the questions of tests/fixtures/enquiries: see docs/decisions/0021. */
export const thresholds = {
  /** From here on an item is taken to be meant. */
  item: 0.3,
  /** From here on also where the words do not tell what of the item is asked. */
  vagueItem: 0.62,
  /** From here on also for “can I …”, whose answer matters most. */
  yesOrNoItem: 0.45,
  /** From here on it is offered as one that may be meant. */
  perhaps: 0.18,
  /** What fits nearly as well as the best makes one ask. */
  rival: 0.86,
  /** From here on an entry of the base answers. */
  entry: 0.6,
  /** Where an item fits as well, the entry must fit better by this. */
  entryLead: 0.04,
};

const mostChoices = 12;

/** Items and entries that were found, the best first, against what is certain enough to be said. */
export function decide<Item extends Candidate, Entry>(
  items: readonly Item[],
  entries: readonly Match<Entry>[],
): Decision<Item, Entry> {
  const [item] = items;
  const [entry] = entries;
  if (entry && entry.score >= thresholds.entry && entry.score >= (item?.fit ?? 0) + thresholds.entryLead) {
    return { kind: 'entry', entry };
  }
  if (!item || item.fit < thresholds.perhaps) return { kind: 'nothing' };
  const rivals = items.filter(({ fit }) => fit >= thresholds.rival * item.fit).slice(0, mostChoices);
  if (item.fit >= thresholds.item) {
    return rivals.length === 1 ? { kind: 'item', item } : { kind: 'which', items: rivals };
  }
  return {
    kind: 'which',
    items: items.filter(({ fit }) => fit >= thresholds.perhaps * 0.8).slice(0, mostChoices),
  };
}

/**
 * An item that is for another stage of a licence's life fits less, one for this stage more. Whoever names none rather
 * begins something.
 */
export function phaseFactor(asked: Phase | undefined, own: readonly Phase[]): number {
  if (own.length === 0) return 1;
  if (asked === undefined) return own.includes('new') ? 1 : 0.88;
  return own.includes(asked) ? 1.15 : 0.7;
}

/** A question with another intent or about another stage is another question, however alike its words. */
export function agreement(
  asked: { readonly intents: readonly Intent[]; readonly phase: Phase | undefined },
  own: { readonly intents: readonly Intent[]; readonly phase: Phase | undefined },
): number {
  const sameIntent =
    asked.intents.length === 0 || own.intents.length === 0
      ? asked.intents.length === own.intents.length
      : asked.intents.some((intent) => own.intents.includes(intent));
  return (sameIntent ? 1 : 0.72) * (asked.phase === own.phase ? 1 : 0.8);
}
