import { Graph as DagreGraph, layout } from '@dagrejs/dagre';
import type { Graph, GraphEdge, GraphLayout, PlacedEdge, PlacedNode, Point } from './graph.ts';
import { boxOf, smallLeading, smallSize } from './node-box.ts';
import { textWidth } from './text-lines.ts';

export type Direction = 'right' | 'down';

/** As wide as a label is read at a glance. */
export const usualNode = 176;
const margin = 4;

/** Ranks side by side (`right`) or below each other (`down`), with few crossings; no node wider than `widest`. */
export function layeredLayout(graph: Graph, direction: Direction, widest = usualNode): GraphLayout {
  const ids = new Set(graph.nodes.map(({ id }) => id));
  const edges = graph.edges.filter(({ from, to }) => from !== to && ids.has(from) && ids.has(to));
  const sheet = new DagreGraph({ multigraph: true });
  sheet.setGraph({
    rankdir: direction === 'right' ? 'LR' : 'TB',
    nodesep: direction === 'right' ? 18 : 24,
    edgesep: 14,
    ranksep: direction === 'right' ? 40 : 36,
    marginx: margin,
    marginy: margin,
  });
  const boxes = new Map(graph.nodes.map((node) => [node.id, boxOf(node, widest)]));
  for (const [id, { width, height }] of boxes) sheet.setNode(id, { width, height });
  edges.forEach((edge, position) => {
    sheet.setEdge(edge.from, edge.to, { ...labelBox(edge), labelpos: 'c' }, String(position));
  });
  layout(sheet);

  const nodes = graph.nodes.map((node): PlacedNode => {
    const { x = 0, y = 0, width, height } = sheet.node(node.id);
    const { caption, label, status } = boxOf(node, widest);
    return { node, caption, label, status, x: x - width / 2, y: y - height / 2, width, height };
  });
  const placed = new Map(nodes.map((node) => [node.node.id, node]));
  const lines = edges.flatMap((edge, position) => {
    const [from, to] = [placed.get(edge.from), placed.get(edge.to)];
    const line = sheet.edge(edge.from, edge.to, String(position));
    return from && to ? [placeEdge(edge, { from, to, direction, line })] : [];
  });
  return framed(nodes, lines);
}

/** The sheet holds every line: the library's own size leaves out those that pass by all boxes. */
function framed(nodes: readonly PlacedNode[], edges: readonly PlacedEdge[]): GraphLayout {
  const labels = edges.flatMap(({ edge, label }) => {
    if (!label) return [];
    const { width, height } = labelBox(edge);
    return [
      { x: label.x - width / 2, y: label.y - height / 2 },
      { x: label.x + width / 2, y: label.y + height / 2 },
    ];
  });
  const points = [
    ...nodes.flatMap(({ x, y, width, height }) => [
      { x, y },
      { x: x + width, y: y + height },
    ]),
    ...edges.flatMap((edge) => edge.points),
    ...labels,
  ];
  const left = Math.min(margin, ...points.map(({ x }) => x)) - margin;
  const top = Math.min(margin, ...points.map(({ y }) => y)) - margin;
  const moved = <P extends Point>(point: P): P => ({ ...point, x: point.x - left, y: point.y - top });
  return {
    width: Math.max(0, ...points.map(({ x }) => x)) + margin - left,
    height: Math.max(0, ...points.map(({ y }) => y)) + margin - top,
    nodes: nodes.map(moved),
    edges: edges.map((edge) => ({
      ...edge,
      points: edge.points.map(moved),
      label: edge.label && moved(edge.label),
    })),
  };
}

function labelBox({ label }: GraphEdge): { width: number; height: number } {
  return label ? { width: textWidth(label, smallSize) + 8, height: smallLeading } : { width: 0, height: 0 };
}

interface EdgeLine {
  readonly points?: Point[];
  readonly x?: number;
  readonly y?: number;
}

/** The line leaves and meets the boxes in the middle of the sides that face each other. */
function placeEdge(
  edge: GraphEdge,
  { from, to, direction, line }: { from: PlacedNode; to: PlacedNode; direction: Direction; line: EdgeLine },
): PlacedEdge {
  const isForward = direction === 'right' ? to.x >= from.x : to.y >= from.y;
  const label =
    edge.label && line.x !== undefined && line.y !== undefined
      ? { x: line.x, y: line.y, anchor: 'middle' as const }
      : undefined;
  return {
    edge,
    points: [
      sideOf(from, direction, isForward),
      ...(line.points ?? []).slice(1, -1),
      sideOf(to, direction, !isForward),
    ],
    axis: direction === 'right' ? 'x' : 'y',
    line: 'curve',
    label,
  };
}

function sideOf({ x, y, width, height }: PlacedNode, direction: Direction, isFar: boolean): Point {
  return direction === 'right'
    ? { x: isFar ? x + width : x, y: y + height / 2 }
    : { x: x + width / 2, y: isFar ? y + height : y };
}
