import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json; every script works from here, wherever it was called. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

export function say(sentence) {
  process.stdout.write(`${sentence}\n`);
}

/** Ends the program with one sentence a person can act on, without a stack trace. */
export function giveUp(sentence) {
  process.stderr.write(`\n${sentence}\n`);
  process.exit(1);
}

export function readTextOrNothing(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** All files below a folder of the project, as sorted relative paths. */
export function listFiles(folder, wanted) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((path) => wanted.test(path))
    .map((path) => path.slice(root.length + 1))
    .sort();
}

export function digestOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths)
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
      .update('\0');
  return hash.digest('hex');
}
