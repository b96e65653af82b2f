import { addDays, type CalendarDate, daysBetween, yearOf } from './date.ts';
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
  let count = countedUpTo(to, calendar) - countedUpTo(from, calendar);
  for (let year = yearOf(from); year < yearOf(to); year += 1) count += countsOf(year, calendar).at(-1) ?? 0;
  return count;
}

export function firstWorkingDayOnOrAfter(date: CalendarDate, calendar: WorkingCalendar): CalendarDate {
  return calendar.isWorkingDay(date) ? date : addWorkingDays(date, 1, calendar);
}

function countedUpTo(date: CalendarDate, calendar: WorkingCalendar): number {
  return countsOf(yearOf(date), calendar)[daysBetween(newYear(yearOf(date)), date)] ?? 0;
}

/** A calendar does not change its mind, so each year is walked through once: lists ask for years of overdue days. */
const countsByYear = new WeakMap<WorkingCalendar, Map<number, Uint16Array>>();

/** For each day of the year how many working days have come by its end. */
function countsOf(year: number, calendar: WorkingCalendar): Uint16Array {
  const years = countsByYear.get(calendar) ?? new Map<number, Uint16Array>();
  countsByYear.set(calendar, years);
  const counts = years.get(year) ?? countYear(year, calendar);
  years.set(year, counts);
  return counts;
}

function countYear(year: number, calendar: WorkingCalendar): Uint16Array {
  const first = newYear(year);
  const counts = new Uint16Array(daysBetween(first, newYear(year + 1)));
  let count = 0;
  for (const day of counts.keys()) {
    if (calendar.isWorkingDay(addDays(first, day))) count += 1;
    counts[day] = count;
  }
  return counts;
}

function newYear(year: number): CalendarDate {
  return `${year}-01-01` as CalendarDate;
}

function requireWhole(count: number): void {
  if (!Number.isSafeInteger(count) || Math.abs(count) > 10_000) {
    throw invalid('day-count-invalid', {
      zh: `天数“${count}”无效，请填写不超过10000的整数。`,
      en: `${count} is not a valid number of days. Give a whole number up to 10,000.`,
    });
  }
}
