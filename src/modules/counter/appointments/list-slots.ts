import { addDays, type CalendarDate, dateIn } from '../../../kernel/date.ts';
import { parseOpeningHours } from '../../../kernel/opening-hours.ts';
import { provisionalCalendar } from '../../../kernel/state-council-calendar.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Hall } from '../../agencies/index.ts';
import type { HallPlan, MatterGroup } from '../plan/hall-plan.ts';
import { readTaken } from './appointment-store.ts';
import { instantOf, slotsOn } from './slot.ts';

export interface OfferedSlot {
  readonly minute: number;
  readonly left: number;
}

/** Days on which a hall gives appointments, from today on. */
export function daysOffered({ now }: Pick<Platform, 'now'>, hall: Hall, plan: HallPlan): CalendarDate[] {
  const today = dateIn(now());
  const days = Array.from({ length: plan.appointments.daysAhead }, (_, ahead) => addDays(today, ahead));
  return days.filter((day) => slotsOf(hall, plan, day).some((minute) => instantOf({ day, minute }) > now()));
}

/** The slots of a day that are still to come, with what is left of each. */
export async function listSlots(
  { database, now }: Pick<Platform, 'database' | 'now'>,
  { hall, plan, group }: { hall: Hall; plan: HallPlan; group: MatterGroup },
  day: CalendarDate,
): Promise<OfferedSlot[]> {
  const left = await readTaken(database, { hall: hall.code, group: group.code, day });
  return slotsOf(hall, plan, day)
    .filter((minute) => instantOf({ day, minute }) > now())
    .map((minute) => ({ minute, left: left.get(minute) ?? group.capacity }));
}

function slotsOf(hall: Hall, { appointments }: HallPlan, day: CalendarDate): number[] {
  const hours = parseOpeningHours(hall.openingHours.zh);
  if (!hours) return [];
  return slotsOn(day, { hours, calendar: provisionalCalendar, minutes: appointments.minutes });
}
