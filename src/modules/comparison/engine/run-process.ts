import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ComparisonPlan, ComparisonResult } from './plan.ts';

/**
 * Compares in a process of its own with bounded memory.
 * @param options.path of its program, where that lies elsewhere
 * @throws when it fails, is killed, or `signal` is aborted
 */
export function runComparisonProcess(
  plan: ComparisonPlan,
  { signal, path = findProgram() }: { signal?: AbortSignal; path?: string } = {},
): Promise<ComparisonResult> {
  const loader = path.endsWith('.ts') ? ['--import', 'tsx'] : [];
  const child = fork(path, {
    execArgv: [...loader, `--max-old-space-size=${heapMegabytes}`],
    env: { PATH: process.env.PATH, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const stop = () => child.kill('SIGKILL');
  signal?.addEventListener('abort', stop, { once: true });
  return new Promise<ComparisonResult>((resolve, reject) => {
    child.once('message', (answer: { result: ComparisonResult } | { failure: string }) => {
      if ('result' in answer) resolve(answer.result);
      else reject(new Error(`the comparison failed: ${answer.failure}`));
    });
    child.once('error', reject);
    child.once('exit', (code, killedBy) => {
      reject(new Error(`the process of the comparison ended with ${killedBy ?? code}`));
    });
    child.send(plan);
  }).finally(() => {
    signal?.removeEventListener('abort', stop);
    stop();
  });
}

const heapMegabytes = 512;

/** Beside the built program, or beside this file. */
function findProgram(): string {
  const built = join(import.meta.dirname, 'comparison-process.js');
  return existsSync(built) ? built : join(import.meta.dirname, 'comparison-process.ts');
}
