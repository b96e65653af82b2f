import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import type { Server } from './find-server.ts';
import { findPidFile } from './pid-file.ts';
import type { Places } from './places.ts';
import type { ServiceUser } from './service-user.ts';
import { serverArguments } from './settings.ts';

export interface Attempt {
  readonly places: Places;
  readonly binaries: Binaries;
  readonly user: ServiceUser | undefined;
  readonly deadline: number;
  /** What differs from the usual settings. */
  readonly settings: Readonly<Record<string, string>>;
}

interface Failure {
  readonly reason: string;
}

/** Starts the server in a session of its own, so that neither Ctrl-C nor the end of this program reaches it. */
export async function spawnServer({
  places,
  binaries,
  user,
  deadline,
  settings,
}: Attempt): Promise<Server | Failure> {
  const log = openSync(join(dirname(places.cluster), 'postgres-start.log'), 'w', 0o600);
  const child = spawn(binaries.postgres, serverArguments(places, settings), {
    ...user,
    cwd: places.cluster,
    detached: true,
    stdio: ['ignore', log, log],
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8' },
  });
  closeSync(log);
  let ended: string | undefined;
  child.on('error', (error) => (ended = error.message));
  child.on('exit', (code) => (ended = `exit code ${code}`));
  child.unref();
  while (ended === undefined && Date.now() < deadline) {
    const file = findPidFile(join(places.cluster, 'postmaster.pid'));
    if (file?.pid === child.pid && file?.isReady) return file;
    await pause(20);
  }
  return { reason: `${ended ?? 'it did not get ready in time'} ${lastWords(places.cluster, child.pid)}` };
}

/** What the server itself wrote before it gave up: first to its parent's file, then to the log of the day. */
function lastWords(cluster: string, pid: number | undefined): string {
  const logs = [join(dirname(cluster), 'postgres-start.log'), ...logsOf(cluster)];
  const lines = logs.flatMap((path) => readFileSync(path, 'utf8').split('\n'));
  const said = lines.filter((line) => line.includes(`[${pid}]`) && !line.includes('logging collector'));
  return said.slice(-5).join('\n');
}

function logsOf(cluster: string): string[] {
  const record = join(cluster, 'current_logfiles');
  if (!existsSync(record)) return [];
  const names = readFileSync(record, 'utf8').matchAll(/^stderr (.+)$/gm);
  return [...names].map(([, name = '']) => join(cluster, name));
}
