import { isUuid } from '../../kernel/uuid.ts';
import type { PersonActor } from './actor.ts';
import type { StoredCapacity } from './session-store.ts';

/** What a form posts to choose a capacity: `self`, a company, `ward:…` or `power:…`. */
export function capacityKey(actor: PersonActor): string {
  if (actor.power) return `power:${actor.power.id}`;
  if (actor.representedBy) return `ward:${actor.personId}`;
  return actor.actsFor?.companyId ?? 'self';
}

/** Anything else is the own name. */
export function readCapacityKey(key: string): StoredCapacity {
  const [kind = '', id = ''] = key.split(':');
  if (isUuid(key)) return { companyId: key };
  if (kind === 'power' && isUuid(id)) return { powerId: id };
  return kind === 'ward' && isUuid(id) ? { wardId: id } : {};
}
