import { ensureInstalled } from './runtime/install.mjs';
import { withPinnedNode } from './runtime/pinned-node.mjs';
import { root } from './runtime/project.mjs';

process.chdir(root);
ensureInstalled();
await withPinnedNode(async () => {
  const { runChecksAndTests } = await import('./runtime/checks.mjs');
  process.exitCode = await runChecksAndTests(process.argv.slice(2));
});
