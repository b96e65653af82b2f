import type { Leaf, Logic } from './logic.ts';
import { Satisfiability } from './satisfiable.ts';

/** Conditions that must come to hold, and those that hold already and must go on to. */
export interface Change {
  readonly changed: readonly Leaf[];
  readonly kept: readonly Leaf[];
}

const maximumRemedies = 8;
const maximumTried = 200;

/**
 * Of a logic with shared leaves, the smallest sets of conditions that would make the logic hold, fewest first;
 * sets that contradict themselves are left out.
 */
export function changesFor(logic: Logic, holds: (leaf: Leaf) => boolean): Change[] {
  const satisfiability = new Satisfiability();
  const possible = waysTo(logic, holds).filter(({ changed, kept }) =>
    satisfiability.canHold([...changed, ...kept]),
  );
  return smallest(possible).slice(0, maximumRemedies);
}

function waysTo(logic: Logic, holds: (leaf: Leaf) => boolean): Change[] {
  if (logic.kind === 'leaf')
    return [holds(logic) ? { changed: [], kept: [logic] } : { changed: [logic], kept: [] }];
  const ways = logic.parts.map((part) => waysTo(part, holds));
  return fewestFirst(logic.kind === 'any' ? ways.flat() : ways.reduce(combined));
}

function combined(left: readonly Change[], right: readonly Change[]): Change[] {
  const both = left.flatMap((one) =>
    right.map((other) => ({
      changed: [...new Set([...one.changed, ...other.changed])],
      kept: [...new Set([...one.kept, ...other.kept])],
    })),
  );
  return fewestFirst(both);
}

function fewestFirst(changes: readonly Change[]): Change[] {
  return changes.toSorted((left, right) => left.changed.length - right.changed.length).slice(0, maximumTried);
}

/** Without the sets that hold all of another one. */
function smallest(changes: readonly Change[]): Change[] {
  const kept: Change[] = [];
  for (const change of changes) {
    const all = new Set(change.changed);
    if (!kept.some(({ changed }) => changed.every((leaf) => all.has(leaf)))) kept.push(change);
  }
  return kept;
}
