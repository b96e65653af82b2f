import { readFile } from 'node:fs/promises';
import { create } from 'fontkit';
import type { OutlineCommand } from './glyph-outline.ts';
import { quickFont } from './quick-font.ts';

/** A parsed font, as far as layout asks it; pdfkit takes the same object and embeds what was used of it. */
export interface Typeface {
  readonly unitsPerEm: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): Glyph;
}

export interface Glyph {
  /** In font units. */
  readonly advanceWidth: number;
  readonly path: { readonly commands: readonly OutlineCommand[] };
}

export type Weight = 'regular' | 'bold';
export type Typefaces = Readonly<Record<Weight, Typeface>>;

/** Noto Serif SC (SIL Open Font License). Loaded on first use, kept while in use, then given back: 30 MB. */
export function loadTypefaces(): Promise<Typefaces> {
  clearTimeout(idle);
  idle = setTimeout(() => {
    loaded = undefined;
  }, idleMilliseconds);
  idle.unref();
  loaded ??= load().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

const idleMilliseconds = 5 * 60 * 1000;
const fontPackage = '@expo-google-fonts/noto-serif-sc';

let loaded: Promise<Typefaces> | undefined;
let idle: NodeJS.Timeout | undefined;

async function load(): Promise<Typefaces> {
  const [regular, bold] = await Promise.all([
    read(`${fontPackage}/400Regular/NotoSerifSC_400Regular.ttf`),
    read(`${fontPackage}/700Bold/NotoSerifSC_700Bold.ttf`),
  ]);
  return { regular, bold };
}

async function read(specifier: string): Promise<Typeface> {
  return quickFont(create(await readFile(new URL(import.meta.resolve(specifier)))));
}
