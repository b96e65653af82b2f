import holidayTable from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { type CalendarDate, yearOf } from './date.ts';
import { Refusal } from './refusal.ts';
import { isStatutoryWorkingDay, isWeekend } from './statutory-holidays.ts';
import type { WorkingCalendar } from './working-days.ts';

/** The yearly notice of the General Office of the State Council (关于…年部分节假日安排的通知). */
export interface HolidayNotice {
  readonly year: number;
  readonly holidays: readonly CalendarDate[];
  /** Saturdays and Sundays on which people work (调休上班). */
  readonly makeUpDays: readonly CalendarDate[];
}

export interface ProvisionalCalendar extends WorkingCalendar {
  /** True when the day's year has no notice yet, so a limit that reaches it may still move. */
  isProvisional(date: CalendarDate): boolean;
}

/**
 * Weekdays, minus holidays, plus make-up days, by the notices alone.
 * Its `isWorkingDay` throws a Refusal `calendar-unknown-year` for a year without a notice.
 */
export function strictCalendar(notices: readonly HolidayNotice[]): WorkingCalendar {
  const years = new Set(notices.map((notice) => notice.year));
  const holidays = new Set(notices.flatMap((notice) => notice.holidays));
  const makeUpDays = new Set(notices.flatMap((notice) => notice.makeUpDays));
  return {
    isWorkingDay(date) {
      if (!years.has(yearOf(date))) throw unknownYear(yearOf(date));
      return isWeekend(date) ? makeUpDays.has(date) : !holidays.has(date);
    },
  };
}

/** The notices where they exist, and the statutory holidays for the years that still wait for theirs. */
export function provisionalCalendarWith(notices: readonly HolidayNotice[]): ProvisionalCalendar {
  const strict = strictCalendar(notices);
  const years = new Set(notices.map((notice) => notice.year));
  const isProvisional = (date: CalendarDate): boolean => !years.has(yearOf(date));
  return {
    isProvisional,
    isWorkingDay: (date) => (isProvisional(date) ? isStatutoryWorkingDay(date) : strict.isWorkingDay(date)),
  };
}

/** Every notice since 2004. The package's table is read and not its functions, which follow the host's zone. */
export const publishedNotices: readonly HolidayNotice[] = noticesOf(
  Object.keys(holidayTable.holidays) as CalendarDate[],
  Object.keys(holidayTable.workdays) as CalendarDate[],
);

export const stateCouncilCalendar: WorkingCalendar = strictCalendar(publishedNotices);

export const provisionalCalendar: ProvisionalCalendar = provisionalCalendarWith(publishedNotices);

function noticesOf(holidays: readonly CalendarDate[], makeUpDays: readonly CalendarDate[]): HolidayNotice[] {
  const years = [...new Set(holidays.map(yearOf))].sort();
  const inYear = (year: number) => (date: CalendarDate) => yearOf(date) === year;
  return years.map((year) => ({
    year,
    holidays: holidays.filter(inYear(year)),
    makeUpDays: makeUpDays.filter(inYear(year)),
  }));
}

function unknownYear(year: number): Refusal {
  return new Refusal('conflict', 'calendar-unknown-year', {
    zh: `国务院${year}年放假安排尚未公布或尚未录入，无法计算工作日。`,
    en: `The State Council's holiday notice for ${year} is not available, so working days cannot be counted.`,
  });
}
