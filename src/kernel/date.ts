import type { Locale } from './messages.ts';
import { invalid } from './refusal.ts';

declare const calendarDate: unique symbol;

/** A day of the Gregorian calendar without time or zone, written as ISO 8601 `YYYY-MM-DD`. */
export type CalendarDate = string & { readonly [calendarDate]: true };

/** The zone of every legal date on the platform: Beijing time. */
export const beijing = 'Asia/Shanghai';

export function isCalendarDate(text: string): text is CalendarDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = Number(text.slice(8));
  return day >= 1 && day <= daysIn(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
}

/**
 * Reads `2026-11-22`, `2026/11/2`, `2026.11.2`, `20261122` and `2026年11月22日`.
 * @throws Refusal `date-invalid`
 */
export function parseDate(text: string): CalendarDate {
  const trimmed = text.normalize('NFKC').trim();
  const match =
    /^(\d{4})(\d{2})(\d{2})$/.exec(trimmed) ??
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(trimmed);
  const iso = match ? `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}` : '';
  if (isCalendarDate(iso)) return iso;
  throw invalid('date-invalid', {
    zh: `“${text}”不是有效日期，请按“2026-11-22”的格式填写年、月、日。`,
    en: `“${text}” is not a date. Write year, month and day, for example 2026-11-22.`,
  });
}

/** The day an instant falls on in a time zone. */
export function dateIn(instant: Date, timeZone: string = beijing): CalendarDate {
  const { year, month, day } = partsIn(instant, timeZone);
  return `${year}-${month}-${day}` as CalendarDate;
}

/** Midnight in Beijing, where the day begins. */
export function startOfDay(day: CalendarDate): Date {
  return new Date(`${day}T00:00:00+08:00`);
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDayNumber(dayNumber(date) + days);
}

/**
 * The corresponding day of a later month, or that month's last day where there is none
 * (Civil Code 民法典 art. 202).
 */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const [year, month, day] = yearMonthDay(date);
  // `Date.UTC` takes the years 0 to 99 for those of the twentieth century.
  const first = new Date(0);
  first.setUTCFullYear(year, month - 1 + months, 1);
  const last = new Date(first);
  last.setUTCMonth(first.getUTCMonth() + 1, 0);
  first.setUTCDate(Math.min(day, last.getUTCDate()));
  return first.toISOString().slice(0, 10) as CalendarDate;
}

export function addYears(date: CalendarDate, years: number): CalendarDate {
  return addMonths(date, years * 12);
}

/** Negative when `left` is earlier; usable in `sort`. */
export function compareDates(left: CalendarDate, right: CalendarDate): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 0 Sunday … 6 Saturday. */
export function weekday(date: CalendarDate): number {
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}

/** Completed years of life (周岁) on a day. */
export function ageOn(birthDate: CalendarDate, on: CalendarDate): number {
  const years = yearOf(on) - yearOf(birthDate);
  return on.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** `2026年11月22日` or `22 November 2026`. */
export function formatDate(date: CalendarDate, locale: Locale): string {
  const [year, month, day] = yearMonthDay(date);
  return locale === 'en' ? `${day} ${englishMonths[month - 1]} ${year}` : `${year}年${month}月${day}日`;
}

/** `2026年11月22日 14:05` or `22 November 2026, 14:05`, Beijing time. */
export function formatDateTime(instant: Date, locale: Locale): string {
  const { hour, minute } = partsIn(instant, beijing);
  const date = formatDate(dateIn(instant), locale);
  return locale === 'en' ? `${date}, ${hour}:${minute}` : `${date} ${hour}:${minute}`;
}

/** `星期日` or `Sunday`. */
export function formatWeekday(date: CalendarDate, locale: Locale): string {
  const index = weekday(date);
  return locale === 'en' ? (englishWeekdays[index] ?? '') : `星期${'日一二三四五六'.charAt(index)}`;
}

const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const englishWeekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const millisecondsOfDay = 86_400_000;

/** By arithmetic where that is right: limits walk through thousands of days. */
function dayNumber(date: CalendarDate): number {
  const [year, month, day] = yearMonthDay(date);
  return (year < 100 ? Date.parse(date) : Date.UTC(year, month - 1, day)) / millisecondsOfDay;
}

function fromDayNumber(days: number): CalendarDate {
  const day = new Date(days * millisecondsOfDay);
  const [year, month] = [`${day.getUTCFullYear()}`.padStart(4, '0'), twoDigits(day.getUTCMonth() + 1)];
  return `${year}-${month}-${twoDigits(day.getUTCDate())}` as CalendarDate;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
}

function yearMonthDay(date: CalendarDate): [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

type PartName = 'year' | 'month' | 'day' | 'hour' | 'minute';

const formatters = new Map<string, Intl.DateTimeFormat>();

function partsIn(instant: Date, timeZone: string): Record<PartName, string> {
  return timeZone === beijing && instant >= lastChangeOfBeijingTime
    ? partsOfIso(new Date(instant.getTime() + eightHours).toISOString())
    : partsByTable(instant, timeZone);
}

/** China has kept UTC+8 without summer time since 1991; looking that up in a table costs a hundred times as much. */
const lastChangeOfBeijingTime = new Date('1992-01-01T00:00:00Z');
const eightHours = 8 * 3_600_000;

function partsOfIso(iso: string): Record<PartName, string> {
  const [date = '', time = ''] = iso.split('T');
  const [year = '', month = '', day = ''] = date.split('-');
  return { year, month, day, hour: time.slice(0, 2), minute: time.slice(3, 5) };
}

function partsByTable(instant: Date, timeZone: string): Record<PartName, string> {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    formatters.set(timeZone, formatter);
  }
  const parts = { year: '', month: '', day: '', hour: '', minute: '' };
  for (const { type, value } of formatter.formatToParts(instant)) {
    if (type in parts) parts[type as PartName] = value;
  }
  return parts;
}

/** Without a `Date`: registers check a day for every row. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
