import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { type Database, inTransaction, type Tx } from './database.ts';

/**
 * Loads a part of the content when its files, or the loader's own version, have changed since the last time.
 * @returns whether anything was loaded
 */
export async function loadWhenChanged(
  database: Database,
  part: { name: string; version: number; directories: readonly string[] },
  load: (tx: Tx) => Promise<void>,
): Promise<boolean> {
  const digest = await digestOf(part.directories, part.version);
  const found = await sql<{
    digest: string;
  }>`select digest from platform.content_load where name = ${part.name}`.execute(database);
  if (found.rows[0]?.digest === digest) return false;
  await inTransaction(database, async (tx) => {
    await load(tx);
    await sql`
      insert into platform.content_load (name, digest) values (${part.name}, ${digest})
      on conflict (name) do update set digest = excluded.digest, loaded_at = now()
    `.execute(tx);
  });
  return true;
}

/** SHA-256 over names and bytes of every file below the directories. */
export async function digestOf(directories: readonly string[], version: number): Promise<string> {
  const hash = createHash('sha256').update(String(version));
  for (const directory of directories) {
    const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => []);
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    for (const file of files.sort()) {
      hash.update(file.slice(directory.length)).update(await readFile(file));
    }
  }
  return hash.digest('hex');
}
