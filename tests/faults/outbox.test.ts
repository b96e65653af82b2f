import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { inTransaction } from '../../src/platform/database/index.ts';
import { createLog } from '../../src/platform/log.ts';
import { announce, eventOf } from '../../src/platform/outbox/index.ts';
import { registerSubscribers } from '../../src/platform/outbox/outbox-store.ts';
import { on, subscriber } from '../../src/platform/outbox/subscriber.ts';
import type { Platform } from '../../src/platform/platform.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { numbersByKey, prepareEffects, readEffects, stepTopic } from '../support/outbox-effects.ts';
import { root } from '../support/root.ts';
import { openTestPlatform } from '../support/system.ts';

const keys = Array.from({ length: 20 }, (_, index) => `case-${index}`);
const eventsOfKey = 25;

describe('kill -9 of processes that deliver', { timeout: 120_000 }, () => {
  let database: TestDatabase;
  let folder: string;
  let platform: Platform;
  const workers: ChildProcess[] = [];

  before(async () => {
    database = await createTestDatabase();
    folder = mkdtempSync(join(tmpdir(), 'tongban-outbox-'));
    await prepareEffects(database);
    platform = await openTestPlatform({
      url: database.url,
      dataDirectory: folder,
      log: createLog(() => {}),
      now: () => new Date(),
    });
    const listener = subscriber(
      'worker',
      on(stepTopic, async () => {}),
    );
    await registerSubscribers(platform.database, [listener]);
  });
  after(async () => {
    for (const worker of workers) worker.kill('SIGKILL');
    await platform.database.destroy();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  test('every event takes effect exactly once and in the order of its key', async () => {
    for (let number = 0; number < eventsOfKey; number++) {
      await inTransaction(platform.database, (tx) =>
        announce(tx, ...keys.map((key) => eventOf(stepTopic, { key, at: new Date(), data: { number } }))),
      );
    }
    let isKilled = 0;
    for (let round = 0; round < 2; round++) {
      const [one, other] = await Promise.all([startWorker(), startWorker()]);
      const before = await countEffects();
      await until(async () => (await countEffects()) > before);
      await pause(Math.random() * 60);
      for (const worker of [one, other]) {
        worker.kill('SIGKILL');
        await once(worker, 'exit');
        isKilled += 1;
      }
      if ((await countEffects()) === keys.length * eventsOfKey) break;
    }
    await startWorker();
    await until(async () => (await countEffects()) >= keys.length * eventsOfKey);
    await pause(200);

    assert.ok(isKilled >= 2);
    const numbers = Array.from({ length: eventsOfKey }, (_, number) => number);
    assert.deepEqual(
      numbersByKey(await readEffects(database)),
      Object.fromEntries(keys.map((key) => [key, numbers])),
    );
  });

  async function startWorker(): Promise<ChildProcess> {
    const script = join(root, 'tests', 'support', 'outbox-worker.ts');
    const worker = spawn(process.execPath, ['--import', 'tsx', script, database.url, folder], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    workers.push(worker);
    await once(worker.stdout, 'data');
    return worker;
  }

  async function countEffects(): Promise<number> {
    const [row] = await database.query<{ count: string }>('select count(*) as count from public.effect');
    return Number(row?.count ?? 0);
  }

  async function until(holds: () => Promise<boolean>): Promise<void> {
    const deadline = Date.now() + 30_000;
    while (!(await holds())) {
      assert.ok(Date.now() < deadline, 'nothing more is delivered');
      await pause(10);
    }
  }
});
