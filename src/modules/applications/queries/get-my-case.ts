import { Refusal } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import { listCapacities, type PersonActor } from '../../identity/index.ts';
import { type CaseView, getCase } from '../../procedures/index.ts';

export interface MyCase {
  readonly view: CaseView;
  /** The person in the capacity in which the case is theirs, whatever the session's is. */
  readonly actor: PersonActor;
}

/** A case of the person or of a company they act for. @throws Refusal `case-unknown` */
export async function getMyCase(platform: Platform, person: PersonActor, number: string): Promise<MyCase> {
  const found = await findInCapacity(platform, person, number);
  if (found) return found;
  for (const capacity of await listCapacities(platform, person)) {
    const other = await findInCapacity(platform, capacity, number);
    if (other) return other;
  }
  return { view: await getCase(platform, person, 'read-as-applicant', number), actor: person };
}

async function findInCapacity(
  platform: Platform,
  actor: PersonActor,
  number: string,
): Promise<MyCase | undefined> {
  try {
    return { view: await getCase(platform, actor, 'read-as-applicant', number), actor };
  } catch (error) {
    if (error instanceof Refusal && error.code === 'case-unknown') return undefined;
    throw error;
  }
}
