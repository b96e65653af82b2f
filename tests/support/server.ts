import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ServerType, serve } from '@hono/node-server';
import { createApp } from '../../src/app.ts';
import { jobs, subscribers } from '../../src/jobs.ts';
import { runJob } from '../../src/platform/jobs.ts';
import { createLog } from '../../src/platform/log.ts';
import { deliver } from '../../src/platform/outbox/index.ts';
import type { Platform } from '../../src/platform/platform.ts';
import { Browser } from './browser.ts';
import { Clock } from './clock.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { openTestPlatform } from './system.ts';

/** The real program on a real database, both of this test file alone. */
export interface TestServer {
  /** `http://127.0.0.1:port`, for a browser that runs JavaScript. */
  readonly origin: string;
  readonly database: TestDatabase;
  readonly platform: Platform;
  readonly clock: Clock;
  /** A new person at a new device: no cookies. */
  browser(): Browser;
  /** Runs one of `src/jobs.ts` now. */
  runJob(name: string): Promise<void>;
  /** Delivers what has been announced to `subscribers` of `src/jobs.ts`, as the program does each second. */
  deliver(): Promise<void>;
  /** Errors the program logged and the test expects: takes them, so that `close` does not complain. */
  takeErrors(): string[];
  /** @throws when the program logged an error nobody expected */
  close(): Promise<void>;
}

export interface TestServerOptions {
  /** Variables the program would read at its start, such as `TONGBAN_SECOND_FACTOR`. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Call in `before`, and `close` in `after`. */
export async function testServer(options: TestServerOptions = {}): Promise<TestServer> {
  const database = await createTestDatabase();
  const dataDirectory = mkdtempSync(join(tmpdir(), 'tongban-test-'));
  const clock = new Clock();
  let errors: string[] = [];
  const log = createLog((line) => {
    if (line.includes('"level":"error"')) errors.push(line);
  });
  const platform = await openTestPlatform({
    url: database.url,
    dataDirectory,
    log,
    now: clock.now,
    environment: options.environment,
  });
  const { server, origin } = await listen(createApp(platform).fetch);

  return {
    origin,
    database,
    platform,
    clock,
    browser: () => new Browser(origin),
    async runJob(name) {
      const job = jobs.find((one) => one.name === name);
      if (!job) throw new Error(`There is no job ${name}`);
      await runJob(platform, job);
    },
    async deliver() {
      await deliver(platform, subscribers);
    },
    takeErrors() {
      const taken = errors;
      errors = [];
      return taken;
    },
    async close() {
      await platform.signals.close();
      await new Promise((resolve) => server.close(resolve));
      await platform.database.destroy();
      await database.drop();
      rmSync(dataDirectory, { recursive: true });
      if (errors.length > 0) throw new Error(`The program logged errors:\n${errors.join('\n')}`);
    },
  };
}

function listen(
  fetch: Parameters<typeof serve>[0]['fetch'],
): Promise<{ server: ServerType; origin: string }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
      resolve({ server, origin: `http://127.0.0.1:${port}` }),
    );
    server.once('error', reject);
  });
}
