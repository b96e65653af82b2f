import type { Graph, GraphEdge, GraphLane, GraphLayout, PlacedEdge, PlacedNode, Point } from './graph.ts';
import { laneGrid } from './lane-grid.ts';
import { boxOf, smallLeading, smallSize } from './node-box.ts';
import { textWidth } from './text-lines.ts';

/** A graph whose nodes stand in lanes, from left to right; no node is wider than `widest`. */
export function laneLayout(graph: Graph, lanes: readonly GraphLane[], widest: number): GraphLayout {
  const used = lanes.filter(({ id }) => graph.nodes.some(({ lane }) => lane === id));
  const ids = new Set(graph.nodes.map(({ id }) => id));
  const edges = graph.edges.filter(({ from, to }) => from !== to && ids.has(from) && ids.has(to));
  const texts = new Map(graph.nodes.map((node) => [node.id, boxOf(node, widest)]));
  const grid = laneGrid(
    graph.nodes.map((node) => ({
      id: node.id,
      lane: node.lane ?? '',
      ...sizeOf(texts.get(node.id)),
    })),
    edges.map(({ from, to, label }) => ({ from, to, label: label ? textWidth(label, smallSize) + 12 : 0 })),
    used.map(({ id }) => id),
    { head: 0, top: laneTitle, step: smallLeading + 2 },
  );
  const nodes = graph.nodes.flatMap((node): PlacedNode[] => {
    const [box, text] = [grid.boxes.get(node.id), texts.get(node.id)];
    return box && text ? [{ node, ...text, ...box }] : [];
  });
  return {
    width: grid.width,
    height: grid.height,
    nodes,
    edges: edges.map((edge, position) => placeEdge(edge, grid.routes[position] ?? [])),
    lanes: grid.bands.map(({ id, y, height }) => ({
      label: used.find((lane) => lane.id === id)?.label ?? '',
      y,
      height,
    })),
  };
}

/** Height of the name of a lane. */
const laneTitle = 22;

function sizeOf(box: { readonly width: number; readonly height: number } | undefined) {
  return { width: box?.width ?? 0, height: box?.height ?? 0 };
}

function placeEdge(edge: GraphEdge, points: readonly Point[]): PlacedEdge {
  const [start] = points;
  const label =
    edge.label && start ? { x: start.x + 5, y: start.y - 8, anchor: 'start' as const } : undefined;
  return { edge, points, axis: 'x', line: 'corner', label };
}
