import type { Platform } from '../../../platform/platform.ts';
import { getDirectory, type Hall } from '../../agencies/index.ts';
import type { PersonActor } from '../../identity/index.ts';
import { type HallPlan, type MatterGroup, receivedAt } from '../plan/hall-plan.ts';
import { getPlans } from '../plan/plan-store.ts';
import type { Appointment } from './appointment.ts';
import { readOfPerson } from './appointment-store.ts';

/** A hall with the groups that suit what is wanted. */
export interface OfferedHall {
  readonly hall: Hall;
  readonly plan: HallPlan;
  readonly groups: readonly MatterGroup[];
}

/** Halls that give appointments; with an agency, those with a window that receives for it. */
export async function listOfferedHalls(
  { database }: Platform,
  agency: string | undefined,
): Promise<OfferedHall[]> {
  const plans = await getPlans(database);
  const { halls } = await getDirectory(database);
  return halls
    .flatMap((hall) => {
      const plan = plans.get(hall.code);
      if (!plan) return [];
      const serves = (window: string) =>
        agency === undefined || receivedAt(plan, hall, window).includes(agency);
      const groups = plan.groups.filter(({ capacity, windows }) => capacity > 0 && windows.some(serves));
      return [{ hall, plan, groups }];
    })
    .filter(({ groups }) => groups.length > 0);
}

const ownShown = 10;

/** The latest appointments of somebody who is signed in. */
export function listOwnAppointments({ database }: Platform, person: PersonActor): Promise<Appointment[]> {
  return readOfPerson(database, person.personId, ownShown);
}
