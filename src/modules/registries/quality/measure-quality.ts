import { dateIn } from '../../../kernel/date.ts';
import type { Job } from '../../../platform/jobs.ts';
import { getDataSets } from '../data-sets.ts';
import { measureSet } from './measure-set.ts';
import { readLastLoads, readLatest } from './quality-store.ts';

/** Measures each set once a day, and again after each load; never when somebody looks. */
export const measureQuality: Job = {
  name: 'measure-quality',
  everySeconds: 60,
  async run(platform, tx) {
    const { sets, getLayout } = await getDataSets(platform.database);
    const now = platform.now();
    const codes = sets.map(({ code }) => code);
    const latest = new Map((await readLatest(tx, codes)).map((one) => [one.set, one]));
    const loaded = await readLastLoads(tx);
    const begun = performance.now();
    for (const code of codes) {
      const last = latest.get(code);
      const isDue =
        !last ||
        dateIn(last.measuredAt) !== dateIn(now) ||
        (loaded.has(code) && loaded.get(code)?.toISOString() !== last.counted.updatedAt);
      if (!isDue) continue;
      await measureSet(platform, tx, getLayout(code));
      // Other jobs want their turn; the rest is measured at the next one.
      if (performance.now() - begun > patienceMilliseconds) return;
    }
  },
};

const patienceMilliseconds = 5000;
