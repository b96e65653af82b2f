import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './runtime/install.mjs';
import { stopWithParent, withPinnedNode } from './runtime/pinned-node.mjs';
import { root } from './runtime/project.mjs';

process.chdir(root);
ensureInstalled();
await withPinnedNode(async () => {
  stopWithParent();
  process.env.NODE_ENV ??= 'production'; // React and its kin choose their fast half by it; Tongban's own mode is TONGBAN_MODE
  const { buildWhenStale } = await import('./build.mjs');
  await buildWhenStale();
  await import(pathToFileURL(`${root}/dist/main.js`).href);
});
