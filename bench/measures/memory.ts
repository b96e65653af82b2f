import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../database.ts';
import type { Figure } from '../figure.ts';
import { childrenOf } from '../processes.ts';
import type { Program } from '../program.ts';

/** Memory of program and database at rest; pages that several processes share count once (PSS). */
export async function measureMemory(program: Program, database: Database): Promise<Figure[]> {
  await pause(2000);
  const own = megabytesOf([program.pid]);
  const servers = megabytesOf([database.pid, ...childrenOf(database.pid)]);
  return [
    {
      name: 'memory at rest',
      value: own + servers,
      unit: 'MB',
      target: { atMost: 500 },
      note: `program ${Math.round(own)}, database ${Math.round(servers)}`,
    },
  ];
}

function megabytesOf(processes: readonly number[]): number {
  const kilobytes = processes.map((pid) => {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+) kB$/m.exec(text)?.[1]);
  });
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1000;
}
