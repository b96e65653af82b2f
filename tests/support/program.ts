import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from './root.ts';

/** The built program as a process of its own, as `npm start` leaves it. */
export interface Program {
  readonly origin: string;
  /** What it has printed so far, both streams. */
  printed(): string;
  /** Ends it as an operator does (SIGTERM) or as an accident does (SIGKILL). @returns the exit code, if it had one */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | undefined>;
  /** Waits for an end of its own accord. */
  ended(): Promise<number | undefined>;
  /** Waits until it answers and has said where; fails when it ends first. @returns milliseconds since it was started */
  ready(): Promise<number>;
}

const running = new Set<ChildProcess>();

/** For `after`: a test that failed half-way leaves no program behind. */
export async function endPrograms(): Promise<void> {
  for (const child of running) {
    child.kill('SIGTERM');
    await endOf(child);
  }
}

export async function startProgram(variables: Record<string, string>): Promise<Program> {
  const port = await findFreePort();
  const started = performance.now();
  const child = spawn(process.execPath, [join(root, 'dist', 'main.js')], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', PORT: String(port), ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += String(chunk)));
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    printed: () => text,
    async end(signal) {
      child.kill(signal);
      return endOf(child);
    },
    ended: () => endOf(child),
    async ready() {
      while (child.exitCode === null && child.signalCode === null) {
        const response = await fetch(`${origin}/healthz`).catch(() => undefined);
        if (response?.ok && text.includes('/workbench')) return performance.now() - started;
        await pause(50);
      }
      throw new Error(`The program ended with ${child.exitCode ?? child.signalCode}:\n${text}`);
    },
  };
}

async function endOf(child: ChildProcess): Promise<number | undefined> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode ?? undefined;
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
