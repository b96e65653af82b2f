import type { Platform } from '../../../platform/platform.ts';
import { type OfficialActor, type PersonActor, readContacts, selfOf } from '../../identity/index.ts';
import { addressesAtDesk, addressesOf } from '../commands/tell.ts';
import type { Addresses, Preference } from '../preference.ts';
import { readPreference } from '../preference-store.ts';

export interface Settings {
  readonly preference: Preference;
  /** Where the person can be told. */
  readonly addresses: Addresses;
}

/** How the person who is signed in is told, whoever the session acts for. */
export async function getSettings(platform: Platform, person: PersonActor): Promise<Settings> {
  const { accountId } = person;
  const contacts = await readContacts(platform.database, selfOf(person).personId);
  return {
    preference: await readPreference(platform.database, accountId),
    addresses: addressesOf(platform, { accountId, contacts }),
  };
}

/** How an official is told besides the inbox of the workbench. */
export async function getDeskSettings(platform: Platform, { accountId }: OfficialActor): Promise<Settings> {
  return {
    preference: await readPreference(platform.database, accountId),
    addresses: addressesAtDesk(platform, accountId),
  };
}
