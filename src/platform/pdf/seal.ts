import { glyphOutline } from './glyph-outline.ts';
import { circle, colored, isolated, lineWidth, moved, points, scaled, turned } from './operators.ts';
import type { Paper } from './paper.ts';
import { type Picture, pictureOf, placePicture } from './picture.ts';
import type { Typeface } from './typefaces.ts';

export interface Seal {
  /** Runs along the upper arc. */
  readonly text: string;
  /** Stands straight under the star, such as 电子证照专用章. */
  readonly caption?: string | undefined;
}

interface SealPlace {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export const sealColor = '#c9151e';

/**
 * A round seal with a star: outlines only, so that nobody can copy its words as text of the document.
 * @throws Refusal `glyph-missing`
 */
export function drawSeal(paper: Paper, seal: Seal, { x, y, radius }: SealPlace): void {
  const text = paper.printable(seal.text);
  const caption = paper.printable(seal.caption ?? '');
  const picture = sealPicture(paper.typefaces.bold, text, caption);
  const figure = paper.element('Figure', { alt: `${text}${caption}（电子印章）` });
  figure.add(() => {
    paper.pen
      .save()
      .translate(x, y)
      .scale(radius / unit)
      .opacity(0.88);
    placePicture(paper.pen, picture);
    paper.pen.restore();
  });
}

/** Seals are drawn at this radius and scaled when placed. */
const unit = 100;
const widestArc = 244;
const mostSeals = 200;

/** An organ's seal is the same on everything it issues. */
const seals = new Map<string, Picture>();

function sealPicture(face: Typeface, text: string, caption: string): Picture {
  const key = `${text}\n${caption}`;
  const known = seals.get(key);
  if (known) return known;
  const operators = [
    colored(sealColor),
    `${lineWidth(5.8)} ${circle(97.1)} S`,
    star(31),
    ...arcOf(face, [...text]),
    ...captionOf(face, [...caption]),
  ];
  const picture = pictureOf(operators.join('\n'), [-unit, -unit, unit, unit]);
  if (seals.size >= mostSeals) seals.clear();
  seals.set(key, picture);
  return picture;
}

function star(radius: number): string {
  const corners = Array.from({ length: 10 }, (_, index) => {
    const distance = index % 2 === 0 ? radius : radius * 0.382;
    const angle = (index * Math.PI) / 5;
    return points(distance * Math.sin(angle), -distance * Math.cos(angle));
  });
  return `${corners.join(' l ').replace(' l ', ' m ')} l h f`;
}

/** A long name opens the arc to two thirds of the circle, then its characters become narrower. */
function arcOf(face: Typeface, characters: readonly string[]): readonly string[] {
  const height = 29;
  const baseline = 60;
  const step = Math.min(27, widestArc / characters.length);
  const room = ((step * Math.PI) / 180) * (baseline + height * 0.4);
  const narrow = Math.min(1, (room * 0.94) / height);
  return characters.map((character, index) => {
    const turn = turned((index - (characters.length - 1) / 2) * step);
    return isolated(turn, glyph(face, character, { x: 0, baseline: -baseline, height, narrow }));
  });
}

function captionOf(face: Typeface, characters: readonly string[]): readonly string[] {
  const height = Math.min(17, 115 / characters.length);
  return characters.map((character, index) => {
    const x = (index - (characters.length - 1) / 2) * height * 1.02;
    return glyph(face, character, { x, baseline: 63, height, narrow: 1 });
  });
}

/** A character filled, its middle at x. */
function glyph(
  face: Typeface,
  character: string,
  at: { readonly x: number; readonly baseline: number; readonly height: number; readonly narrow: number },
): string {
  const { advanceWidth, path } = face.glyphForCodePoint(character.codePointAt(0) ?? 0);
  const scale = at.height / face.unitsPerEm;
  return isolated(
    moved(at.x, at.baseline),
    scaled(scale * at.narrow, -scale),
    moved(-advanceWidth / 2, 0),
    `${glyphOutline(path.commands)} f`,
  );
}
