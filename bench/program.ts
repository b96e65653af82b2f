import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export const root = join(import.meta.dirname, '..');

export interface Program {
  readonly origin: string;
  readonly pid: number;
  /** From the start of the process to the first whole page. */
  readonly startMilliseconds: number;
  stop(): Promise<void>;
}

export interface ProgramOptions {
  readonly data: string;
  /** Where to write every statement it sends to the database. */
  readonly recordTo?: string;
}

/** Starts the built program as `npm start` does, and waits for its home page. */
export async function startProgram({ data, recordTo }: ProgramOptions): Promise<Program> {
  const port = await findFreePort();
  const started = performance.now();
  const preload = recordTo ? ['--import', join(import.meta.dirname, 'record-statements.ts')] : [];
  const child = spawn(process.execPath, [...preload, join(root, 'dist', 'main.js')], {
    cwd: root,
    env: {
      PATH: process.env.PATH ?? '',
      NODE_ENV: 'production',
      PORT: String(port),
      TONGBAN_DATA: data,
      ...(recordTo ? { BENCH_RECORD_TO: recordTo } : {}),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const origin = `http://127.0.0.1:${port}`;
  while (!(await hasPage(origin))) {
    if (child.exitCode !== null) throw new Error(`the program ended with ${child.exitCode}`);
    await pause(20);
  }
  return {
    origin,
    pid: child.pid ?? 0,
    startMilliseconds: performance.now() - started,
    stop: () => stop(child),
  };
}

async function hasPage(origin: string): Promise<boolean> {
  const response = await fetch(origin).catch(() => undefined);
  return response !== undefined && (await response.text()).includes('</html>');
}

async function stop(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}
