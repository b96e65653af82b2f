import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { digestOf, giveUp, listFiles, readTextOrNothing, root, say } from './runtime/project.mjs';

const stamp = join(root, 'dist', '.built-from');
const assets = 'src/web/ui/assets';

/** Bundles the server and the browser assets into dist/ unless dist/ was made from the same sources. */
export async function buildWhenStale() {
  const sources = digestOf([
    ...listFiles('src', /\.(ts|tsx|css)$/),
    'package-lock.json',
    'scripts/build.mjs',
  ]);
  if (readTextOrNothing(stamp) === sources) return;
  const started = performance.now();
  const esbuild = await import('esbuild');
  rmSync(stamp, { force: true });
  await Promise.all([buildServer(esbuild), buildAssets(esbuild)]).catch(() =>
    giveUp('The build failed; its message stands above.'),
  );
  writeFileSync(stamp, sources);
  say(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

function buildServer(esbuild) {
  return esbuild.build({
    absWorkingDir: root,
    entryPoints: {
      main: 'src/main.ts',
      'comparison-process': 'src/modules/comparison/engine/comparison-process.ts',
    },
    outdir: 'dist',
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node22',
    jsx: 'automatic',
    sourcemap: true,
    logLevel: 'error',
  });
}

/** Names carry a digest of the content, so a browser may keep them for ever; manifest.json maps plain to digested. */
async function buildAssets(esbuild) {
  rmSync(join(root, 'dist/assets'), { recursive: true, force: true });
  mkdirSync(join(root, 'dist/assets'), { recursive: true });
  const entryPoints = listFiles(
    assets,
    /\/assets\/(styles\.css|sheets\/[^/]+\.css|icon\.svg|[^/]+\.ts)$/,
  ).filter((path) => !/\.(test|d)\.ts$/.test(path));
  const { outputFiles, metafile } = await esbuild.build({
    absWorkingDir: root,
    entryPoints,
    outdir: 'dist/assets',
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.svg': 'copy', '.woff2': 'file' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2022', 'safari16'],
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  for (const file of outputFiles) writeWithCompressedTwins(file.path, file.contents);
  writeFileSync(join(root, 'dist/assets/manifest.json'), JSON.stringify(manifestOf(metafile), undefined, 2));
}

function manifestOf(metafile) {
  const names = Object.entries(metafile.outputs)
    .filter(([, output]) => output.entryPoint)
    .map(([path, output]) => [
      basename(output.entryPoint).replace(/\.ts$/, '.js'),
      `/assets/${basename(path)}`,
    ]);
  return Object.fromEntries(names.sort());
}

function writeWithCompressedTwins(path, contents) {
  writeFileSync(path, contents);
  writeFileSync(`${path}.gz`, gzipSync(contents, { level: 9 }));
  writeFileSync(
    `${path}.br`,
    brotliCompressSync(contents, {
      params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
    }),
  );
}

if (process.argv[1] === import.meta.filename) await buildWhenStale();
