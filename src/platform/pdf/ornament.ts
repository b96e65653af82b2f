import type { Paper, Pen } from './paper.ts';

export const gold = {
  dark: '#8a6a24',
  middle: '#b8964a',
  light: '#e2cd98',
  pale: '#f4ead0',
  ground: '#fffdf7',
};

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

export function drawGround(paper: Paper, inset: number): void {
  paper.decoration((pen) => {
    pen.rect(inset, inset, paper.width - inset * 2, paper.height - inset * 2).fill(gold.ground);
  });
}

/** A large pale rosette, as under the print of a valued document. */
export function drawRosette(paper: Paper, at: { x: number; y: number; radius: number }): void {
  paper.decoration((pen) => {
    pen.save().translate(at.x, at.y).lineWidth(0.35).strokeColor(gold.pale);
    for (const [petals, turns, size] of rosetteRings)
      drawPetals(pen, { petals, turns, radius: at.radius * size });
    pen.restore();
  });
}

/** Words repeated across the page, too pale to disturb reading. */
export function drawWatermark(paper: Paper, words: string): void {
  paper.decoration((pen) => {
    pen
      .save()
      .rotate(-24, { origin: [paper.width / 2, paper.height / 2] })
      .opacity(0.06);
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
  [6, 4, 0.18],
];

/** One closed curve drawn several times, each turned a little: the copies compress to almost nothing. */
function drawPetals(
  pen: Pen,
  { petals, turns, radius }: { petals: number; turns: number; radius: number },
): void {
  const curve = petalCurve(petals, radius);
  for (let turn = 0; turn < turns; turn += 1) {
    pen
      .save()
      .rotate((turn * 360) / petals / turns)
      .path(curve)
      .stroke()
      .restore();
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
  const clear = band * 0.82;
  for (const direction of ['across', 'down'] as const) {
    const length = (direction === 'across' ? middle.width : middle.height) - clear * 2;
    const periods = Math.round(length / (band * 1.1));
    const waves = [0.4, 0.26, 0.11].map((height) => wavePath(periods, length / periods, band * height));
    if (direction === 'across') {
      drawBraid(pen, waves, { x: middle.left + clear, y: middle.top, turn: 0 });
      drawBraid(pen, waves, { x: middle.left + clear, y: middle.top + middle.height, turn: 0 });
    } else {
      drawBraid(pen, waves, { x: middle.left, y: middle.top + clear, turn: 90 });
      drawBraid(pen, waves, { x: middle.left + middle.width, y: middle.top + clear, turn: 90 });
    }
  }
}

/** Waves of several heights, each also upside down, make a braid. */
function drawBraid(pen: Pen, waves: readonly string[], at: { x: number; y: number; turn: number }): void {
  pen.save().translate(at.x, at.y).rotate(at.turn).lineWidth(0.45);
  waves.forEach((wave, index) => {
    pen.strokeColor(index === 0 ? gold.dark : gold.middle);
    pen.path(wave).stroke();
    pen.save().scale(1, -1).path(wave).stroke().restore();
  });
  pen.restore();
}

function wavePath(periods: number, period: number, height: number): string {
  const half = period / 2;
  const halves = Array.from({ length: periods * 2 }, (_, index) => {
    const control = (index % 2 === 0 ? -height : height) * 1.33;
    const [near, far] = [half * 0.364, half * 0.636];
    return `c${near.toFixed(2)} ${control.toFixed(2)} ${far.toFixed(2)} ${control.toFixed(2)} ${half.toFixed(3)} 0`;
  });
  return `M0 0${halves.join('')}`;
}

function drawCorner(pen: Pen, { x, y, radius }: { x: number; y: number; radius: number }): void {
  pen.save().translate(x, y);
  pen.rect(-radius, -radius, radius * 2, radius * 2).fillAndStroke('#ffffff', gold.dark);
  pen.lineWidth(0.4).strokeColor(gold.dark);
  drawPetals(pen, { petals: 8, turns: 3, radius: radius * 0.88 });
  pen
    .circle(0, 0, radius * 0.2)
    .fill(gold.dark)
    .restore();
}

function drawBox(pen: Pen, box: Box, line: { width: number; color: string }): void {
  pen.lineWidth(line.width).strokeColor(line.color).rect(box.left, box.top, box.width, box.height).stroke();
}

function shrink(box: Box, by: number): Box {
  return { left: box.left + by, top: box.top + by, width: box.width - by * 2, height: box.height - by * 2 };
}

function cornersOf({ left, top, width, height }: Box): readonly (readonly [number, number])[] {
  return [
    [left, top],
    [left + width, top],
    [left, top + height],
    [left + width, top + height],
  ];
}
