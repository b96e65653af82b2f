import type { Paper, Pen } from './paper.ts';
import type { Glyph, Typeface } from './typefaces.ts';

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

/** A round seal with a star: outlines only, so that nobody can copy its words as text of the document. */
export function drawSeal(paper: Paper, seal: Seal, { x, y, radius }: SealPlace): void {
  const figure = paper.element('Figure', { alt: `${seal.text}${seal.caption ?? ''}（电子印章）` });
  const face = paper.typefaces.bold;
  figure.add(() => {
    const { pen } = paper;
    pen.save().translate(x, y).opacity(0.88).fillColor(sealColor).strokeColor(sealColor);
    pen
      .lineWidth(radius * 0.058)
      .circle(0, 0, radius * 0.971)
      .stroke();
    drawStar(pen, radius * 0.31);
    drawArc(
      pen,
      [...seal.text].map((character) => glyphOf(face, character)),
      { radius, face },
    );
    if (seal.caption)
      drawCaption(
        pen,
        [...seal.caption].map((character) => glyphOf(face, character)),
        { radius, face },
      );
    pen.restore();
  });
}

interface SealScale {
  readonly radius: number;
  readonly face: Typeface;
}

const widestArc = 244;

function drawStar(pen: Pen, radius: number): void {
  const points = Array.from({ length: 10 }, (_, index) => {
    const distance = index % 2 === 0 ? radius : radius * 0.382;
    const angle = (index * Math.PI) / 5;
    return [distance * Math.sin(angle), -distance * Math.cos(angle)];
  });
  pen.polygon(...points).fill();
}

/** A long name opens the arc to two thirds of the circle, then its characters become narrower. */
function drawArc(pen: Pen, glyphs: readonly Glyph[], { radius, face }: SealScale): void {
  const height = radius * 0.29;
  const baseline = radius * 0.6;
  const step = Math.min(27, widestArc / glyphs.length);
  const room = ((step * Math.PI) / 180) * (baseline + height * 0.4);
  const narrow = Math.min(1, (room * 0.94) / height);
  glyphs.forEach((glyph, index) => {
    pen.save().rotate((index - (glyphs.length - 1) / 2) * step);
    drawGlyph(pen, glyph, { face, x: 0, baseline: -baseline, height, narrow });
    pen.restore();
  });
}

function drawCaption(pen: Pen, glyphs: readonly Glyph[], { radius, face }: SealScale): void {
  const height = Math.min(radius * 0.17, (radius * 1.15) / glyphs.length);
  glyphs.forEach((glyph, index) => {
    const x = (index - (glyphs.length - 1) / 2) * height * 1.02;
    drawGlyph(pen, glyph, { face, x, baseline: radius * 0.63, height, narrow: 1 });
  });
}

function drawGlyph(
  pen: Pen,
  glyph: Glyph,
  at: { face: Typeface; x: number; baseline: number; height: number; narrow: number },
): void {
  const scale = at.height / at.face.unitsPerEm;
  pen
    .save()
    .translate(at.x, at.baseline)
    .scale(scale * at.narrow, -scale);
  pen
    .translate(-glyph.advanceWidth / 2, 0)
    .path(glyph.path.toSVG())
    .fill();
  pen.restore();
}

function glyphOf(face: Typeface, character: string): Glyph {
  return face.glyphForCodePoint(character.codePointAt(0) ?? 0);
}
