import type { Point } from './graph.ts';

/** A node in its place. */
export interface Box extends Point {
  readonly column: number;
  readonly width: number;
  readonly height: number;
}

export interface WantedRoute {
  readonly from: string;
  readonly to: string;
}

export interface Tracks {
  /** How far apart lines leave a box. */
  readonly step: number;
  /** A place of its own behind a column, from top to bottom. */
  readonly slot: (column: number) => number;
  /** A place of its own at the top of the lane of a node, from left to right. */
  readonly lane: (id: string) => number;
}

/**
 * Every line leaves at the right and arrives at the left: straight where it can, along the row of one of its ends, or
 * else at the top of the lane where it arrives. Up and down it only runs between columns, so it never meets a box.
 */
export function routesOf(
  wanted: readonly WantedRoute[],
  boxes: ReadonlyMap<string, Box>,
  tracks: Tracks,
): Point[][] {
  const exits = exitsOf(wanted, boxes, tracks.step);
  return wanted.map((route) => {
    const [from, to] = [boxes.get(route.from), boxes.get(route.to)];
    if (!from || !to) return [];
    const between = [...boxes.values()].filter(({ column }) => column > from.column && column < to.column);
    const start = { x: from.x + from.width, y: exits.get(route) ?? middle(from) };
    const end = { x: to.x, y: middle(to) };
    return routeBetween(start, end, {
      first: from.column,
      last: to.column - 1,
      between,
      tracks,
      to: route.to,
    });
  });
}

interface Passage {
  /** The columns behind which it leaves and arrives. */
  readonly first: number;
  readonly last: number;
  readonly between: readonly Box[];
  readonly tracks: Tracks;
  readonly to: string;
}

function routeBetween(start: Point, end: Point, { first, last, between, tracks, to }: Passage): Point[] {
  const isFree = (line: number) =>
    between.every(({ y, height }) => y - distance >= line || y + height + distance <= line);
  if (first <= last) {
    if (Math.abs(start.y - end.y) < 1 && isFree(end.y)) return [{ x: start.x, y: end.y }, end];
    if (isFree(start.y)) return cornered(start, tracks.slot(last), end);
    if (isFree(end.y)) return cornered(start, tracks.slot(first), end);
  }
  const [out, back] = [tracks.slot(first), tracks.slot(last)];
  const y = tracks.lane(to);
  return [start, { x: out, y: start.y }, { x: out, y }, { x: back, y }, { x: back, y: end.y }, end];
}

function cornered(start: Point, x: number, end: Point): Point[] {
  return [start, { x, y: start.y }, { x, y: end.y }, end];
}

const distance = 5;

function middle({ y, height }: Pick<Box, 'y' | 'height'>): number {
  return y + height / 2;
}

/** Several lines leave a box one below the other, in the order of where they lead; one that goes straight on stays in the middle. */
function exitsOf(
  wanted: readonly WantedRoute[],
  boxes: ReadonlyMap<string, Box>,
  step: number,
): Map<WantedRoute, number> {
  const exits = new Map<WantedRoute, number>();
  const column = (id: string) => boxes.get(id)?.column ?? 0;
  const at = (id: string) => middle(boxes.get(id) ?? { y: 0, height: 0 });
  for (const [from, leaving] of Map.groupBy(wanted, (route) => route.from)) {
    const own = at(from);
    const sorted = leaving.toSorted(
      (left, right) => at(left.to) - at(right.to) || column(left.to) - column(right.to),
    );
    const straight = sorted.findIndex(({ to }) => Math.abs(at(to) - own) < 1);
    const centre = straight < 0 ? (sorted.length - 1) / 2 : straight;
    for (const [index, route] of sorted.entries()) exits.set(route, own + (index - centre) * step);
  }
  return exits;
}
