import type { Uuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Actor } from '../actor.ts';
import { digestOfToken, isToken, minutesBefore, seenEveryMinutes, sessionLimits } from '../session.ts';
import { type FoundSession, findSession, noteSeen, saveCapacity } from '../session-store.ts';

/** Who stands behind a token: one indexed look-up, and a write at most every five minutes, or when a capacity has ended. */
export async function findActor(
  { database, now }: Platform,
  token: string | undefined,
): Promise<FoundSession | undefined> {
  if (token === undefined || !isToken(token)) return undefined;
  const moment = now();
  const found = await findSession(
    database,
    { tokenDigest: digestOfToken(token) },
    { now: moment, limits: sessionLimits },
  );
  if (!found) return undefined;
  const due = minutesBefore(moment, seenEveryMinutes);
  if (found.hasLostCapacity) await saveCapacity(database, found.actor.sessionId, {});
  if (found.lastSeenAt < due) await noteSeen(database, found.actor.sessionId, moment, due);
  return found;
}

/** Who is signed in in a session that still lasts. */
export async function findActorOfSession(
  { database, now }: Platform,
  sessionId: Uuid,
): Promise<Actor | undefined> {
  return (await findSession(database, { id: sessionId }, { now: now(), limits: sessionLimits }))?.actor;
}
