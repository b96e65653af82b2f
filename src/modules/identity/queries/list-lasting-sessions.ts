import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { sessionLimits } from '../session.ts';
import { findLastingSessions } from '../session-store.ts';

/** Which of these sessions go on: not signed out, idle, expired or of a closed account. */
export function listLastingSessions(
  { now }: Platform,
  database: Database,
  sessions: readonly Uuid[],
): Promise<ReadonlySet<Uuid>> {
  return findLastingSessions(database, sessions, { now: now(), limits: sessionLimits });
}
