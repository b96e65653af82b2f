import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const folder = new URL('./assets/', import.meta.url);
const tokens = readFileSync(new URL('tokens.css', folder), 'utf8');
const [light = '', dark = ''] = tokens.split('@media (prefers-color-scheme: dark)');

const onPages = ['text', 'soft', 'link', 'link-hover', 'link-visited', 'danger', 'accent'];
const tones = ['info', 'success', 'warning', 'danger', 'neutral'];

/** Text on what it stands on; WCAG 2.2 asks for 4.5, and 3 for the edges of controls. */
const pairs: readonly (readonly [string, string, number])[] = [
  ...onPages.map((name) => [name, 'page', 4.5] as const),
  ...['text', 'soft', 'link', 'link-hover'].map((name) => [name, 'surface', 4.5] as const),
  ...['text', 'soft', 'link'].map((name) => [name, 'raised', 4.5] as const),
  ...tones.map((tone) => [tone, `${tone}-wash`, 4.5] as const),
  ...tones.map((tone) => ['text', `${tone}-wash`, 4.5] as const),
  ['on-brand', 'brand', 4.5],
  ['on-brand-soft', 'brand', 4.5],
  ['on-brand-soft', 'brand-deep', 4.5],
  ['link', 'wash', 4.5],
  ['link', 'warning-wash', 4.5],
  ['link-visited', 'warning-wash', 4.5],
  ['on-brand', 'action', 4.5],
  ['on-brand', 'action-hover', 4.5],
  ['on-brand', 'seal', 4.5],
  ['edge', 'page', 3],
  ['edge', 'surface', 3],
  ['focus', 'focus-edge', 3],
];

for (const [scheme, values] of [
  ['light', readColours(light)],
  ['dark', { ...readColours(light), ...readColours(dark) }],
] as const) {
  test(`Every text can be read on its ground in the ${scheme} scheme`, () => {
    for (const [front, ground, least] of pairs) {
      const ratio = contrast(colourOf(values, front), colourOf(values, ground));
      assert.ok(ratio >= least, `--${front} on --${ground} has ${ratio.toFixed(2)}, needs ${least}`);
    }
  });
}

test('What every page loads stays below 8 KB of styles and 2 KB of scripts, compressed', async () => {
  const entryPoints = ['styles.css', 'enhance.ts'].map((name) => new URL(name, folder).pathname);
  const { outputFiles } = await build({
    entryPoints,
    outdir: '/',
    bundle: true,
    minify: true,
    write: false,
    loader: { '.svg': 'copy' },
    target: ['es2022', 'safari16'],
    logLevel: 'error',
  });
  const sizeOf = (ending: string) =>
    gzipSync(outputFiles.find((file) => file.path.endsWith(ending))?.contents ?? '').length;
  assert.ok(sizeOf('.css') > 1000 && sizeOf('.css') <= 8 * 1024, `${sizeOf('.css')} bytes of styles`);
  assert.ok(sizeOf('.js') > 100 && sizeOf('.js') <= 2 * 1024, `${sizeOf('.js')} bytes of scripts`);
});

function readColours(css: string): Record<string, string> {
  const declarations = css.matchAll(/--([a-z-]+): (#[0-9a-f]{3,6});/g);
  return Object.fromEntries([...declarations].map(([, name = '', value = '']) => [name, value]));
}

function colourOf(values: Record<string, string>, name: string): string {
  const value = values[name];
  assert.ok(value, `--${name} is not in tokens.css`);
  return value;
}

function contrast(left: string, right: string): number {
  const [light = 0, dark = 0] = [luminance(left), luminance(right)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(full.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
