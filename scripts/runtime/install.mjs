import { spawnSync } from 'node:child_process';
import { lstatSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf, giveUp, readTextOrNothing, root, say } from './project.mjs';

const stamp = join(root, 'node_modules', '.tongban-installed');
const npmRecord = join(root, 'node_modules', '.package-lock.json');
const lock = join(root, 'package-lock.json');
const held = join(root, '.tongban', 'install.lock');

/** Installs the locked packages when they are missing or other than package-lock.json says. No install script is needed. */
export function ensureInstalled() {
  const wanted = digestOf(['package-lock.json']);
  if (readTextOrNothing(stamp) === wanted || isLinked()) return;
  oneAtATime(() => install(wanted));
}

function install(wanted) {
  if (readTextOrNothing(stamp) === wanted) return;
  if (readTextOrNothing(stamp) === undefined && wasInstalledByHand()) return record(wanted);
  say('Installing packages (npm ci --ignore-scripts) …');
  const result = runNpm([
    'ci',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--include=dev',
    '--include=optional',
  ]);
  if (result.error)
    giveUp(`npm could not be started: ${result.error.message}. Tongban needs npm once, to install.`);
  if (result.status !== 0) giveUp('npm ci failed; its message stands above. Nothing was started.');
  record(wanted);
}

/** A linked folder belongs to others too, and npm would empty it for all of them. */
function isLinked() {
  return lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/** Two commands started together would empty each other's node_modules; the second waits and finds it done. */
function oneAtATime(work) {
  mkdirSync(join(root, '.tongban'), { recursive: true });
  while (!take()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
  const release = () => rmSync(held, { force: true });
  process.once('exit', release);
  work();
  process.off('exit', release);
  release();
}

/** The file names its process; one whose process is gone was left behind by a killed command. */
function take() {
  try {
    writeFileSync(held, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!isAlive(Number(readTextOrNothing(held)))) rmSync(held, { force: true });
    return false;
  }
}

function isAlive(pid) {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** `npm ci` or `npm install` writes its record last, so a record as new as the lock file means a complete install. */
function wasInstalledByHand() {
  const installed = statSync(npmRecord, { throwIfNoEntry: false });
  return installed !== undefined && installed.mtimeMs >= statSync(lock).mtimeMs;
}

function runNpm(args) {
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] };
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js')) return spawnSync(process.execPath, [npm, ...args], options);
  return spawnSync('npm', args, options);
}

/** A folder that cannot be written, as in an image, is installed all the same: the digest is asked again next time. */
function record(digest) {
  try {
    writeFileSync(stamp, digest);
  } catch (error) {
    if (!['EACCES', 'EROFS'].includes(error.code)) throw error;
  }
}
