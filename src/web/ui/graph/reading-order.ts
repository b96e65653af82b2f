import type { Graph, GraphNode } from './graph.ts';

/** Nodes in the order one would tell them: what leads to a node before it, a branch to its end before the next one. */
export function readingOrder({ nodes, edges }: Graph): GraphNode[] {
  const open = new Map(nodes.map((node) => [node.id, node]));
  const told: GraphNode[] = [];
  const waiting = nodes.filter(({ id }) => !edges.some(({ from, to }) => to === id && from !== id)).reverse();
  while (open.size > 0) {
    // In a circle every node waits for another: the first one given begins.
    const node = waiting.pop() ?? open.values().next().value;
    if (!node || !open.delete(node.id)) continue;
    told.push(node);
    const ready = edges
      .filter(({ from, to }) => from === node.id && isReady(to))
      .flatMap(({ to }) => open.get(to) ?? []);
    waiting.push(...ready.reverse());
  }
  return told;

  function isReady(id: string): boolean {
    return open.has(id) && edges.every(({ from, to }) => to !== id || from === id || !open.has(from));
  }
}
