import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';

/** A directory of a run's own, which nobody else may open. */
export async function makeDirectory(platform: Pick<Platform, 'config'>, run: Uuid): Promise<string> {
  const directory = join(rootOf(platform), run);
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true, mode: 0o700 });
  return directory;
}

export async function removeDirectory(platform: Pick<Platform, 'config'>, run: string): Promise<void> {
  await rm(join(rootOf(platform), run), { recursive: true, force: true });
}

/** What runs have left behind, whose process was killed. */
export async function removeOthers(platform: Pick<Platform, 'config'>, busy: readonly Uuid[]): Promise<void> {
  const standing = await readdir(rootOf(platform)).catch(() => []);
  for (const name of standing) {
    if (!busy.some((id) => id === name)) await removeDirectory(platform, name);
  }
}

function rootOf({ config }: Pick<Platform, 'config'>): string {
  return join(config.dataDirectory, 'comparison');
}
