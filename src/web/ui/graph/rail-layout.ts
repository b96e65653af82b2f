import type { Graph, GraphEdge, GraphLayout, PlacedEdge, PlacedNode } from './graph.ts';
import { boxOf, smallLeading, smallSize } from './node-box.ts';
import { readingOrder } from './reading-order.ts';
import { textWidth } from './text-lines.ts';

const sheetWidth = 340;
const widestRails = 112;
const rowGap = 20;
const margin = 4;
/** Lines come in above the middle of a box and go out below it. */
const sideStep = 7;

/** One node a row, edges on rails at the left: never wider than a phone, however many branches there are. */
export function railLayout(graph: Graph): GraphLayout {
  const order = readingOrder(graph);
  const rows = new Map(order.map((node, row) => [node.id, row]));
  const edges = graph.edges.flatMap((edge): RowEdge[] => {
    const [from, to] = [rows.get(edge.from), rows.get(edge.to)];
    return from === undefined || to === undefined || from === to ? [] : [{ edge, from, to }];
  });
  const rails = railsOf(edges);
  const count = Math.max(0, ...rails.values().map((rail) => rail + 1));
  const step = Math.min(14, widestRails / Math.max(count, 1));
  const left = count === 0 ? margin : margin + Math.ceil(count * step) + 10;

  let y = margin;
  const nodes = order.map((node, row): PlacedNode => {
    const box = boxOf(node, sheetWidth - left - margin, node.shape !== 'dot');
    const comesIn = edges.filter(({ to }) => to === row);
    if (row > 0) y += comesIn.some(({ edge }) => edge.label) ? rowGap + smallLeading : rowGap;
    const placed = { ...box, node, x: left, y };
    y += box.height;
    return placed;
  });
  const railAt = (edge: RowEdge) => left - 10 - ((rails.get(edge) ?? 0) + 0.5) * step;
  return {
    width: sheetWidth,
    height: y + margin,
    nodes,
    edges: edges.flatMap((edge) => placeEdge(edge, nodes, railAt(edge), edges)),
  };
}

interface RowEdge {
  readonly edge: GraphEdge;
  readonly from: number;
  readonly to: number;
}

/** Edges to the next row run straight down. The others take rails; those of one node share one. Short ones stand inside. */
function railsOf(edges: readonly RowEdge[]): Map<RowEdge, number> {
  const far = edges.filter(({ from, to }) => to !== from + 1);
  const bundles = Map.groupBy(far, ({ from, to }) => {
    const outgoing = far.filter((other) => other.from === from).length;
    const incoming = far.filter((other) => other.to === to).length;
    return outgoing >= incoming ? `from ${from}` : `to ${to}`;
  });
  const spans = [...bundles.values()]
    .map((bundle) => {
      const ends = bundle.flatMap(({ from, to }) => [from, to]);
      return { bundle, first: Math.min(...ends), last: Math.max(...ends) };
    })
    .sort((left, right) => left.last - left.first - (right.last - right.first));
  const taken: { first: number; last: number }[][] = [];
  const rails = new Map<RowEdge, number>();
  for (const { bundle, first, last } of spans) {
    const isFree = (rail: { first: number; last: number }[]) =>
      rail.every((other) => other.last < first || other.first > last);
    const found = taken.findIndex(isFree);
    const rail = found < 0 ? taken.length : found;
    taken[rail] = [...(taken[rail] ?? []), { first, last }];
    for (const edge of bundle) rails.set(edge, rail);
  }
  return rails;
}

function placeEdge(
  row: RowEdge,
  nodes: readonly PlacedNode[],
  rail: number,
  edges: readonly RowEdge[],
): PlacedEdge[] {
  const [from, to] = [nodes[row.from], nodes[row.to]];
  if (!from || !to) return [];
  const label = labelAbove(row, to, edges);
  if (row.to === row.from + 1) {
    const x = from.x + (from.node.shape === 'dot' || to.node.shape === 'dot' ? 8 : 22);
    const points = [
      { x, y: from.y + from.height },
      { x, y: to.y },
    ];
    return [{ edge: row.edge, points, axis: 'y', line: 'corner', label }];
  }
  const out = from.y + from.height / 2 + (from.node.shape === 'dot' ? 0 : sideStep);
  const back = to.y + to.height / 2 - (to.node.shape === 'dot' ? 0 : sideStep);
  return [
    {
      edge: row.edge,
      points: [
        { x: from.x, y: out },
        { x: rail, y: out },
        { x: rail, y: back },
        { x: to.x, y: back },
      ],
      axis: 'x',
      line: 'corner',
      label,
    },
  ];
}

/** What comes in at a node is said once above it: several edges that say the same share the words. */
function labelAbove(row: RowEdge, to: PlacedNode, edges: readonly RowEdge[]): PlacedEdge['label'] {
  if (!row.edge.label) return undefined;
  const together = edges.filter((other) => other.to === row.to && other.edge.label);
  const words = [...new Set(together.map(({ edge }) => edge.label))];
  const first = together.find(({ edge }) => edge.label === row.edge.label);
  if (first !== row) return undefined;
  const before = words.slice(0, words.indexOf(row.edge.label)).join('  ');
  return {
    x: to.x + 34 + (before === '' ? 0 : textWidth(before, smallSize) + 12),
    y: to.y - 10,
    anchor: 'start',
  };
}
