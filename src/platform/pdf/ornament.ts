import type { Paper, Pen } from './paper.ts';

export const gold = { dark: '#8a6a24', middle: '#b8964a', light: '#e2cd98', pale: '#f4ead0', ground: '#fdfaf1' };

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A band of interlaced waves between two lines, with a rosette in each corner. */
export function drawFrame(paper: Paper, inset: number, band: number): void {
  const outer = { left: inset, top: inset, width: paper.width - inset * 2, height: paper.height - inset * 2 };
  paper.decoration((pen) => {
    drawBox(pen, outer, { width: 1.8, color: gold.dark });
    drawBox(pen, shrink(outer, 3), { width: 0.4, color: gold.middle });
    const middle = shrink(outer, 3 + band / 2);
    drawWaves(pen, middle, band);
    drawBox(pen, shrink(outer, 3 + band), { width: 0.4, color: gold.middle });
    drawBox(pen, shrink(outer, 5.5 + band), { width: 0.9, color: gold.dark });
    for (const [x, y] of cornersOf(middle)) drawCorner(pen, { x, y, radius: band * 0.82 });
  });
}

/** A large pale rosette, as under the print of a valued document. */
export function drawRosette(paper: Paper, at: { x: number; y: number; radius: number }): void {
  paper.decoration((pen) => {
    pen.save().translate(at.x, at.y).lineWidth(0.35).strokeColor(gold.pale);
    for (const [petals, turns, size] of rosetteRings) drawPetals(pen, { petals, turns, radius: at.radius * size });
    pen.restore();
  });
}

/** Words repeated across the page, too pale to disturb reading. */
export function drawWatermark(paper: Paper, words: string): void {
  paper.decoration((pen) => {
    pen.save().rotate(-24, { origin: [paper.width / 2, paper.height / 2] }).opacity(0.07);
    const step = { x: paper.widthOf(words, { size: 26 }) + 90, y: 96 };
    for (let y = -paper.height * 0.4; y < paper.height * 1.4; y += step.y) {
      const shift = Math.round(y / step.y) % 2 === 0 ? 0 : step.x / 2;
      for (let x = -paper.width * 0.3 - shift; x < paper.width * 1.3; x += step.x) {
        paper.text(words, { size: 26, color: '#3a3a3a' }, { x, baseline: y });
      }
    }
    pen.restore();
  });
}

/** Petals, copies turned against each other, size of the whole. */
const rosetteRings: readonly (readonly [number, number, number])[] = [
  [12, 10, 1],
  [8, 8, 0.62],
  [6, 6, 0.34],
];

/** One closed curve drawn several times, each turned a little: the copies compress to almost nothing. */
function drawPetals(pen: Pen, { petals, turns, radius }: { petals: number; turns: number; radius: number }): void {
  const curve = petalCurve(petals, radius);
  for (let turn = 0; turn < turns; turn += 1) {
    pen.save().rotate((turn * 360) / petals / turns).path(curve).stroke().restore();
  }
}

function petalCurve(petals: number, radius: number): string {
  const segments = petals * 8;
  const points = Array.from({ length: segments }, (_, index) => {
    const angle = (index * 2 * Math.PI) / segments;
    const distance = radius * (0.74 + 0.26 * Math.cos(petals * angle));
    return { x: distance * Math.cos(angle), y: distance * Math.sin(angle) };
  });
  return smoothClosed(points);
}

/** Catmull-Rom through the points, as Bézier curves. */
function smoothClosed(points: readonly { x: number; y: number }[]): string {
  const at = (index: number) => points.at(index % points.length) ?? { x: 0, y: 0 };
  const pair = (x: number, y: number) => `${x.toFixed(1)} ${y.toFixed(1)}`;
  const start = at(0);
  const curves = points.map((from, index) => {
    const [before, to, after] = [at(index - 1), at(index + 1), at(index + 2)];
    const first = pair(from.x + (to.x - before.x) / 6, from.y + (to.y - before.y) / 6);
    const second = pair(to.x - (after.x - from.x) / 6, to.y - (after.y - from.y) / 6);
    return `C${first} ${second} ${pair(to.x, to.y)}`;
  });
  return `M${pair(start.x, start.y)}${curves.join('')}Z`;
}

function drawWaves(pen: Pen, middle: Box, band: number): void {
  const clearCorner = band * 0.82;
  pen.lineWidth(0.4);
  for (const horizontal of [true, false]) {
    const length = (horizontal ? middle.width : middle.height) - clearCorner * 2;
    const periods = Math.round(length / (band * 1.1));
    const wave = wavePath(periods, length / periods, band * 0.4);
    const sides: readonly [number, number][] = horizontal
      ? [[middle.left + clearCorner, middle.top], [middle.left + clearCorner, middle.top + middle.height]]
      : [[middle.left, middle.top + clearCorner], [middle.left + middle.width, middle.top + clearCorner]];
    for (const [x, y] of sides) drawBraid(pen, { x, y, horizontal, wave });
  }
}

/** The same wave at several heights and upside down makes a braid. */
function drawBraid(pen: Pen, { x, y, horizontal, wave }: { x: number; y: number; horizontal: boolean; wave: string }): void {
  pen.save().translate(x, y);
  if (!horizontal) pen.rotate(90);
  for (const stretch of [1, 0.62, 0.24, -0.24, -0.62, -1]) {
    pen.save().scale(1, stretch).path(wave).restore();
    pen.strokeColor(Math.abs(stretch) === 1 ? gold.dark : gold.middle).stroke();
  }
  pen.restore();
}

function wavePath(periods: number, period: number, height: number): string {
  const half = period / 2;
  const control = height * 1.33;
  const halves = Array.from({ length: periods * 2 }, (_, index) => {
    const side = index % 2 === 0 ? -control : control;
    return `c${(half * 0.364).toFixed(2)} ${side.toFixed(2)} ${(half * 0.636).toFixed(2)} ${side.toFixed(2)} ${half.toFixed(3)} 0`;
  });
  return `M0 0${halves.join('')}`;
}

function drawCorner(pen: Pen, { x, y, radius }: { x: number; y: number; radius: number }): void {
  pen.save().translate(x, y);
  pen.rect(-radius, -radius, radius * 2, radius * 2).fillAndStroke('#ffffff', gold.dark);
  pen.lineWidth(0.4).strokeColor(gold.dark);
  drawPetals(pen, { petals: 8, turns: 3, radius: radius * 0.88 });
  pen.circle(0, 0, radius * 0.2).fill(gold.dark).restore();
}

function drawBox(pen: Pen, box: Box, line: { width: number; color: string }): void {
  pen.lineWidth(line.width).strokeColor(line.color).rect(box.left, box.top, box.width, box.height).stroke();
}

function shrink(box: Box, by: number): Box {
  return { left: box.left + by, top: box.top + by, width: box.width - by * 2, height: box.height - by * 2 };
}

function cornersOf({ left, top, width, height }: Box): readonly (readonly [number, number])[] {
  return [[left, top], [left + width, top], [left, top + height], [left + width, top + height]];
}
