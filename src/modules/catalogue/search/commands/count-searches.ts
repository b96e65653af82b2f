import { addDays, dateIn } from '../../../../kernel/date.ts';
import type { Job } from '../../../../platform/jobs.ts';
import { searchLogOf } from '../search-log.ts';
import { addClicks, addSearches, forgetSearches } from '../search-log-store.ts';

/** Writes down what was searched and followed in this process since the last time. */
export const countSearches: Job = {
  name: 'count-searches',
  everySeconds: 15,
  async run(platform, tx) {
    const { counted, followed } = searchLogOf(platform.database).take();
    const day = dateIn(platform.now());
    await addSearches(tx, day, counted);
    await addClicks(tx, day, followed);
  },
};

/** Queries searched less often than this are shown to nobody. */
export const leastSearches = 5;

const rareDays = 30;
const allDays = 365;

export const forgetOldSearches: Job = {
  name: 'forget-old-searches',
  everySeconds: 3600,
  async run(platform, tx) {
    const today = dateIn(platform.now());
    await forgetSearches(
      tx,
      { before: addDays(today, -rareDays), fewerThan: leastSearches },
      { before: addDays(today, -allDays) },
    );
  },
};
