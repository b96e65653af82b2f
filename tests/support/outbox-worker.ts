import { setTimeout as pause } from 'node:timers/promises';
import { createLog } from '../../src/platform/log.ts';
import { on, startDelivery, subscriber } from '../../src/platform/outbox/index.ts';
import { stepTopic, writeEffect } from './outbox-effects.ts';
import { openTestPlatform } from './system.ts';

/** A process that delivers until it is killed: `outbox-worker.ts <url> <data directory>`. */
const [url = '', dataDirectory = ''] = process.argv.slice(2);
const platform = await openTestPlatform({
  url,
  dataDirectory,
  log: createLog(() => {}),
  now: () => new Date(),
});
const listener = subscriber(
  'worker',
  on(stepTopic, async (_, tx, event) => {
    await writeEffect(tx, event);
    await pause(2);
  }),
);
startDelivery(platform, [listener], 20);
process.stdout.write('delivering\n');
setInterval(() => {}, 1000);
