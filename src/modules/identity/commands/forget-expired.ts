import type { Job } from '../../../platform/jobs.ts';
import { deleteOldAttempts } from '../attempt-store.ts';
import { minutesBefore } from '../session.ts';
import { deleteExpiredSessions } from '../session-store.ts';

/** Deletes ended sessions and old counters. The sign-in history stays. */
export const forgetExpired: Job = {
  name: 'identity.forget-expired',
  everySeconds: 600,
  async run({ now }, tx) {
    await deleteExpiredSessions(tx, now());
    await deleteOldAttempts(tx, minutesBefore(now(), 24 * 60));
  },
};
