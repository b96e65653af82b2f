import type { RelationLink, RelationNode } from './links.ts';
import type { RelationGraph } from './relation-graph.ts';

/** What comes before an item and after it, some steps far. */
export interface Neighbourhood {
  /** The item itself is among them, at distance 0; what comes before it has a negative distance. */
  readonly nodes: readonly (RelationNode & { readonly distance: number })[];
  readonly links: readonly RelationLink[];
}

/**
 * Steps back from an item and forth from it, never back and forth: what else needs its prerequisites is not its
 * business. Where there are more than `most`, those that nobody declared are left out together.
 */
export function neighbourhood(
  graph: RelationGraph,
  id: string,
  { depth = 2, most = Number.POSITIVE_INFINITY }: { depth?: number; most?: number } = {},
): Neighbourhood {
  // Half the room for each side, so that many followers do not push out the one thing needed first.
  const room = Math.floor(most / 2);
  const before = walk(id, { depth, room, linksOf: graph.linksTo, end: (link) => link.before });
  const after = walk(id, { depth, room, linksOf: graph.linksFrom, end: (link) => link.after });
  const distances = new Map([[id, 0]]);
  for (const [node, steps] of before) distances.set(node, -steps);
  // In a circle a node lies on both sides: the shorter way counts.
  for (const [node, steps] of after) {
    if (steps < (before.get(node) ?? Number.POSITIVE_INFINITY)) distances.set(node, steps);
  }
  const nodes = [...distances].flatMap(([node, distance]) => {
    const known = graph.nodes.get(node);
    return known ? [{ ...known, distance }] : [];
  });
  return { nodes, links: graph.links.filter((link) => isOnOneSide(link, distances)) };
}

interface Walk {
  readonly depth: number;
  readonly room: number;
  readonly linksOf: (id: string) => readonly RelationLink[];
  readonly end: (link: RelationLink) => string;
}

/** Steps to each node on one side. */
function walk(id: string, { depth, room, linksOf, end }: Walk): Map<string, number> {
  const steps = new Map<string, number>();
  let front = [id];
  for (let step = 1; step <= depth; step += 1) {
    const links = front.flatMap(linksOf);
    const isNew = (node: string) => node !== id && !steps.has(node);
    const declared = new Set(
      links
        .filter(({ isDerived }) => !isDerived)
        .map(end)
        .filter(isNew),
    );
    const all = new Set([...declared, ...links.map(end).filter(isNew)]);
    const taken = steps.size + all.size <= room ? all : declared;
    front = [...taken].slice(0, room - steps.size);
    for (const node of front) steps.set(node, step);
  }
  return steps;
}

/** Links that lead from one side to the other past the item would only tangle the picture. */
function isOnOneSide({ before, after }: RelationLink, distances: ReadonlyMap<string, number>): boolean {
  const [from, to] = [distances.get(before), distances.get(after)];
  if (from === undefined || to === undefined) return false;
  return (from <= 0 && to <= 0) || (from >= 0 && to >= 0);
}
