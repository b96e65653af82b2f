import { addDays, type CalendarDate, startOfDay } from '../../../kernel/date.ts';
import { notFound } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory, type Hall } from '../../agencies/index.ts';
import type { OfficialActor } from '../../identity/index.ts';
import { type Attendance, readAttendances } from '../attendance/attendance-store.ts';
import { getPlanOf } from '../place.ts';
import type { MatterGroup } from '../plan/hall-plan.ts';
import { getPlans } from '../plan/plan-store.ts';
import { counterPolicy } from '../policy.ts';
import {
  type AppointmentFigures,
  type ClerkFigures,
  type GroupFigures,
  readAppointmentFigures,
  readClerks,
  readGroups,
  readHours,
} from './hall-figures-store.ts';

export interface HallFigures {
  readonly hall: Hall;
  readonly day: CalendarDate;
  readonly groups: readonly { readonly group: MatterGroup; readonly figures: GroupFigures | undefined }[];
  readonly clerks: readonly ClerkFigures[];
  readonly hours: readonly { readonly hour: number; readonly taken: number }[];
  readonly appointments: AppointmentFigures;
  /** Who is at which window now. */
  readonly attending: readonly Attendance[];
}

/** Halls whose day the actor may see. */
export async function listOverseenHalls({ database }: Platform, actor: OfficialActor): Promise<Hall[]> {
  const plans = await getPlans(database);
  const { halls } = await getDirectory(database);
  return halls.filter(
    ({ code, region }) => plans.has(code) && counterPolicy.can(actor, 'oversee', { agencies: [], region }),
  );
}

/** One day of a hall for whoever is responsible for it. @throws Refusal `hall-unknown` */
export async function getHallFigures(
  { database }: Platform,
  actor: OfficialActor,
  { hall: code, day }: { hall: string; day: CalendarDate },
): Promise<HallFigures> {
  const { hall, plan } = await getPlanOf(database, code);
  if (!counterPolicy.can(actor, 'oversee', { agencies: [], region: hall.region })) throw unknownHall();
  const from = startOfDay(day);
  const [groups, clerks, hours, appointments, attending] = await Promise.all([
    readGroups(database, { hall: code, day }),
    readClerks(database, { hall: code, from, to: startOfDay(addDays(day, 1)) }),
    readHours(database, { hall: code, day }),
    readAppointmentFigures(database, { hall: code, day }),
    readAttendances(database, [code]),
  ]);
  return {
    hall,
    day,
    groups: plan.groups.map((group) => ({ group, figures: groups.find((one) => one.group === group.code) })),
    clerks,
    hours,
    appointments,
    attending,
  };
}

function unknownHall(): Error {
  return notFound('hall-unknown', {
    zh: '没有这个大厅，或者它不在您的监督范围。',
    en: 'There is no such hall among those you supervise.',
  });
}
