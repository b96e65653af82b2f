import type { Job } from '../../../platform/jobs.ts';
import { deleteOldAttempts } from '../attempt-store.ts';
import { deleteExpiredCodes } from '../contact/contact-store.ts';
import { deleteOldMessages } from '../contact/demo-message-store.ts';
import { deleteExpiredChallenges } from '../factors/passkey-store.ts';
import { deleteExpiredSteps } from '../outside/step-store.ts';
import { minutesBefore } from '../session.ts';
import { deleteExpiredSessions } from '../session-store.ts';
import { deleteExpiredPending } from '../sign-in/pending-store.ts';

/** Deletes ended sessions and old counters. The sign-in history stays. */
export const forgetExpired: Job = {
  name: 'identity.forget-expired',
  everySeconds: 600,
  async run({ now }, tx) {
    await deleteExpiredSessions(tx, now());
    await deleteExpiredPending(tx, now());
    await deleteExpiredSteps(tx, now());
    await deleteExpiredChallenges(tx, now());
    await deleteExpiredCodes(tx, now());
    await deleteOldMessages(tx, minutesBefore(now(), 24 * 60));
    await deleteOldAttempts(tx, minutesBefore(now(), 24 * 60));
  },
};
