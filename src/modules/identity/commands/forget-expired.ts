import type { Platform } from '../../../platform/platform.ts';
import { deleteOldAttempts } from '../attempt-store.ts';
import { minutesBefore } from '../session.ts';
import { deleteExpiredSessions } from '../session-store.ts';

/** Job: deletes ended sessions and old counters. The sign-in history stays. */
export async function forgetExpired({ database, now }: Platform): Promise<void> {
  await deleteExpiredSessions(database, now());
  await deleteOldAttempts(database, minutesBefore(now(), 24 * 60));
}
