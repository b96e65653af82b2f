import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { create, type Font } from 'fontkit';
import { quickFont } from './quick-font.ts';

const file = '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf';
const words = ['电子证照', 'JY99010220260', 'Ångström é ü ǚ ½', '（副本）—“”…', '电子证照'];

/** What pdfkit does with the fonts of one document. */
function subsetOf(font: Font, texts: readonly string[]): Uint8Array {
  const subset = font.createSubset() as ReturnType<Font['createSubset']> & { encode(): Uint8Array };
  for (const character of texts.join('')) {
    subset.includeGlyph(idOf(font.glyphForCodePoint(character.codePointAt(0) ?? 0)));
  }
  return subset.encode();
}

function idOf(glyph: unknown): number {
  return (glyph as { id: number }).id;
}

test('embeds the very bytes that the font itself would, the first time and every time', async () => {
  const bytes = await readFile(new URL(import.meta.resolve(file)));
  const plain = create(bytes);
  const quick = quickFont(create(bytes));
  for (const text of [...words, words.join('')]) {
    const expected = Buffer.from(subsetOf(plain, [text]));
    assert.ok(Buffer.from(subsetOf(quick, [text])).equals(expected), text);
    assert.ok(Buffer.from(subsetOf(quick, [text])).equals(expected), `${text}, again`);
  }
});
