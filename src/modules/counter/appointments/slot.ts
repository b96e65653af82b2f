import { type CalendarDate, startOfDay } from '../../../kernel/date.ts';
import { type MinuteOfDay, type OpeningHours, spansOn } from '../../../kernel/opening-hours.ts';
import type { WorkingCalendar } from '../../../kernel/working-days.ts';

/** A time of one day at one group of windows. */
export interface SlotKey {
  readonly hall: string;
  /** Code of the group. */
  readonly group: string;
  readonly day: CalendarDate;
  readonly minute: MinuteOfDay;
}

/** Beginnings of the slots of a day: whole ones within opening hours, none on holidays. */
export function slotsOn(
  day: CalendarDate,
  { hours, calendar, minutes }: { hours: OpeningHours; calendar: WorkingCalendar; minutes: number },
): MinuteOfDay[] {
  return spansOn(hours, day, calendar).flatMap(({ from, to }) =>
    Array.from({ length: Math.floor((to - from) / minutes) }, (_, index) => from + index * minutes),
  );
}

/** The moment at which a minute of a day begins in Beijing. */
export function instantOf({ day, minute }: Pick<SlotKey, 'day' | 'minute'>): Date {
  return new Date(startOfDay(day).getTime() + minute * 60_000);
}
