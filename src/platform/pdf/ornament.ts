import { rosette, wave } from './curves.ts';
import { glyphOutline } from './glyph-outline.ts';
import { circle, colored, isolated, lineWidth, moved, rectangle, scaled, turned } from './operators.ts';
import type { Paper } from './paper.ts';
import { type Picture, pictureOf, placePicture } from './picture.ts';

export const gold = {
  dark: '#8a6a24',
  middle: '#b8964a',
  light: '#e2cd98',
  pale: '#f4ead0',
  ground: '#fffdf7',
};

/** Distance of the frame from the edge of the page and width of its band, in points. */
export const frame = { inset: 22, band: 17 };

interface OrnamentPlace {
  /** Middle of the pale rosette. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Ground, rosette and frame of a valued document, behind everything else. */
export function drawOrnament(paper: Paper, place: OrnamentPlace): void {
  const key = [paper.width, paper.height, place.x, place.y, place.radius].join(' ');
  const picture = ornaments.get(key) ?? ornamentOf(paper, place);
  ornaments.set(key, picture);
  paper.decoration((pen) => placePicture(pen, picture));
}

/** Words repeated across the page, too pale to disturb reading. */
export function drawWatermark(paper: Paper, words: string): void {
  const stepX = paper.widthOf(words, { size: watermarkSize }) + 90;
  const picture = watermarkOf(paper, paper.printable(words));
  const stepY = 96;
  paper.decoration((pen) => {
    pen
      .save()
      .rotate(-24, { origin: [paper.width / 2, paper.height / 2] })
      .opacity(0.06);
    for (let row = -4; row * stepY < paper.height * 1.4; row += 1) {
      const shift = row % 2 === 0 ? 0 : stepX / 2;
      for (let x = -paper.width * 0.3 - shift; x < paper.width * 1.3; x += stepX) {
        pen.save().translate(x, row * stepY);
        placePicture(pen, picture);
        pen.restore();
      }
    }
    pen.restore();
  });
}

const watermarkSize = 26;
const watermarks = new Map<string, Picture>();
const mostWatermarks = 20;

/** Outlines: nobody finds the words when searching or copying the text of the document. */
function watermarkOf({ typefaces: { regular } }: Paper, words: string): Picture {
  const known = watermarks.get(words);
  if (known) return known;
  const scale = watermarkSize / regular.unitsPerEm;
  let width = 0;
  const glyphs = [...words].map((character) => {
    const { advanceWidth, path } = regular.glyphForCodePoint(character.codePointAt(0) ?? 0);
    const drawn = isolated(moved(width, 0), `${glyphOutline(path.commands)} f`);
    width += advanceWidth;
    return drawn;
  });
  const operators = [colored('#3a3a3a'), isolated(scaled(scale, -scale), ...glyphs)].join('\n');
  const picture = pictureOf(operators, [0, -watermarkSize, width * scale, watermarkSize]);
  if (watermarks.size >= mostWatermarks) watermarks.clear();
  watermarks.set(words, picture);
  return picture;
}

/** One for each kind of page; a layout has two. */
const ornaments = new Map<string, Picture>();

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function ornamentOf({ width, height }: Paper, place: OrnamentPlace): Picture {
  const { inset, band } = frame;
  const outer = { left: inset, top: inset, width: width - inset * 2, height: height - inset * 2 };
  const middle = shrink(outer, 3 + band / 2);
  const operators = [
    colored(gold.ground),
    `${rectangle(outer.left, outer.top, outer.width, outer.height)} f`,
    isolated(moved(place.x, place.y), ...paleRosettes(place.radius)),
    rule(outer, 1.8, gold.dark),
    rule(shrink(outer, 3), 0.4, gold.middle),
    ...braids(middle, band),
    rule(shrink(outer, 3 + band), 0.4, gold.middle),
    rule(shrink(outer, 5.5 + band), 0.9, gold.dark),
    ...cornersOf(middle).map(([x, y]) => isolated(moved(x, y), corner(band * 0.82))),
  ];
  return pictureOf(operators.join('\n'), [0, 0, width, height]);
}

function paleRosettes(radius: number): readonly string[] {
  const rings = [
    { petals: 12, turns: 10, radius },
    { petals: 8, turns: 8, radius: radius * 0.62 },
    { petals: 6, turns: 6, radius: radius * 0.34 },
    { petals: 6, turns: 4, radius: radius * 0.18 },
  ];
  return [lineWidth(0.35), colored(gold.pale), ...rings.map(rosette)];
}

function braids(middle: Box, band: number): readonly string[] {
  const clear = band * 0.82;
  const across = braid(middle.width - clear * 2, band);
  const down = braid(middle.height - clear * 2, band);
  const { left, top, width, height } = middle;
  return [
    isolated(moved(left + clear, top), across),
    isolated(moved(left + clear, top + height), across),
    isolated(moved(left, top + clear), turned(90), down),
    isolated(moved(left + width, top + clear), turned(90), down),
  ];
}

/** Waves of several heights, each also upside down. */
function braid(length: number, band: number): string {
  const periods = Math.round(length / (band * 1.1));
  const waves = [
    [0.11, gold.middle],
    [0.26, gold.middle],
    [0.4, gold.dark],
  ] as const;
  const drawn = waves.map(([height, color]) => {
    const path = wave(periods, length / periods, band * height);
    return [colored(color), path, 'S', isolated(scaled(1, -1), path, 'S')].join('\n');
  });
  return [lineWidth(0.45), ...drawn].join('\n');
}

function corner(radius: number): string {
  const box = rectangle(-radius, -radius, radius * 2, radius * 2);
  return [
    `1 1 1 rg\n${box} f`,
    `${colored(gold.dark)}\n${lineWidth(0.9)}\n${box} S`,
    lineWidth(0.4),
    rosette({ petals: 8, turns: 3, radius: radius * 0.88 }),
    `${circle(radius * 0.2)} f`,
  ].join('\n');
}

function rule(box: Box, width: number, color: string): string {
  return `${lineWidth(width)} ${colored(color)} ${rectangle(box.left, box.top, box.width, box.height)} S`;
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
