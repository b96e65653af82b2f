import type { Typeface } from './typefaces.ts';

/** Width of the characters side by side, in units of the type size; spaces between letters not counted. */
export function textWidth(typeface: Typeface, text: string): number {
  let width = 0;
  for (const character of text) width += advanceOf(typeface, character.codePointAt(0) ?? 0);
  return width;
}

export function hasGlyph(typeface: Typeface, codePoint: number): boolean {
  return !Number.isNaN(advanceOf(typeface, codePoint));
}

/** Looked up once a character: the tables of a Chinese font are long. They go when the font goes. */
const advances = new WeakMap<Typeface, Map<number, number>>();

/** NaN for a character the font cannot draw. */
function advanceOf(typeface: Typeface, codePoint: number): number {
  let known = advances.get(typeface);
  if (!known) {
    known = new Map();
    advances.set(typeface, known);
  }
  let advance = known.get(codePoint);
  if (advance === undefined) {
    advance = typeface.hasGlyphForCodePoint(codePoint)
      ? typeface.glyphForCodePoint(codePoint).advanceWidth / typeface.unitsPerEm
      : Number.NaN;
    known.set(codePoint, advance);
  }
  return advance;
}
