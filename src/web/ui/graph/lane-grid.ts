import type { Point } from './graph.ts';
import { columnsOf } from './lane-columns.ts';
import { type Box, routesOf } from './lane-routes.ts';

export interface GridNode {
  readonly id: string;
  readonly lane: string;
  readonly width: number;
  readonly height: number;
}

export interface GridEdge {
  readonly from: string;
  readonly to: string;
  /** Width of what is written where the line leaves. */
  readonly label: number;
}

export interface GridSpace {
  /** For the names of the lanes, at their left ends and at their upper ends. */
  readonly head: number;
  readonly top: number;
  /** How far apart lines leave a box. */
  readonly step: number;
}

export interface Band {
  readonly id: string;
  readonly y: number;
  readonly height: number;
}

/** Boxes in columns, one below the other in lanes; lines run between them and never through a box. */
export interface LaneGrid {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<string, Box>;
  /** In the order of the edges. */
  readonly routes: readonly (readonly Point[])[];
  readonly bands: readonly Band[];
}

/** Places nodes column by column in the order of the flow, each in its lane, and leads the edges around them. */
export function laneGrid(
  nodes: readonly GridNode[],
  edges: readonly GridEdge[],
  lanes: readonly string[],
  space: GridSpace,
): LaneGrid {
  const columns = columnsOf(nodes, edges);
  const parts = {
    nodes: nodes.map((node) => roomyFor(node, edges, space.step)),
    edges,
    lanes,
    space,
    columns,
  };
  const across = spreadColumns(parts);
  const laneOf = new Map(nodes.map(({ id, lane }) => [id, lane]));
  // Which lines need a track does not depend on the tracks: a lane moves with everything that stands in it.
  const needed = new Counter();
  routesOf(edges, stackLanes(parts, across, needed).boxes, {
    step: space.step,
    slot: () => 0,
    lane: (id) => needed.next(laneOf.get(id)),
  });
  const { boxes, bands } = stackLanes(parts, across, needed);
  const [slots, tracks] = [new Counter(), new Counter()];
  const routes = routesOf(edges, boxes, {
    step: space.step,
    slot: (column) => (across[column]?.lines ?? slotStep) + slots.next(column) * slotStep,
    lane(id) {
      const band = bands.find((each) => each.id === laneOf.get(id));
      return (band?.y ?? 0) + space.top + tracks.next(band?.id) * trackStep;
    },
  });
  const last = across.at(-1);
  const height = bands.reduce((sum, band) => sum + band.height, 0);
  return { width: (last?.left ?? 0) + (last?.width ?? 0) + gapSide, height, boxes, routes, bands };
}

const rowGap = 18;
const padding = 12;
const trackStep = 12;
const slotStep = 7;
/** Room at each side of what runs between two columns, also for the head of an arrow. */
const gapSide = 14;

interface Parts {
  readonly nodes: readonly GridNode[];
  readonly edges: readonly GridEdge[];
  readonly lanes: readonly string[];
  readonly space: GridSpace;
  readonly columns: ReadonlyMap<string, number>;
}

/** High enough for all lines that leave it, should one of them go straight on. */
function roomyFor(node: GridNode, edges: readonly GridEdge[], step: number): GridNode {
  const leaving = edges.filter(({ from }) => from === node.id).length;
  return leaving < 2 ? node : { ...node, height: Math.max(node.height, (2 * leaving - 1) * step) };
}

interface Column {
  readonly left: number;
  readonly width: number;
  /** Where the lines behind it begin to have their places. */
  readonly lines: number;
}

function spreadColumns({ nodes, edges, columns, space }: Parts): Column[] {
  const spread: Column[] = [];
  let left = space.head + gapSide;
  for (let at = 0; at <= Math.max(0, ...columns.values()); at++) {
    const width = Math.max(0, ...nodes.filter(({ id }) => columns.get(id) === at).map((node) => node.width));
    const leaving = edges.filter(({ from }) => columns.get(from) === at);
    const arriving = edges.filter(({ from, to }) => columns.get(to) === at + 1 && columns.get(from) !== at);
    const label = Math.max(0, ...leaving.map((edge) => edge.label));
    spread.push({ left, width, lines: left + width + gapSide + label });
    left += width + 2 * gapSide + label + (leaving.length + arriving.length) * slotStep;
  }
  return spread;
}

function stackLanes(
  { nodes, lanes, space, columns }: Parts,
  across: readonly Column[],
  tracks: Counter,
): { boxes: Map<string, Box>; bands: Band[] } {
  const boxes = new Map<string, Box>();
  let y = 0;
  const bands = lanes.map((lane): Band => {
    const members = nodes.filter((node) => node.lane === lane);
    const stacks = Map.groupBy(members, ({ id }) => columns.get(id) ?? 0);
    const inner = Math.max(0, ...[...stacks.values()].map(heightOf));
    const top = y + space.top + padding + tracks.count(lane) * trackStep;
    for (const [column, stack] of stacks) {
      let at = top + (inner - heightOf(stack)) / 2;
      for (const { id, width, height } of stack) {
        const { left, width: room } = across[column] ?? { left: 0, width };
        boxes.set(id, { column, x: left + (room - width) / 2, y: at, width, height });
        at += height + rowGap;
      }
    }
    const band = { id: lane, y, height: top + inner + padding - y };
    y += band.height;
    return band;
  });
  return { boxes, bands };
}

function heightOf(stack: readonly GridNode[]): number {
  return stack.reduce((sum, { height }) => sum + height + rowGap, -rowGap);
}

class Counter {
  readonly #counts = new Map<unknown, number>();

  count(of: unknown): number {
    return this.#counts.get(of) ?? 0;
  }

  next(of: unknown): number {
    const next = this.count(of) + 1;
    this.#counts.set(of, next);
    return next;
  }
}
