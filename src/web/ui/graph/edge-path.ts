import type { PlacedEdge, Point } from './graph.ts';

/** The line of an edge as SVG path data. */
export function edgePath({ points, axis, line }: PlacedEdge): string {
  return line === 'curve' ? curved(points, axis) : cornered(points);
}

/** The arrow heads at its ends, filled. */
export function headPath({ points, axis, edge }: PlacedEdge): string {
  const [start, second, beforeLast, end] = [points[0], points[1], points.at(-2), points.at(-1)];
  const heads = edge.heads ?? 'to';
  if (heads === 'none' || !start || !second || !beforeLast || !end) return '';
  return headAt(end, beforeLast, axis) + (heads === 'both' ? headAt(start, second, axis) : '');
}

/** One decimal is finer than any screen. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Through all points, along the axis at each. */
function curved(points: readonly Point[], axis: 'x' | 'y'): string {
  const pieces = points.map((point, position) => {
    const before = points[position - 1];
    if (!before) return `M${at(point)}`;
    const middle = axis === 'x' ? (before.x + point.x) / 2 : (before.y + point.y) / 2;
    const [leave, arrive] =
      axis === 'x'
        ? [
            { x: middle, y: before.y },
            { x: middle, y: point.y },
          ]
        : [
            { x: before.x, y: middle },
            { x: point.x, y: middle },
          ];
    return `C${at(leave)} ${at(arrive)} ${at(point)}`;
  });
  return pieces.join('');
}

const radius = 6;

function cornered(points: readonly Point[]): string {
  const pieces = points.map((point, position) => {
    const [before, after] = [points[position - 1], points[position + 1]];
    if (!before) return `M${at(point)}`;
    if (!after) return `L${at(point)}`;
    return `L${at(towards(point, before))}Q${at(point)} ${at(towards(point, after))}`;
  });
  return pieces.join('');
}

function towards(from: Point, to: Point): Point {
  const [x, y] = [to.x - from.x, to.y - from.y];
  const share = Math.min(radius / Math.max(Math.hypot(x, y), 1), 0.5);
  return { x: from.x + x * share, y: from.y + y * share };
}

const headLength = 8;
const headHalf = 4.5;

function headAt(tip: Point, from: Point, axis: 'x' | 'y'): string {
  const sign = tip[axis] >= from[axis] ? -headLength : headLength;
  const [one, other] =
    axis === 'x'
      ? [
          { x: tip.x + sign, y: tip.y - headHalf },
          { x: tip.x + sign, y: tip.y + headHalf },
        ]
      : [
          { x: tip.x - headHalf, y: tip.y + sign },
          { x: tip.x + headHalf, y: tip.y + sign },
        ];
  return `M${at(tip)}L${at(one)} ${at(other)}Z`;
}

function at({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}
