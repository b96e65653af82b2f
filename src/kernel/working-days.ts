import { addDays, type CalendarDate, daysBetween } from './date.ts';
import { invalid } from './refusal.ts';

/** Which days an organ works. A calendar throws rather than guess a day it does not know. */
export interface WorkingCalendar {
  isWorkingDay(date: CalendarDate): boolean;
}

/**
 * The working day that is `count` working days away; the day after `date` is the first counted one
 * (Administrative Licensing Law 行政许可法 art. 82). Negative counts go back; 0 gives `date` itself.
 */
export function addWorkingDays(date: CalendarDate, count: number, calendar: WorkingCalendar): CalendarDate {
  requireWhole(count);
  const step = Math.sign(count);
  let day = date;
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, step);
    if (calendar.isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** Calendar days 自然日; the day after `date` is the first counted one. */
export function addCalendarDays(date: CalendarDate, count: number): CalendarDate {
  requireWhole(count);
  return addDays(date, count);
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: CalendarDate, to: CalendarDate, calendar: WorkingCalendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar);
  let count = 0;
  for (let offset = daysBetween(from, to); offset > 0; offset -= 1) {
    if (calendar.isWorkingDay(addDays(from, offset))) count += 1;
  }
  return count;
}

export function firstWorkingDayOnOrAfter(date: CalendarDate, calendar: WorkingCalendar): CalendarDate {
  return calendar.isWorkingDay(date) ? date : addWorkingDays(date, 1, calendar);
}

function requireWhole(count: number): void {
  if (!Number.isSafeInteger(count) || Math.abs(count) > 10_000) {
    throw invalid('day-count-invalid', {
      zh: `天数“${count}”无效，请填写不超过10000的整数。`,
      en: `${count} is not a valid number of days. Give a whole number up to 10,000.`,
    });
  }
}
