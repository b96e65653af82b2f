import { readdirSync, readFileSync } from 'node:fs';

export function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === parent);
}

/** Milliseconds of a processor that these processes have taken: what else runs on the machine hardly changes it. */
export function processorMilliseconds(processes: readonly number[]): number {
  return processes.reduce((sum, pid) => {
    const fields = readProcess(pid, 'stat').split(') ').at(-1)?.split(' ') ?? [];
    return sum + (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * millisecondsPerTick;
  }, 0);
}

/** The unit of /proc on every Linux (USER_HZ). */
const millisecondsPerTick = 10;

function parentOf(pid: number): number {
  return Number(/^PPid:\s+(\d+)$/m.exec(readProcess(pid, 'status'))?.[1]);
}

/** Empty when the process has ended. */
function readProcess(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
