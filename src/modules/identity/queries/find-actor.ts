import type { Platform } from '../../../platform/platform.ts';
import { digestOfToken, isToken, minutesBefore, seenEveryMinutes, sessionLimits } from '../session.ts';
import { type FoundSession, findSession, noteSeen } from '../session-store.ts';

/** Who stands behind a token: one indexed look-up, and a write at most every five minutes. */
export async function findActor(
  { database, now }: Platform,
  token: string | undefined,
): Promise<FoundSession | undefined> {
  if (token === undefined || !isToken(token)) return undefined;
  const moment = now();
  const found = await findSession(database, digestOfToken(token), { now: moment, limits: sessionLimits });
  if (!found) return undefined;
  const due = minutesBefore(moment, seenEveryMinutes);
  if (found.lastSeenAt < due) await noteSeen(database, found.actor.sessionId, moment, due);
  return found;
}
