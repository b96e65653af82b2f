import type { Text } from '../../../kernel/messages.ts';
import { type Database, reference } from '../../../platform/database/index.ts';
import { catalogueGeneration } from '../generation.ts';
import type { ItemVersion } from '../offering.ts';
import type { RelationLink, RelationNode, RelationPair } from '../relations/links.ts';
import { neighbourhood } from '../relations/neighbourhood.ts';
import { type RelationGraph, relationGraph } from '../relations/relation-graph.ts';
import { readRelatedStandards } from '../relations/relation-store.ts';
import { getOffers } from './get-offers.ts';

/** What stands around an item for a person of its region. */
export interface ItemRelations {
  /** Basic code of the item itself, which is one of the matters. */
  readonly centre: string;
  /** All that are one step away, and as many as a picture holds of those behind them. */
  readonly matters: ReadonlyMap<string, RelatedMatter>;
  readonly links: readonly RelationLink[];
  readonly pairs: readonly RelationPair[];
}

/** An item with the office that offers it to this person, or a matter outside the catalogue. */
export interface RelatedMatter {
  readonly id: string;
  readonly name: Text;
  readonly office?: Text | undefined;
  /** Undefined where no office offers it here: there is no guide to lead to. */
  readonly implementationCode?: string | undefined;
  readonly isOutside: boolean;
  /** Steps after the item; before it, negative; 0 for the item itself and for what is only paired with it. */
  readonly distance: number;
  /** Among the few that a picture shows. */
  readonly isPictured: boolean;
}

/** Relations of the city's own items, held in memory until the catalogue changes. */
export const getRelationGraph: (database: Database) => Promise<RelationGraph> = reference(
  catalogueGeneration,
  async (database) => relationGraph(await readRelatedStandards(database)),
);

const mostPictured = 12;

/** The neighbourhood of an item, each with the offer of the same region or the nearest above; undefined where it has none. */
export async function findRelations(
  database: Database,
  { item, offering, source }: Pick<ItemVersion, 'item' | 'offering' | 'source'>,
): Promise<ItemRelations | undefined> {
  // Other places publish their items without relations.
  if (source !== 'content') return undefined;
  const centre = item.basicCode;
  const graph = await getRelationGraph(database);
  const pairs = graph.pairsOf(centre);
  const picture = neighbourhood(graph, centre, { depth: 2, most: mostPictured });
  const near = neighbourhood(graph, centre, { depth: 1 });
  const pictured = new Set(picture.nodes.map(({ id }) => id));
  const nodes = new Map<string, RelationNode & { distance: number }>(
    [...pairs.flatMap((pair) => pairedNodes(pair, graph)), ...picture.nodes, ...near.nodes].map((node) => [
      node.id,
      node,
    ]),
  );
  if (nodes.size < 2) return undefined;
  const codes = [...nodes.values()].filter(({ isOutside }) => !isOutside).map(({ id }) => id);
  const offers = await getOffers(database, codes, offering.region);
  return {
    centre,
    matters: new Map(
      [...nodes].map(([id, node]) => {
        const offer = offers.get(id);
        const office = node.office ?? offer?.offering.agencyName;
        const implementationCode = offer?.implementationCode;
        return [id, { ...node, office, implementationCode, isPictured: pictured.has(id) }];
      }),
    ),
    links: [...new Set([...near.links, ...picture.links])],
    pairs,
  };
}

function pairedNodes({ one, other }: RelationPair, graph: RelationGraph) {
  return [one, other].flatMap((id) => {
    const node = graph.nodes.get(id);
    return node ? [{ ...node, distance: 0 }] : [];
  });
}
