import type { Platform } from '../../../platform/platform.ts';
import {
  capacityKey,
  getPersonPresent,
  listCapacities,
  type OfficialActor,
  type PersonActor,
} from '../../identity/index.ts';
import type { OpenedReception } from '../commands/requirements.ts';
import { placeName } from '../place.ts';

export interface PersonPresent {
  /** In the capacity that was chosen. */
  readonly actor: PersonActor;
  readonly capacities: readonly PersonActor[];
}

/** Who stands at the window, in every capacity open to him; nobody before the identity card has been compared. */
export async function findPersonPresent(
  platform: Platform,
  official: OfficialActor,
  { state, place }: OpenedReception,
): Promise<PersonPresent | undefined> {
  if (!state.person) return undefined;
  const self = await getPersonPresent(platform, official, {
    personId: state.person.id,
    place: placeName(place),
  });
  const capacities = await listCapacities(platform, self);
  return { actor: capacities.find((one) => capacityKey(one) === state.capacity) ?? self, capacities };
}
