import { addDays, beijing, type CalendarDate, dateIn, weekday } from './date.ts';
import { publishedNotices } from './state-council-calendar.ts';
import { isWeekend } from './statutory-holidays.ts';
import type { WorkingCalendar } from './working-days.ts';

/** A time of the day in minutes since midnight, Beijing time. */
export type MinuteOfDay = number;

export interface OpeningSpan {
  readonly from: MinuteOfDay;
  readonly to: MinuteOfDay;
}

/** When an office is open in an ordinary week: by weekday, 0 Sunday … 6 Saturday. */
export type OpeningHours = ReadonlyMap<number, readonly OpeningSpan[]>;

/**
 * Reads what stands on an office's door: `周一至周五 9:00–12:00、13:30–17:00，周六上午 9:00–12:00（法定节假日除外）`.
 * Undefined where it does not say days and hours, or says more than a week can hold (summer and winter hours).
 */
export function parseOpeningHours(text: string): OpeningHours | undefined {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '');
  if (/[夏冬春秋]|\d月/.test(plain)) return undefined;
  const hours = new Map<number, OpeningSpan[]>();
  let days: number[] = [];
  let isListingDays = false;
  for (const match of plain.matchAll(part)) {
    const named = daysOf(match);
    if (named) {
      days = isListingDays ? [...days, ...named] : named;
      isListingDays = true;
      continue;
    }
    isListingDays = false;
    const span = spanOf(match);
    if (!span) return undefined;
    for (const day of days.length > 0 ? days : workingWeek) hours.set(day, [...(hours.get(day) ?? []), span]);
  }
  return hours.size > 0 ? hours : undefined;
}

/** The hours of one day. A public holiday has none; a Saturday or Sunday on which people work has Monday's. */
export function spansOn(
  hours: OpeningHours,
  date: CalendarDate,
  calendar: WorkingCalendar,
): readonly OpeningSpan[] {
  const isWorkingDay = calendar.isWorkingDay(date);
  if (!isWorkingDay && (holidays.has(date) || !isWeekend(date))) return [];
  return hours.get(isWorkingDay && isWeekend(date) ? 1 : weekday(date)) ?? [];
}

export function isOpenAt(hours: OpeningHours, instant: Date, calendar: WorkingCalendar): boolean {
  const minute = minuteOf(instant);
  return spansOn(hours, dateIn(instant), calendar).some(({ from, to }) => from <= minute && minute < to);
}

/** The day and the minute at which it opens next, after a moment at which it is closed. */
export function nextOpening(
  hours: OpeningHours,
  instant: Date,
  calendar: WorkingCalendar,
): { readonly date: CalendarDate; readonly from: MinuteOfDay } | undefined {
  const today = dateIn(instant);
  for (let ahead = 0; ahead <= longestClosure; ahead += 1) {
    const date = addDays(today, ahead);
    const later = spansOn(hours, date, calendar).filter(({ from }) => ahead > 0 || from > minuteOf(instant));
    const [first] = later.toSorted((one, other) => one.from - other.from);
    if (first) return { date, from: first.from };
  }
  return undefined;
}

/** `9:00`, `13:30` */
export function formatMinute(minute: MinuteOfDay): string {
  return `${Math.floor(minute / 60)}:${`${minute % 60}`.padStart(2, '0')}`;
}

/** `9:00–12:00、13:30–17:00` */
export function formatSpans(spans: readonly OpeningSpan[], separator: string): string {
  return spans.map(({ from, to }) => `${formatMinute(from)}–${formatMinute(to)}`).join(separator);
}

/** The longest holiday with its weekends is shorter. */
const longestClosure = 20;
const workingWeek = [1, 2, 3, 4, 5];
const holidays = new Set(publishedNotices.flatMap((notice) => notice.holidays));

const part =
  /(?:周|星期|礼拜)([一二三四五六日天])(?:(?:至|到|~|-|—|–)(?:周|星期|礼拜)?([一二三四五六日天]))?|(工作日|每天|每日|全年|周末|双休日)|(上午|早上|下午|晚上|晚)?(\d{1,2})[::点时](\d{2})?分?(?:至|到|~|-|—|–)(上午|下午|晚上|晚)?(\d{1,2})[::点时](\d{2})?/gu;

const namedDays: Readonly<Record<string, readonly number[]>> = {
  工作日: workingWeek,
  每天: [0, 1, 2, 3, 4, 5, 6],
  每日: [0, 1, 2, 3, 4, 5, 6],
  全年: [0, 1, 2, 3, 4, 5, 6],
  周末: [6, 0],
  双休日: [6, 0],
};

function daysOf([, first, last, word]: RegExpMatchArray): number[] | undefined {
  if (word) return [...(namedDays[word] ?? [])];
  if (!first) return undefined;
  const from = dayNumber(first);
  const to = last ? dayNumber(last) : from;
  return Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, index) => (from + index) % 7);
}

function dayNumber(character: string): number {
  return character === '天' ? 0 : '日一二三四五六'.indexOf(character);
}

function spanOf(match: RegExpMatchArray): OpeningSpan | undefined {
  const [, , , , half, hour, minute, laterHalf, toHour, toMinute] = match;
  const from = minuteAt(half, hour, minute);
  const to = minuteAt(laterHalf ?? half, toHour, toMinute);
  return from < to && to <= 24 * 60 ? { from, to } : undefined;
}

function minuteAt(
  half: string | undefined,
  hour: string | undefined,
  minute: string | undefined,
): MinuteOfDay {
  const isLater = half !== undefined && /下午|晚/.test(half) && Number(hour) < 12;
  return (Number(hour) + (isLater ? 12 : 0)) * 60 + Number(minute ?? 0);
}

function minuteOf(instant: Date): MinuteOfDay {
  const [hour = '0', minute = '0'] = clock.format(instant).split(':');
  return Number(hour) * 60 + Number(minute);
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: beijing,
  hourCycle: 'h23',
  hour: '2-digit',
  minute: '2-digit',
});
