import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { inTransaction } from '../../src/platform/database/index.ts';
import { runJob } from '../../src/platform/jobs.ts';
import { createLog } from '../../src/platform/log.ts';
import {
  announce,
  countDeliveries,
  deliver,
  eventOf,
  forgetDeliveredEvents,
  on,
  readDeadLetters,
  reviveDeadLetters,
  startDelivery,
  subscriber,
} from '../../src/platform/outbox/index.ts';
import type { Platform } from '../../src/platform/platform.ts';
import { Clock } from '../support/clock.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import {
  numbersByKey,
  prepareEffects,
  readEffects,
  stepTopic,
  writeEffect,
} from '../support/outbox-effects.ts';
import { openTestPlatform } from '../support/system.ts';

describe('what is announced reaches its subscribers', () => {
  let database: TestDatabase;
  let folder: string;
  /** Two processes on one database. */
  let first: Platform;
  let second: Platform;
  const clock = new Clock();
  const faithful = subscriber(
    'faithful',
    on(stepTopic, (_, tx, event) => writeEffect(tx, event)),
  );

  beforeEach(async () => {
    database = await createTestDatabase();
    folder = mkdtempSync(join(tmpdir(), 'tongban-outbox-'));
    await prepareEffects(database);
    const options = { url: database.url, dataDirectory: folder, log: createLog(() => {}), now: clock.now };
    [first, second] = [await openTestPlatform(options), await openTestPlatform(options)];
  });
  afterEach(async () => {
    await Promise.all([first.database.destroy(), second.database.destroy()]);
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  const step = (key: string, number: number) =>
    eventOf(stepTopic, { key, at: clock.now(), data: { number } });
  const say = (...events: ReturnType<typeof step>[]) =>
    inTransaction(first.database, (tx) => announce(tx, ...events));
  const effects = async () => numbersByKey(await readEffects(database));

  test('once, and only if the transaction commits', async () => {
    await deliver(first, [faithful]);
    const undone = inTransaction(first.database, async (tx) => {
      await announce(tx, step('undone', 1));
      throw new Error('no');
    });
    await assert.rejects(undone);
    await say(step('done', 1));
    await deliver(first, [faithful]);
    await deliver(first, [faithful]);
    assert.deepEqual(await effects(), { done: [1] });
  });

  test('in the order of its key, however many processes deliver', async () => {
    await deliver(first, [faithful]);
    for (let number = 0; number < 20; number++) {
      await say(...['a', 'b', 'c', 'd', 'e'].map((key) => step(key, number)));
    }
    await Promise.all([first, second, first, second].map((platform) => deliver(platform, [faithful])));
    // Whoever came late to a held key leaves it to the next turn.
    await deliver(first, [faithful]);
    const numbers = Array.from({ length: 20 }, (_, number) => number);
    assert.deepEqual(await effects(), { a: numbers, b: numbers, c: numbers, d: numbers, e: numbers });
  });

  test('to each subscriber by itself; one that fails does not hinder another', async () => {
    const failing = subscriber(
      'failing',
      on(stepTopic, () => Promise.reject(new Error('no post today'))),
    );
    await deliver(first, [faithful, failing]);
    await say(step('a', 1));
    await deliver(first, [faithful, failing]);
    assert.deepEqual(await effects(), { a: [1] });
    assert.deepEqual(
      (await countDeliveries(first.database)).map(({ subscriber: name, waiting }) => [name, waiting]),
      [['failing', 1]],
    );
  });

  test('a failed attempt leaves nothing behind, holds its key, and is made again', async () => {
    let isBroken = true;
    const fickle = subscriber(
      'fickle',
      on(stepTopic, async (_, tx, event) => {
        await writeEffect(tx, event);
        if (isBroken && event.key === 'a' && event.data.number === 1) throw new Error('server busy');
      }),
    );
    await deliver(first, [fickle]);
    await say(step('a', 1), step('b', 1), step('a', 2));
    await deliver(first, [fickle]);
    assert.deepEqual(await effects(), { b: [1] });
    isBroken = false;
    await deliver(first, [fickle]);
    assert.deepEqual(await effects(), { b: [1] }, 'it is not asked again at once');
    clock.advance({ minutes: 1 });
    await deliver(first, [fickle]);
    assert.deepEqual(await effects(), { b: [1], a: [1, 2] });
  });

  test('what waits behind a failed attempt is set aside with it, also what is announced later', async () => {
    let isBroken = true;
    const broken = subscriber(
      'broken',
      on(stepTopic, async (_, tx, event) => {
        if (isBroken) throw new Error('server busy');
        await writeEffect(tx, event);
      }),
    );
    const ready = () =>
      database.query("select key from platform.delivery where state = 'waiting' and retry_at is null");
    await deliver(first, [broken]);
    await say(step('a', 1), step('a', 2));
    await deliver(first, [broken]);
    await say(step('a', 3));
    await deliver(first, [broken]);
    assert.deepEqual(await ready(), []);
    isBroken = false;
    clock.advance({ minutes: 1 });
    await deliver(first, [broken]);
    assert.deepEqual(await effects(), { a: [1, 2, 3] });
  });

  test('who is told to stop does so between two turns, however much still waits', async () => {
    let heard = 0;
    let delivery: ReturnType<typeof startDelivery> | undefined;
    let stopped: Promise<void> | undefined;
    const slow = subscriber(
      'slow',
      on(stepTopic, async () => {
        heard += 1;
        stopped ??= delivery?.stop();
      }),
    );
    await deliver(first, [slow]);
    await say(...Array.from({ length: 300 }, (_, number) => step(`key ${number}`, number)));
    delivery = startDelivery(first, [slow], 5);
    while (!stopped) await pause(5);
    await stopped;
    assert.equal(heard, 50);
  });

  test('what fails for half a day is a dead letter; the next of its key goes on, and it can be sent again', async () => {
    let isBroken = true;
    const broken = subscriber(
      'broken',
      on(stepTopic, async (_, tx, event) => {
        if (isBroken && event.data.number === 1) throw new Error('unknown address');
        await writeEffect(tx, event);
      }),
    );
    await deliver(first, [broken]);
    await say(step('a', 1), step('a', 2));
    for (let attempt = 0; attempt < 20; attempt++) {
      await deliver(first, [broken]);
      clock.advance({ hours: 1 });
    }
    await deliver(first, [broken]);
    assert.deepEqual(await effects(), { a: [2] });
    const [letter, ...others] = await readDeadLetters(first.database, 10);
    assert.ok(letter);
    assert.equal(others.length, 0);
    assert.equal(letter.error, 'unknown address');
    assert.equal(letter.attempts, 20);

    isBroken = false;
    assert.equal(await reviveDeadLetters(first.database, [letter.event.id]), 1);
    await deliver(first, [broken]);
    assert.deepEqual(await effects(), { a: [2, 1] });
    assert.deepEqual(await readDeadLetters(first.database, 10), []);
  });

  test('an event announced twice under one id is delivered once, for a week', async () => {
    const event = step('a', 1);
    await deliver(first, [faithful]);
    await say(event);
    await deliver(first, [faithful]);
    await say(event);
    await deliver(first, [faithful]);
    assert.deepEqual(await effects(), { a: [1] });
    clock.advance({ days: 8 });
    await runJob(first, forgetDeliveredEvents);
    assert.deepEqual(await database.query('select from platform.delivery'), []);
  });

  test('data that are no longer what the topic says are a failed delivery, not a broken program', async () => {
    await deliver(first, [faithful]);
    await say({ ...step('a', 1), data: { number: 'one' } } as never);
    await deliver(first, [faithful]);
    assert.deepEqual(await effects(), {});
    const [row] = await database.query<{ error: string }>('select error from platform.delivery');
    assert.match(row?.error ?? '', /number/);
  });

  test('a process of an older version hands on what a newer one waits for', async () => {
    await deliver(first, [faithful]);
    await say(step('a', 1));
    await deliver(second, []);
    assert.deepEqual(await effects(), {});
    await deliver(first, [faithful]);
    assert.deepEqual(await effects(), { a: [1] });
  });
});
