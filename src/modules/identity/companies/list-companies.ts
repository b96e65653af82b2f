import { dateIn } from '../../../kernel/date.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { ActsFor, PersonActor } from '../actor.ts';
import { listRepresented } from '../capacity-store.ts';

/** The companies whose legal representative the person is today. */
export function listCompanies({ database, now }: Platform, self: PersonActor): Promise<ActsFor[]> {
  return listRepresented(database, self, dateIn(now()));
}
