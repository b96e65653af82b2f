interface Line {
  readonly from: string;
  readonly to: string;
}

/** The column of each node: one further than the farthest that leads to it. Lines that lead back are left out. */
export function columnsOf(
  nodes: readonly { readonly id: string }[],
  edges: readonly Line[],
): ReadonlyMap<string, number> {
  const forward = forwardLines(nodes, edges);
  const columns = new Map(nodes.map(({ id }) => [id, 0]));
  // As many rounds as nodes are enough: each settles those whose predecessors are settled.
  for (let moved = true, round = 0; moved && round <= nodes.length; round++) {
    moved = false;
    for (const { from, to } of forward) {
      const least = (columns.get(from) ?? 0) + 1;
      if ((columns.get(to) ?? 0) >= least) continue;
      columns.set(to, least);
      moved = true;
    }
  }
  return columns;
}

/** All but the lines that close a circle, seen from where it is entered first. */
function forwardLines(nodes: readonly { readonly id: string }[], edges: readonly Line[]): Line[] {
  const states = new Map<string, 'open' | 'done'>();
  const back = new Set<Line>();
  const leaving = Map.groupBy(edges, ({ from }) => from);
  const visit = (id: string) => {
    states.set(id, 'open');
    for (const edge of leaving.get(id) ?? []) {
      const state = states.get(edge.to);
      if (state === 'open') back.add(edge);
      else if (state === undefined) visit(edge.to);
    }
    states.set(id, 'done');
  };
  for (const { id } of nodes) if (!states.has(id)) visit(id);
  return edges.filter((edge) => !back.has(edge));
}
