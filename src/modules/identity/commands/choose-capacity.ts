import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type PersonActor, selfOf } from '../actor.ts';
import { capacityKey, readCapacityKey } from '../capacity.ts';
import { identityPolicy } from '../policy.ts';
import { listCapacities } from '../queries/list-capacities.ts';
import { saveCapacity } from '../session-store.ts';

/**
 * Sets in whose name this session acts from now on (see `capacityKey`).
 * @throws Refusal `not-allowed` for whom the person may not act today
 */
export async function chooseCapacity(platform: Platform, actor: PersonActor, key: string): Promise<void> {
  const self = selfOf(actor);
  const stored = readCapacityKey(key);
  if (Object.keys(stored).length > 0) {
    const capacities = await listCapacities(platform, self);
    const isOpen = capacities.some((capacity) => capacityKey(capacity) === key);
    identityPolicy.require(self, 'act-for-another', { agents: isOpen ? [self.personId] : [] });
  }
  await inTransaction(platform.database, (tx) => saveCapacity(tx, actor.sessionId, stored));
}
