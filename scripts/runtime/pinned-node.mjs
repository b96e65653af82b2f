import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { giveUp, root } from './project.mjs';

const pinned = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
const oldestUsable = [22, 22];
const flags = ['--enable-source-maps', '--disable-warning=ExperimentalWarning'];

/**
 * Runs `work` under the Node version the lock file pins. When the present process is another Node,
 * the same script is started again with the pinned binary and this process only waits for it.
 */
export async function withPinnedNode(work) {
  if (isPinned()) return work();
  if (existsSync(pinned) && !process.env.TONGBAN_ANY_NODE) return runAgain();
  if (isUsable()) return work();
  giveUp(
    `Tongban needs Node ${oldestUsable.join('.')} or newer; this is ${process.versions.node}, and the packages hold ` +
      `no Node for ${process.platform}-${process.arch}. Install without --omit=optional, or install a newer Node.`,
  );
}

function isPinned() {
  return existsSync(pinned) && realpathSync(pinned) === realpathSync(process.execPath);
}

function isUsable() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major > oldestUsable[0] || (major === oldestUsable[0] && minor >= oldestUsable[1]);
}

/** The channel tells the child when this process is gone, even by kill -9, so that no server is left behind. */
function runAgain() {
  const child = spawn(pinned, [...flags, ...process.argv.slice(1)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH: `${dirname(pinned)}${delimiter}${process.env.PATH ?? ''}` },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    giveUp(
      `${pinned} does not start here (${error.message}). Set TONGBAN_ANY_NODE=1 to use the Node you have.`,
    );
  });
  child.on('exit', (code, signal) => process.exit(code ?? exitCodeOf(signal)));
}

function exitCodeOf(signal) {
  return { SIGINT: 130, SIGTERM: 143, SIGKILL: 137 }[signal] ?? 1;
}

/** Asks this process to stop in good order once the process that started it has gone. */
export function stopWithParent() {
  if (!process.channel) return;
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}
