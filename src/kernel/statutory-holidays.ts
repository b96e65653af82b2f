import chineseDays from 'chinese-days';
import { addDays, type CalendarDate, daysBetween, weekday, yearOf } from './date.ts';

/**
 * Working days as far as the law alone fixes them: weekdays minus the 13 holidays of the Regulation on
 * Holidays (全国年节及纪念日放假办法, 2024) art. 2, one that is lost to a weekend being made up on the
 * next working day (art. 6). A yearly notice moves days around but leaves their number.
 */
export function isStatutoryWorkingDay(date: CalendarDate): boolean {
  return !isWeekend(date) && !daysOffIn(yearOf(date)).has(date);
}

export function isWeekend(date: CalendarDate): boolean {
  return weekday(date) === 0 || weekday(date) === 6;
}

const daysOffByYear = new Map<number, ReadonlySet<CalendarDate>>();

function daysOffIn(year: number): ReadonlySet<CalendarDate> {
  let daysOff = daysOffByYear.get(year);
  if (!daysOff) {
    daysOff = withDaysInLieu(statutoryHolidays(year));
    daysOffByYear.set(year, daysOff);
  }
  return daysOff;
}

function withDaysInLieu(holidays: readonly CalendarDate[]): ReadonlySet<CalendarDate> {
  const daysOff = new Set(holidays);
  const lost = holidays.filter((holiday, index) => isWeekend(holiday) || holidays.indexOf(holiday) < index);
  for (const holiday of lost) {
    let inLieu = holiday;
    while (isWeekend(inLieu) || daysOff.has(inLieu)) inLieu = addDays(inLieu, 1);
    daysOff.add(inLieu);
  }
  return daysOff;
}

/** Thirteen days; one that is Mid-Autumn and National Day at once stands there twice. */
function statutoryHolidays(year: number): CalendarDate[] {
  const fixed = new Set(['01-01', qingming(year), '05-01', '05-02', '10-01', '10-02', '10-03']);
  const days = daysOf(year);
  return [...days.filter((date) => fixed.has(date.slice(5))), ...days.filter(isLunarHoliday)];
}

const lunarHolidays = new Set(['1-1', '1-2', '1-3', '5-5', '8-15']);

function isLunarHoliday(date: CalendarDate): boolean {
  return lunarHolidays.has(lunarDay(date)) || lunarDay(addDays(date, 1)) === '1-1';
}

/** Month and day of the lunar calendar; a leap month has no holidays. */
function lunarDay(date: CalendarDate): string {
  const { lunarMon, lunarDay, isLeap } = chineseDays.getLunarDate(date);
  return isLeap ? '' : `${lunarMon}-${lunarDay}`;
}

/** The day of pure brightness by the usual approximation, exact from 2000 to 2099. */
function qingming(year: number): string {
  const yearOfCentury = year % 100;
  return `04-0${Math.floor(yearOfCentury * 0.2422 + 4.81) - Math.floor(yearOfCentury / 4)}`;
}

function daysOf(year: number): CalendarDate[] {
  const first = `${year}-01-01` as CalendarDate;
  const length = daysBetween(first, `${year + 1}-01-01` as CalendarDate);
  return Array.from({ length }, (_, offset) => addDays(first, offset));
}
