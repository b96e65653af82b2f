import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../../identity/index.ts';
import { findAttendance } from '../attendance/attendance-store.ts';

/** The hall at one of whose windows the clerk is. */
export async function findHallOfClerk(
  { database }: Platform,
  actor: OfficialActor,
): Promise<string | undefined> {
  return (await findAttendance(database, actor.accountId))?.hall;
}
