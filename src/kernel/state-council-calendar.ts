import chineseDays from 'chinese-days';
import { addDays, type CalendarDate, weekday, yearOf } from './date.ts';
import { Refusal } from './refusal.ts';
import type { WorkingCalendar } from './working-days.ts';

/**
 * Working days by the yearly notices of the General Office of the State Council
 * (节假日安排的通知): weekdays, minus holidays, plus make-up days.
 * @throws Refusal `calendar-unknown-year` for a year whose notice is not in the data
 */
export const stateCouncilCalendar: WorkingCalendar = {
  isWorkingDay(date) {
    if (!isPublishedYear(yearOf(date))) throw unknownYear(yearOf(date));
    return chineseDays.isWorkday(date);
  },
};

export interface ProvisionalCalendar extends WorkingCalendar {
  /** True when the day's year has no notice yet, so a date that passes it may still move. */
  isProvisional(date: CalendarDate): boolean;
}

/**
 * The State Council calendar where a notice exists. Before that, what the law already fixes:
 * weekdays minus the holidays of the Regulation on Holidays (全国年节及纪念日放假办法, 2024) art. 2,
 * a holiday on a weekend being made up on the next working day (art. 6).
 * Make-up Saturdays and Sundays are unknown until the notice, but they do not change the year's total.
 */
export const provisionalCalendar: ProvisionalCalendar = {
  isWorkingDay(date) {
    return this.isProvisional(date) ? isStatutoryWorkingDay(date) : chineseDays.isWorkday(date);
  },
  isProvisional: (date) => !isPublishedYear(yearOf(date)),
};

/** A notice always names National Day, and only a notice gives the day a name of its own. */
export function isPublishedYear(year: number): boolean {
  return chineseDays.getDayDetail(`${year}-10-01`).name.includes('国庆节');
}

/** Weekdays minus the statutory holidays of art. 2 and the days off in lieu of art. 6. */
export function isStatutoryWorkingDay(date: CalendarDate): boolean {
  return !isWeekend(date) && !daysOffIn(yearOf(date)).has(date);
}

const daysOffByYear = new Map<number, ReadonlySet<CalendarDate>>();

function daysOffIn(year: number): ReadonlySet<CalendarDate> {
  const known = daysOffByYear.get(year);
  if (known) return known;
  const daysOff = new Set(statutoryHolidays(year));
  for (const holiday of statutoryHolidays(year)) {
    if (!isWeekend(holiday)) continue;
    let inLieu = holiday;
    while (isWeekend(inLieu) || daysOff.has(inLieu)) inLieu = addDays(inLieu, 1);
    daysOff.add(inLieu);
  }
  daysOffByYear.set(year, daysOff);
  return daysOff;
}

/** The 13 days of art. 2, as revised on 10 November 2024. */
function statutoryHolidays(year: number): CalendarDate[] {
  const springFestival = lunarDay(year, 1, 1);
  return [
    day(year, '01-01'),
    addDays(springFestival, -1),
    springFestival,
    addDays(springFestival, 1),
    addDays(springFestival, 2),
    chineseDays.getSolarTermDate(year, 4, 'pure_brightness') as CalendarDate,
    day(year, '05-01'),
    day(year, '05-02'),
    lunarDay(year, 5, 5),
    lunarDay(year, 8, 15),
    day(year, '10-01'),
    day(year, '10-02'),
    day(year, '10-03'),
  ];
}

function day(year: number, monthAndDay: string): CalendarDate {
  return `${year}-${monthAndDay}` as CalendarDate;
}

function lunarDay(year: number, month: number, dayOfMonth: number): CalendarDate {
  return chineseDays.getSolarDateFromLunar(`${year}-${month}-${dayOfMonth}`).date as CalendarDate;
}

function isWeekend(date: CalendarDate): boolean {
  return weekday(date) === 0 || weekday(date) === 6;
}

function unknownYear(year: number): Refusal {
  return new Refusal('conflict', 'calendar-unknown-year', {
    zh: `国务院${year}年放假安排尚未公布或尚未录入，无法计算工作日。`,
    en: `The State Council's holiday notice for ${year} is not available, so working days cannot be counted.`,
  });
}
