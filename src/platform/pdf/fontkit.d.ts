/** As much of fontkit as is used here; the members with an underscore are what its subsets are made with. */
declare module 'fontkit' {
  export interface Glyph {
    /** In font units. */
    readonly advanceWidth: number;
    readonly path: { readonly commands: readonly { command: string; args: readonly number[] }[] };
    _decode(): { numberOfContours: number; components: { glyphID: number; pos: number }[] } | undefined;
    _getMetrics(): { leftBearing: number };
  }

  export interface Subset {
    readonly glyf: Uint8Array[];
    readonly loca: { readonly offsets: number[] };
    readonly hmtx: { readonly metrics: { advance: number; bearing: number }[] };
    offset: number;
    includeGlyph(id: number): number;
  }

  export interface Font {
    readonly unitsPerEm: number;
    readonly loca: { readonly offsets: readonly number[] };
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): Glyph;
    getGlyph(id: number): Glyph;
    createSubset(): Subset;
    _getTableStream(name: 'glyf'): { pos: number; readBuffer(length: number): Uint8Array };
  }

  export function create(bytes: Uint8Array): Font;
}
