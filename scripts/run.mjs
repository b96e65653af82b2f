import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './runtime/install.mjs';
import { stopWithParent, withPinnedNode } from './runtime/pinned-node.mjs';
import { giveUp, root } from './runtime/project.mjs';

const [file, ...args] = process.argv.slice(2);
if (!file) giveUp('Usage: node scripts/run.mjs <file.ts> [arguments]');
const path = resolve(file);
process.chdir(root);
ensureInstalled();
await withPinnedNode(async () => {
  stopWithParent();
  process.env.NODE_ENV ??= 'production';
  process.argv = [process.execPath, path, ...args];
  const { register } = await import('tsx/esm/api');
  register();
  await import(pathToFileURL(path).href);
});
