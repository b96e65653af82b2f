import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** A process that has ended but not been reaped counts as gone. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  return !/^State:\s+[ZX]/m.test(readProc(pid, 'status'));
}

/** Whether this process is a PostgreSQL server working in this cluster: a process number may have been used anew. */
export function isServerOf(pid: number, cluster: string): boolean {
  return isAlive(pid) && workingFolderOf(pid) === cluster && readProc(pid, 'cmdline').includes('postgres');
}

/** Whether anything, such as a backend that outlived its server, still works in the cluster. */
export function isClusterInUse(cluster: string): boolean {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .some((name) => workingFolderOf(Number(name)) === cluster && isAlive(Number(name)));
}

function workingFolderOf(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
