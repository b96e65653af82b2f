import type { Item, Segment } from '../../catalogue/index.ts';
import { phaseFactor } from '../understanding/decide.ts';
import { fitOf, type ItemNames, namesOf } from '../understanding/fit.ts';
import type { Phase } from '../understanding/phase.ts';
import { phasesOf } from '../understanding/phase.ts';
import type { Rarity } from '../understanding/rarity.ts';
import type { Terms } from '../understanding/terms.ts';

/** What is asked about, in every wording worth trying. */
export interface Subject {
  readonly wordings: readonly { readonly terms: Terms; readonly weight: number }[];
  readonly phase: Phase | undefined;
}

/** The city's own items by their names, in memory. */
export interface ItemIndex {
  /** Basic codes with how well they fit, the best first. */
  find(subject: Subject, size: number): { readonly basicCode: string; readonly fit: number }[];
}

export function itemIndexOf(items: readonly Item[], segment: Segment, rarity: Rarity): ItemIndex {
  const rows = items.map((item) => ({ item, names: namesOf(item, segment) }));
  const byTerm = new Map<string, Set<(typeof rows)[number]>>();
  for (const row of rows) {
    for (const term of row.names.flatMap(({ terms }) => [...terms.keys()])) {
      const found = byTerm.get(term) ?? new Set();
      found.add(row);
      byTerm.set(term, found);
    }
  }
  return {
    find(subject, size) {
      const terms = subject.wordings.flatMap((wording) => [...wording.terms.keys()]);
      const touched = new Set(terms.flatMap((term) => [...(byTerm.get(term) ?? [])]));
      return [...touched]
        .map(({ item, names }) => ({
          basicCode: item.basicCode,
          fit: subjectFit(subject, item.name.zh, names, rarity),
        }))
        .sort((one, other) => other.fit - one.fit)
        .slice(0, size);
    },
  };
}

/** The best wording counts; whether the item is for this stage of a licence's life counts beside. */
export function subjectFit(
  { wordings, phase }: Subject,
  name: string,
  names: readonly ItemNames[],
  rarity: Rarity,
): number {
  const fit = Math.max(0, ...wordings.map(({ terms, weight }) => weight * fitOf(terms, names, rarity)));
  return fit * phaseFactor(phase, phasesOf(name));
}
