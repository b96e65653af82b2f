import { type Locale, messagesIn, textIn } from '../../../kernel/messages.ts';
import type { Graph, GraphEdge } from '../../../web/ui/index.ts';
import type { Finding } from '../compiler/index.ts';
import { itemPath } from '../portal/addresses.ts';
import type { MapNode, RelationMap } from '../queries/get-relation-map.ts';
import type { RelationLink, RelationPair } from '../relations/links.ts';
import { relationsWords } from './relations-words.ts';

/** Boxes and arrows of a group; items with findings stand out, those of other groups are faint. */
export function relationsGraph(map: RelationMap, findings: readonly Finding[], locale: Locale): Graph {
  const words = messagesIn(relationsWords, locale);
  const byItem = Map.groupBy(findings, ({ item }) => item.basicCode);
  return {
    nodes: map.nodes.map((node) => nodeOf(node, byItem.get(node.id) ?? [])),
    edges: [...map.links.map(edgeOfLink), ...map.pairs.map(edgeOfPair)],
  };

  function nodeOf({ id, name, office, isOutside, implementationCode }: MapNode, found: readonly Finding[]) {
    const errors = found.filter(({ kind }) => kind.severity === 'error').length;
    return {
      id,
      label: textIn(name, locale),
      caption: office && textIn(office, locale),
      status: found.length > 0 ? words.counted(errors, found.length - errors) : undefined,
      tone: errors > 0 ? ('danger' as const) : found.length > 0 ? ('warning' as const) : undefined,
      isFaint: isOutside,
      to: implementationCode && itemPath(implementationCode),
    };
  }

  function edgeOfPair({ one, other, kind }: RelationPair): GraphEdge {
    return kind === 'joint'
      ? { from: one, to: other, label: words.joint, heads: 'both' }
      : { from: one, to: other, label: words.excludes, heads: 'none', tone: 'danger' };
  }
}

function edgeOfLink({ before, after, kinds }: RelationLink): GraphEdge {
  const line = kinds.includes('prerequisite') ? 'solid' : kinds.includes('material') ? 'dashed' : 'dotted';
  return { from: before, to: after, line };
}
