import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../../identity/index.ts';
import { markPresent } from '../desk/presence-store.ts';
import { desksOf } from '../queries/list-queue.ts';

/** An officer has the desk open: askers are told that somebody is there. */
export async function attendDesk(
  { database, now }: Pick<Platform, 'database' | 'now'>,
  actor: OfficialActor,
): Promise<void> {
  const agencies = desksOf(actor);
  if (agencies.length === 0) return;
  await markPresent(database, { agencies, account: actor.accountId, name: actor.name, at: now() });
}
