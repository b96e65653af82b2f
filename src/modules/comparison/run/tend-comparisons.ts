import { uuidv7 } from '../../../kernel/uuid.ts';
import type { Job } from '../../../platform/jobs.ts';
import { readDue, setNext } from '../comparison-store.ts';
import { nextAfter } from '../schedule.ts';
import { runComparison } from './run-comparison.ts';
import { removeOthers } from './run-files.ts';
import { insertRun, readBusy, readForsaken } from './run-store.ts';

/** Begins what is due by its schedule. */
export const beginComparisons: Job = {
  name: 'begin-comparisons',
  everySeconds: 60,
  async run(platform, tx) {
    const now = platform.now();
    for (const { code, schedule } of await readDue(tx, now)) {
      await insertRun(tx, { id: uuidv7(), comparison: code, requestedBy: undefined, requestedAt: now });
      await setNext(tx, code, nextAfter(schedule, now));
    }
  },
};

/** Runs what has been begun and what a process has left; removes the files of those that were killed. */
export const resumeComparisons: Job = {
  name: 'resume-comparisons',
  everySeconds: 15,
  async run(platform) {
    await removeOthers(platform, await readBusy(platform.database));
    // Not awaited: other jobs go on while large sets are compared.
    for (const id of await readForsaken(platform.database)) void runComparison(platform, id);
  },
};
