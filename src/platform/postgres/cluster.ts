import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { giveTo, type ServiceUser } from './service-user.ts';

export const superuser = 'tongban_owner';

/**
 * Makes the cluster on first use. It is made under another name and renamed when whole, so an interrupted
 * first start leaves no half cluster and of two first starts at once exactly one wins.
 */
export function ensureCluster(cluster: string, binaries: Binaries, user: ServiceUser | undefined): void {
  if (existsSync(join(cluster, 'PG_VERSION'))) return;
  const unfinished = mkdtempSync(`${cluster}.new-`);
  giveTo(user, unfinished);
  initialise(unfinished, binaries, user);
  try {
    renameSync(unfinished, cluster);
  } catch (error) {
    rmSync(unfinished, { recursive: true });
    if (!existsSync(join(cluster, 'PG_VERSION'))) throw error;
  }
}

/** Without these locale options initdb takes SQL_ASCII from a bare environment, and Chinese text breaks. */
function initialise(folder: string, binaries: Binaries, user: ServiceUser | undefined): void {
  const args = [
    `--pgdata=${folder}`,
    `--username=${superuser}`,
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C.UTF-8',
    '--data-checksums',
    '--auth-local=trust',
    '--auth-host=reject',
  ];
  const result = spawnSync(binaries.initdb, args, {
    ...user,
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: '/usr/bin:/bin' },
  });
  if (result.status === 0) return;
  rmSync(folder, { recursive: true });
  throw new EmbeddedPostgresError(
    `The database could not be made in ${folder}: ${result.error?.message ?? result.stderr.trim()}`,
  );
}
