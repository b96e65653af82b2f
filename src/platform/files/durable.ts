import { access, mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Gives a synced file its final name. Several processes may do so at once with the same content;
 * whoever returns, returns after the name is on disk. A file already there is left as it is.
 */
export async function moveDurably(from: string, to: string, root: string): Promise<void> {
  const directory = dirname(to);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const present = await access(to).then(
    () => true,
    () => false,
  );
  if (!present) await rename(from, to);
  await syncDirectoriesUpTo(directory, root);
}

async function syncDirectoriesUpTo(directory: string, root: string): Promise<void> {
  await syncDirectory(directory);
  if (directory !== root) await syncDirectoriesUpTo(dirname(directory), root);
}

async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
