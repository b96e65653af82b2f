import { spawn } from 'node:child_process';
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import type { Server } from './find-server.ts';
import { findPidFile } from './pid-file.ts';
import type { Places } from './places.ts';
import type { ServiceUser } from './service-user.ts';
import { serverArguments } from './settings.ts';

interface Failure {
  readonly reason: string;
  readonly isWorthRetrying: boolean;
}

const port = 5432;

/** Starts the server in a session of its own, so that neither Ctrl-C nor the end of this program reaches it. */
export async function spawnServer(
  places: Places,
  binaries: Binaries,
  user: ServiceUser | undefined,
  deadline: number,
): Promise<Server | Failure> {
  const logPath = join(dirname(places.cluster), 'postgres-start.log');
  const log = openSync(logPath, 'a', 0o600);
  const from = fstatSync(log).size;
  const child = spawn(binaries.postgres, serverArguments(places.cluster, places.socketFolder, port), {
    ...user,
    cwd: places.cluster,
    detached: true,
    stdio: ['ignore', log, log],
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8' },
  });
  closeSync(log);
  const { promise: ended, resolve: end } = Promise.withResolvers<string>();
  child.on('error', (error) => end(error.message));
  child.on('exit', (code) => end(`exit code ${code}`));
  child.unref();
  const outcome = await Promise.race([ended, readiness(places, child.pid, deadline)]);
  if (typeof outcome !== 'string') return outcome;
  const said = readFileSync(logPath).subarray(from).toString().trim();
  return { reason: said || outcome, isWorthRetrying: isPassing(said) };
}

async function readiness(
  places: Places,
  pid: number | undefined,
  deadline: number,
): Promise<Server | string> {
  while (Date.now() < deadline) {
    const file = findPidFile(places.cluster);
    if (file && file.pid === pid && file.isReady) return { pid, port, socketFolder: places.socketFolder };
    await pause(20);
  }
  return 'it did not get ready in time';
}

/** Messages of a cluster that another server still holds or is only just leaving. */
function isPassing(said: string): boolean {
  return /lock file|pre-existing shared memory|is in use|another (postmaster|server)/i.test(said);
}
