import type { Font, Glyph, Subset } from 'fontkit';

/**
 * The same font, with what pdfkit asks of it for each document remembered by glyph: which glyph a character is, and its
 * outline as it stands in the file. Characters stand side by side by their own widths, as lines are measured.
 */
export function quickFont(font: Font): Font {
  const byCharacter = new Map<number, Glyph>();
  const outlines = new Map<number, Outline>();
  const glyphOf = (codePoint: number) => {
    const known = byCharacter.get(codePoint) ?? font.glyphForCodePoint(codePoint);
    byCharacter.set(codePoint, known);
    return known;
  };
  const outlineOf = (id: number) => {
    const known = outlines.get(id) ?? readOutline(font, id);
    outlines.set(id, known);
    return known;
  };
  const createSubset = font.createSubset.bind(font);
  return Object.assign(font, {
    layout: (text: string) => new Run([...text].map((character) => glyphOf(character.codePointAt(0) ?? 0))),
    createSubset: () => {
      const subset = createSubset();
      return Object.assign(subset, { _addGlyph: (id: number) => addTo(subset, outlineOf(id)) });
    },
  });
}

/** What pdfkit expects of a laid out text; it scales the positions in place. */
class Run {
  readonly glyphs: readonly Glyph[];
  readonly positions: { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }[];

  constructor(glyphs: readonly Glyph[]) {
    this.glyphs = glyphs;
    this.positions = glyphs.map(({ advanceWidth }) => ({
      xAdvance: advanceWidth,
      yAdvance: 0,
      xOffset: 0,
      yOffset: 0,
    }));
  }

  get advanceWidth(): number {
    return this.positions.reduce((width, { xAdvance }) => width + xAdvance, 0);
  }
}

/** A glyph of the `glyf` table (OpenType 1.9), as its bytes. */
interface Outline {
  readonly bytes: Uint8Array;
  readonly advance: number;
  readonly bearing: number;
  /** Glyphs that it is put together of, and where in the bytes their numbers stand. */
  readonly components: readonly { readonly glyphID: number; readonly pos: number }[];
}

function readOutline(font: Font, id: number): Outline {
  const glyph = font.getGlyph(id);
  const decoded = glyph._decode();
  const stream = font._getTableStream('glyf');
  const [from = 0, to = from] = font.loca.offsets.slice(id, id + 2);
  stream.pos += from;
  return {
    bytes: stream.readBuffer(to - from),
    advance: glyph.advanceWidth,
    bearing: glyph._getMetrics().leftBearing,
    components: decoded && decoded.numberOfContours < 0 ? decoded.components : [],
  };
}

/** In the subset the parts of a glyph have other numbers. */
function addTo(subset: Subset, { bytes, advance, bearing, components }: Outline): number {
  const own = components.length > 0 ? Uint8Array.from(bytes) : bytes;
  const view = new DataView(own.buffer, own.byteOffset);
  for (const { glyphID, pos } of components) view.setUint16(pos, subset.includeGlyph(glyphID));
  subset.glyf.push(own);
  subset.loca.offsets.push(subset.offset);
  subset.hmtx.metrics.push({ advance, bearing });
  subset.offset += own.length;
  return subset.glyf.length - 1;
}
