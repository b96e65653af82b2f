import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { askServer } from './ask-server.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { findPidFile, type PidFile } from './pid-file.ts';
import type { Places } from './places.ts';
import { isAlive, isClusterInUse, isServerOf } from './processes.ts';

export interface Server {
  readonly pid: number;
  readonly port: number;
  readonly socketFolder: string;
}

/** The live server of this cluster, waited for while it recovers; `undefined` when there is none, or it is ending. */
export async function findServer(
  cluster: string,
  deadline = Date.now() + 60_000,
): Promise<Server | undefined> {
  for (;;) {
    const file = findPidFile(join(cluster, 'postmaster.pid'));
    if (!file || !isServerOf(file.pid, cluster)) return undefined;
    if (file.isReady && (await answersFor(cluster, file))) return file;
    if (Date.now() > deadline) {
      throw new EmbeddedPostgresError(
        `PostgreSQL (process ${file.pid}) holds ${cluster} but does not get ready.`,
      );
    }
    await pause(50);
  }
}

async function answersFor(cluster: string, file: PidFile): Promise<boolean> {
  try {
    const { rows } = await askServer(file, (client) =>
      client.query<{ data_directory: string }>('show data_directory'),
    );
    return rows[0]?.data_directory === cluster;
  } catch {
    return false;
  }
}

/**
 * After a crash of the machine the number in a lock file may belong to any program, and PostgreSQL then refuses to
 * start for ever. The file goes only when its process is not this server and nobody works in the cluster.
 */
export function clearStaleLocks({ cluster, socketFolder }: Places): void {
  for (const path of [join(cluster, 'postmaster.pid'), join(socketFolder, '.s.PGSQL.5432.lock')]) {
    const holder = findPidFile(path)?.pid;
    if (!holder || !isNumberTaken(holder) || isServerOf(holder, cluster)) continue;
    if (!isClusterInUse(cluster)) rmSync(path, { force: true });
  }
}

/** A number nobody has is cleared by PostgreSQL itself; an unreaped process still has its number. */
function isNumberTaken(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return isAlive(pid);
  }
}
