import { type Relation, relationsOf } from '../relation.ts';
import { derivedLinks } from './derived-links.ts';
import type { OrderKind, RelatedStandard, RelationLink, RelationNode, RelationPair } from './links.ts';

export interface RelationGraph {
  readonly nodes: ReadonlyMap<string, RelationNode>;
  readonly links: readonly RelationLink[];
  readonly pairs: readonly RelationPair[];
  linksTo(id: string): readonly RelationLink[];
  linksFrom(id: string): readonly RelationLink[];
  pairsOf(id: string): readonly RelationPair[];
}

/** Relations that items declare, joined with those that follow from results and materials; the declared ones lead. */
export function relationGraph(standards: readonly RelatedStandard[]): RelationGraph {
  const nodes = new Map<string, RelationNode>(
    standards.map(({ basicCode, name, topics }) => [
      basicCode,
      { id: basicCode, name, topics, isOutside: false },
    ]),
  );
  const links: RelationLink[] = [];
  const pairs: RelationPair[] = [];
  for (const { basicCode, ...standard } of standards) {
    for (const relation of relationsOf(standard)) {
      const other = nodeOf(relation, nodes);
      if (!other) continue;
      nodes.set(other.id, other);
      const terms = { whenText: relation.whenText, basis: relation.basis };
      if (relation.kind === 'excludes' || relation.kind === 'joint') {
        pairs.push({ one: basicCode, other: other.id, kind: relation.kind, ...terms });
      } else {
        links.push(linkOf(basicCode, other.id, relation.kind, relation));
      }
    }
  }
  const joined = joinLinks([...links, ...derivedLinks(standards)]);
  const joinedPairs = joinPairs(pairs);
  const to = Map.groupBy(joined, ({ after }) => after);
  const from = Map.groupBy(joined, ({ before }) => before);
  return {
    nodes,
    links: joined,
    pairs: joinedPairs,
    linksTo: (id) => to.get(id) ?? [],
    linksFrom: (id) => from.get(id) ?? [],
    pairsOf: (id) => joinedPairs.filter(({ one, other }) => one === id || other === id),
  };
}

/** Undefined for an item that is not in the catalogue (any more): the compiler tells of it. */
function nodeOf(
  { item, outside }: Relation,
  nodes: ReadonlyMap<string, RelationNode>,
): RelationNode | undefined {
  if (item !== undefined) return nodes.get(item);
  if (!outside) return undefined;
  const id = `outside:${outside.name.zh}`;
  return nodes.get(id) ?? { id, name: outside.name, office: outside.office, topics: [], isOutside: true };
}

function linkOf(own: string, other: string, kind: OrderKind, relation: Relation): RelationLink {
  const [before, after] = kind === 'followed-by' ? [own, other] : [other, own];
  return {
    before,
    after,
    kinds: [kind],
    isAlternative: relation.oneOf !== undefined,
    isDerived: false,
    whenText: relation.whenText,
    basis: relation.basis,
  };
}

/** One link for each pair in each direction. */
function joinLinks(links: readonly RelationLink[]): RelationLink[] {
  const groups = Map.groupBy(links, ({ before, after }) => `${before} ${after}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    return {
      ...first,
      kinds: [...new Set(group.flatMap(({ kinds }) => kinds))],
      isDerived: group.every(({ isDerived }) => isDerived),
      whenText: group.find(({ whenText }) => whenText)?.whenText,
      basis: group.find(({ basis }) => basis)?.basis,
    };
  });
}

/** Both sides may declare a pair. */
function joinPairs(pairs: readonly RelationPair[]): RelationPair[] {
  const groups = Map.groupBy(pairs, ({ one, other, kind }) => [kind, ...[one, other].sort()].join(' '));
  return [...groups.values()].flatMap((group) => group.slice(0, 1));
}
