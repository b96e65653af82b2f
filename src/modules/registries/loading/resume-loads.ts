import type { Job } from '../../../platform/jobs.ts';
import { readForsakenLoads } from './load-store.ts';
import { runLoad } from './run-load.ts';

/** Goes on with loads whose process has ended. */
export const resumeLoads: Job = {
  name: 'resume-loads',
  everySeconds: 30,
  async run(platform) {
    // Not awaited: other jobs go on while a long file is read.
    for (const id of await readForsakenLoads(platform.database)) void runLoad(platform, id);
  },
};
