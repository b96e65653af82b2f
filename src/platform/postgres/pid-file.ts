import { readFileSync } from 'node:fs';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

/** What a running server writes into `postmaster.pid`, and the first lines of it into the lock of its socket. */
export interface PidFile {
  readonly pid: number;
  readonly port: number;
  readonly socketFolder: string;
  readonly isReady: boolean;
}

export function findPidFile(path: string): PidFile | undefined {
  try {
    return parsePidFile(readFileSync(path, 'utf8'));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return undefined;
    if (code !== 'EACCES') throw error;
    throw new EmbeddedPostgresError(
      `${path} belongs to another account; start as that account or set TONGBAN_DATA.`,
    );
  }
}

/** Lines: 1 process, 2 cluster, 3 start time, 4 port, 5 socket folder, 6 address, 7 shared memory key, 8 status. */
export function parsePidFile(text: string): PidFile | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Math.abs(Number.parseInt(lines[0] ?? '', 10));
  if (!pid) return undefined;
  return { pid, port: Number(lines[3] ?? 0), socketFolder: lines[4] ?? '', isReady: lines[7] === 'ready' };
}
