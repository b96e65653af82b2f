import { addDays, type CalendarDate, isCalendarDate, weekday, yearOf } from '../../../kernel/date.ts';

/** The day a question names, in words or figures; the next such day from today on. @param text normalised */
export function dayIn(text: string, today: CalendarDate): CalendarDate | undefined {
  const named = words.find(([pattern]) => pattern.test(text));
  if (named) return addDays(today, named[1]);
  const inWeek = /(下)?(?:个)?(?:周|星期|礼拜)([一二三四五六日天末])/.exec(text);
  if (inWeek) return inWeekOf(today, inWeek[2] ?? '', inWeek[1] !== undefined);
  const [, year, month, day] = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号]/.exec(text) ?? [];
  if (month && day) return next(today, year, month, day);
  const holiday = holidays.find(([name]) => text.includes(name));
  return holiday ? next(today, undefined, ...holiday[1]) : undefined;
}

const words: readonly (readonly [RegExp, number])[] = [
  [/大后天/, 3],
  [/后天|day after tomorrow/, 2],
  [/明天|明日|\btomorrow\b/, 1],
  [/今天|今日|现在还?(?:开|上班)|\btoday\b/, 0],
];

/** Holidays that fall on the same day every year. */
const holidays: readonly (readonly [string, readonly [string, string]])[] = [
  ['元旦', ['1', '1']],
  ['五一', ['5', '1']],
  ['劳动节', ['5', '1']],
  ['国庆', ['10', '1']],
];

function inWeekOf(today: CalendarDate, character: string, isNext: boolean): CalendarDate {
  const wanted = character === '末' ? 6 : character === '天' ? 0 : '日一二三四五六'.indexOf(character);
  const ahead = (wanted - weekday(today) + 7) % 7;
  return addDays(today, ahead + (isNext && ahead < 7 - ((weekday(today) + 6) % 7) ? 7 : 0));
}

function next(
  today: CalendarDate,
  year: string | undefined,
  month: string,
  day: string,
): CalendarDate | undefined {
  const at = (number: number | string) => `${number}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const own = at(year ?? yearOf(today));
  if (!isCalendarDate(own)) return undefined;
  if (year !== undefined || own >= today) return own;
  const later = at(yearOf(today) + 1);
  return isCalendarDate(later) ? later : undefined;
}
