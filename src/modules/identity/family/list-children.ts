import { dateIn } from '../../../kernel/date.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { PersonActor } from '../actor.ts';
import { listWards, type Ward } from './ward-store.ts';

/** The children for whom the person acts today. */
export function listChildren({ database, now }: Platform, self: PersonActor): Promise<Ward[]> {
  return listWards(database, self.personId, dateIn(now()));
}
