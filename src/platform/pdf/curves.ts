import { isolated, points, turned } from './operators.ts';

interface Petals {
  readonly petals: number;
  /** Copies turned against each other. */
  readonly turns: number;
  readonly radius: number;
}

/** One closed curve drawn several times, each turned a little: the copies compress to almost nothing. */
export function rosette({ petals, turns, radius }: Petals): string {
  const curve = petalCurve(petals, radius);
  const copies = Array.from({ length: turns }, (_, turn) =>
    isolated(turned((turn * 360) / petals / turns), curve, 'S'),
  );
  return copies.join('\n');
}

/** A row of waves along the x axis, starting at the origin. */
export function wave(periods: number, period: number, height: number): string {
  const half = period / 2;
  const [near, far] = [half * 0.364, half * 0.636];
  const halves = Array.from({ length: periods * 2 }, (_, index) => {
    const control = (index % 2 === 0 ? -height : height) * 1.33;
    const start = index * half;
    return `${points(start + near, control, start + far, control, start + half, 0)} c`;
  });
  return `0 0 m\n${halves.join('\n')}`;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function petalCurve(petals: number, radius: number): string {
  const segments = petals * 8;
  const all = Array.from({ length: segments }, (_, index) => {
    const angle = (index * 2 * Math.PI) / segments;
    const distance = radius * (0.74 + 0.26 * Math.cos(petals * angle));
    return { x: distance * Math.cos(angle), y: distance * Math.sin(angle) };
  });
  return smoothClosed(all);
}

/** Catmull-Rom through the points, as Bézier curves. */
function smoothClosed(through: readonly Point[]): string {
  const at = (index: number) => through.at(index % through.length) ?? { x: 0, y: 0 };
  const curves = through.map((from, index) => {
    const [before, to, after] = [at(index - 1), at(index + 1), at(index + 2)];
    const first = [from.x + (to.x - before.x) / 6, from.y + (to.y - before.y) / 6] as const;
    const second = [to.x - (after.x - from.x) / 6, to.y - (after.y - from.y) / 6] as const;
    return `${points(...first, ...second, to.x, to.y)} c`;
  });
  return `${points(at(0).x, at(0).y)} m\n${curves.join('\n')}\nh`;
}
