import type { Typeface } from './typefaces.ts';

/** Width of the characters side by side, in units of the type size; spaces between letters not counted. */
export function textWidth(typeface: Typeface, text: string): number {
  let width = 0;
  for (const character of text) width += advanceOf(typeface, character.codePointAt(0) ?? 0) ?? 0;
  return width;
}

export function hasGlyph(typeface: Typeface, codePoint: number): boolean {
  return advanceOf(typeface, codePoint) !== undefined;
}

/** Looked up once a character: the table of a Chinese font is long. They go when the font goes. */
const advances = new WeakMap<Typeface, Map<number, number | undefined>>();

function advanceOf(typeface: Typeface, codePoint: number): number | undefined {
  const known = advances.get(typeface) ?? new Map<number, number | undefined>();
  advances.set(typeface, known);
  if (!known.has(codePoint)) {
    const advance = typeface.hasGlyphForCodePoint(codePoint)
      ? typeface.glyphForCodePoint(codePoint).advanceWidth / typeface.unitsPerEm
      : undefined;
    known.set(codePoint, advance);
  }
  return known.get(codePoint);
}
