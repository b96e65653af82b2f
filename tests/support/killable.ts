import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { demoPassword } from '../../src/modules/identity/index.ts';
import { createLog } from '../../src/platform/log.ts';
import type { Platform } from '../../src/platform/platform.ts';
import { startPostgres } from '../../src/platform/postgres/index.ts';
import { ApiClient } from './api-client.ts';
import { Browser } from './browser.ts';
import { queryOnce } from './database.ts';
import { type Program, startProgram } from './program.ts';
import { openTestPlatform, testSecret } from './system.ts';

export type Victim = 'program' | 'database';

/** The program and its database with data of their own, to be killed in the middle of their work and started again. */
export class Killable {
  readonly #data: string;
  readonly #folder: string;
  #program: Program;
  readonly url: string;
  /** For looking behind the program, and for what it has no page for. */
  readonly platform: Platform;

  private constructor(made: {
    folder: string;
    data: string;
    program: Program;
    url: string;
    platform: Platform;
  }) {
    this.#folder = made.folder;
    this.#data = made.data;
    this.#program = made.program;
    this.url = made.url;
    this.platform = made.platform;
  }

  static async start(name: string): Promise<Killable> {
    const folder = mkdtempSync(join(tmpdir(), `tongban-${name}-`));
    // The server of the database runs under an account of its own.
    chmodSync(folder, 0o755);
    const data = join(folder, 'data');
    const program = await startOn(data);
    const url = (await startPostgres({ dataDirectory: data })).urlOf('tongban');
    const platform = await openTestPlatform({
      url,
      dataDirectory: data,
      log: createLog(() => {}),
      now: () => new Date(),
    });
    return new Killable({ folder, data, program, url, platform });
  }

  get origin(): string {
    return this.#program.origin;
  }

  rows<Row extends object>(statement: string, values?: readonly unknown[]): Promise<Row[]> {
    return queryOnce<Row>(this.url, statement, values);
  }

  /** A program that uses the JSON API. */
  client(login: string): Promise<ApiClient> {
    return new ApiClient(this.origin).signIn(login, demoPassword);
  }

  async browser(login: string): Promise<Browser> {
    const browser = new Browser(this.origin);
    await browser.post('/sign-in', { login, password: demoPassword });
    return browser;
  }

  /** Kills without a warning; the program goes with its database. */
  async kill(victim: Victim): Promise<void> {
    if (victim === 'database') process.kill(postmasterOf(this.#data), 'SIGKILL');
    assert.equal(await this.#program.end('SIGKILL'), undefined, 'the program went on until it was killed');
  }

  /** @returns milliseconds until it answered again */
  async startAgain(): Promise<number> {
    this.#program = await startProgram(variables(this.#data));
    return this.#program.ready();
  }

  async end(): Promise<void> {
    await this.platform.database.destroy();
    await this.#program.end('SIGTERM');
    await (await startPostgres({ dataDirectory: this.#data })).stop();
    rmSync(this.#folder, { recursive: true });
  }
}

async function startOn(data: string): Promise<Program> {
  const program = await startProgram(variables(data));
  await program.ready();
  return program;
}

/** The secret is that of the platform behind the program, so that both open and sign the same. */
function variables(data: string): Record<string, string> {
  return { TONGBAN_DATA: data, TONGBAN_SECRET: testSecret };
}

function postmasterOf(data: string): number {
  return Number(readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

export async function until(holds: () => boolean | Promise<boolean>, seconds = 120): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  while (!(await holds())) {
    assert.ok(Date.now() < deadline, `it takes no longer than ${seconds} seconds`);
    await pause(50);
  }
}
