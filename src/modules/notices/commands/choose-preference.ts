import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor, PersonActor } from '../../identity/index.ts';
import type { Preference } from '../preference.ts';
import { savePreference } from '../preference-store.ts';

/** From now on whoever is signed in is told in these ways; what is already on its way is not called back. */
export function choosePreference(
  { database, now }: Platform,
  { accountId }: Pick<PersonActor | OfficialActor, 'accountId'>,
  preference: Preference,
): Promise<void> {
  return savePreference(database, accountId, preference, now());
}
