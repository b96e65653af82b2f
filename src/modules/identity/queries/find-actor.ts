import type { Uuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Actor } from '../actor.ts';
import { type FoundSession, findSession } from '../found-session-store.ts';
import { digestOfToken, isToken, minutesBefore, seenEveryMinutes, sessionLimits } from '../session.ts';
import { noteSeen, saveCapacity } from '../session-store.ts';

/** Who stands behind a token: one indexed look-up where the kind is as likely, and a write at most every five minutes, or when a capacity has ended. */
export async function findActor(
  { database, now }: Platform,
  token: string | undefined,
  likely: Actor['kind'] = 'person',
): Promise<FoundSession | undefined> {
  if (token === undefined || !isToken(token)) return undefined;
  const moment = now();
  const found = await findSession(
    database,
    { tokenDigest: digestOfToken(token) },
    { now: moment, limits: sessionLimits, likely },
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
  const moment = { now: now(), limits: sessionLimits, likely: 'person' } as const;
  return (await findSession(database, { id: sessionId }, moment))?.actor;
}
