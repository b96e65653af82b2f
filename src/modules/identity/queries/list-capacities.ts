import { dateIn } from '../../../kernel/date.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { PersonActor } from '../actor.ts';
import { listCompaniesOf } from '../agent-store.ts';

/** The person in every capacity open to them today: in the own name first, then for each company. */
export async function listCapacities(
  { database, now }: Platform,
  person: PersonActor,
): Promise<PersonActor[]> {
  const companies = await listCompaniesOf(database, person.personId, dateIn(now()));
  return [{ ...person, actsFor: undefined }, ...companies.map((actsFor) => ({ ...person, actsFor }))];
}
