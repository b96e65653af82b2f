import type { Fee, Item, Limit, Material } from '../catalogue/index.ts';
import type { SubjectOutcome } from './interview/outcome.ts';
import type { Situation, SubCases } from './situations.ts';
import { type Unit, unitStages } from './unit.ts';

/** What one person brings for one item, and what they need not bring. */
export interface Checklist {
  readonly bring: readonly Material[];
  /** A rule could not be decided, because a question was left open. */
  readonly perhaps: readonly Material[];
  /** The online form makes it. */
  readonly made: readonly Material[];
  /** Government holds it and looks it up. */
  readonly fetched: readonly Material[];
  /** An earlier item of the way yields it: nothing to look for. */
  readonly yielded: readonly { readonly material: Material; readonly from: string }[];
  readonly situations: readonly Situation[];
  /** Whom else one turns to, in the order in which one does. */
  readonly units: readonly Unit[];
  readonly perhapsUnits: readonly Unit[];
  readonly fees: readonly Fee[];
  readonly perhapsFees: readonly Fee[];
  /** The limit of the item, or the shorter one of a situation. */
  readonly limit: Limit | undefined;
}

/** Decided by the rules alone. `yields` names the item that yields a material, by the material's code. */
export function checklistOf(
  item: Item,
  outcome: SubjectOutcome,
  { situations, units }: SubCases,
  yields: ReadonlyMap<string, string> = new Map(),
): Checklist {
  const holding = new Set(outcome.holding.map(({ kind, code }) => `${kind} ${code}`));
  const open = new Set(outcome.undecidedDetails.map(({ kind, code }) => `${kind} ${code}`));
  const asked = item.materials.filter(
    ({ when, code }) => when === undefined || holding.has(`material ${code}`),
  );
  const inOrder = units.toSorted(
    (one, other) => unitStages.indexOf(one.stage) - unitStages.indexOf(other.stage),
  );
  const rest = asked.filter(({ generated, code }) => !generated && !yields.has(code));
  const onTheWay = asked.filter(({ generated, code }) => !generated && yields.has(code));
  const own = situations.filter(({ code }) => holding.has(`situation ${code}`));
  return {
    bring: rest.filter((material) => !isFetched(material)),
    perhaps: item.materials.filter(({ code }) => open.has(`material ${code}`)),
    made: asked.filter(({ generated }) => generated),
    fetched: rest.filter(isFetched),
    yielded: onTheWay.flatMap((material) => {
      const from = yields.get(material.code);
      return from === undefined ? [] : [{ material, from }];
    }),
    situations: own,
    units: inOrder.filter(({ when, code }) => when === undefined || holding.has(`unit ${code}`)),
    perhapsUnits: inOrder.filter(({ code }) => open.has(`unit ${code}`)),
    fees: item.fees.filter(({ when }, index) => when === undefined || holding.has(`fee ${index}`)),
    perhapsFees: item.fees.filter((_, index) => open.has(`fee ${index}`)),
    limit:
      own.find(({ limit }) => limit !== undefined)?.limit ?? item.limits.promised ?? item.limits.statutory,
  };
}

/** A document of an authority that need not be handed in. */
function isFetched({ source, necessity }: Material): boolean {
  return source === '20' && necessity === '2';
}
