import { dateIn } from '../../../kernel/date.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type PersonActor, selfOf } from '../actor.ts';
import { listPowerCapacities, listRepresented } from '../capacity-store.ts';
import { listWards } from '../family/ward-store.ts';

/**
 * The signed-in person in every capacity open today: in the own name first, then for children, for companies, and for
 * whoever has given a power of attorney.
 */
export async function listCapacities(
  { database, now }: Platform,
  actor: PersonActor,
): Promise<PersonActor[]> {
  const self = selfOf(actor);
  const today = dateIn(now());
  const { kind: _kind, accountId: _account, sessionId: _session, actsFor: _, ...person } = self;
  // What others have entrusted to a number is for its verified owner alone.
  const powers = self.assurance === 'verified' ? await listPowerCapacities(database, self, today) : [];
  const wards = await listWards(database, self.personId, today);
  const represented = await listRepresented(database, self, today);
  return [
    self,
    ...wards.map((ward) => ({
      ...self,
      ...ward.person,
      representedBy: { ...person, as: 'guardian' as const },
    })),
    ...represented.map((actsFor) => ({ ...self, actsFor })),
    ...powers.map(({ power, company, person: principal }) =>
      principal
        ? { ...self, ...principal, power, representedBy: { ...person, as: 'agent' as const } }
        : { ...self, actsFor: company, power },
    ),
  ];
}
