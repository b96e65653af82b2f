import { z } from 'zod';
import { addDays, type CalendarDate } from './date.ts';
import type { Locale } from './messages.ts';
import { invalid } from './refusal.ts';
import { addWorkingDays, type WorkingCalendar } from './working-days.ts';

/** How long an act may take. `immediate` is done while the person waits (即办); its value is 0. */
export const TimeLimit = z
  .strictObject({
    value: z.int().min(0).max(10_000),
    unit: z.enum(['working-day', 'calendar-day', 'hour', 'immediate']),
    /** The article that sets the limit: “《行政许可法》第四十二条”. */
    article: z.string().min(1).optional(),
  })
  .readonly();

export type TimeLimit = z.infer<typeof TimeLimit>;

export type TimeUnit = TimeLimit['unit'];

/** A time that does not count (行政许可法 art. 45): after the day `from`, up to and including `to`. */
export interface Pause {
  readonly from: CalendarDate;
  /** For a pause that still lasts: today. */
  readonly to: CalendarDate;
}

/**
 * Reads `20(工作日)`, `30个工作日`, `7（自然日）`, `24小时`, `二十个工作日内`, `即办`; undefined for `无`.
 * A bare “5天” is refused: it does not say which days.
 * @throws Refusal `time-limit-invalid`
 */
export function parseTimeLimit(text: string): TimeLimit | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  if (/^(无|没有|不限|无期限|-|\/|)$/.test(plain)) return undefined;
  if (immediateWords.test(plain)) return { value: 0, unit: 'immediate' };
  const match = limitShape.exec(plain);
  const unit = unitWords[match?.[2] ?? ''];
  const value = numberIn(match?.[1] ?? '');
  if (!unit || value === undefined || value > 10_000) throw unclear(text);
  return value === 0 ? { value: 0, unit: 'immediate' } : { value, unit };
}

/**
 * The last day of a limit whose first counted day is the day after `from`. Days inside a pause do not count,
 * once each however many pauses overlap; a pause after the last day moves nothing.
 */
export function dueDate(
  limit: TimeLimit,
  from: CalendarDate,
  calendar: WorkingCalendar,
  pauses: readonly Pause[] = [],
): CalendarDate {
  const runs = (day: CalendarDate): boolean => !pauses.some((pause) => day > pause.from && day <= pause.to);
  switch (limit.unit) {
    case 'immediate':
      return from;
    case 'hour':
      return addDays(from, Math.floor(limit.value / 24));
    case 'calendar-day':
      return addWorkingDays(from, limit.value, { isWorkingDay: runs });
    case 'working-day':
      return addWorkingDays(from, limit.value, {
        isWorkingDay: (day) => runs(day) && calendar.isWorkingDay(day),
      });
  }
}

/** A limit with an approved extension (延长): 20 and 10 working days are 30. Both have one unit. */
export function extendTimeLimit(limit: TimeLimit, extension: TimeLimit): TimeLimit {
  if (limit.unit !== extension.unit) throw new TypeError(`cannot add ${extension.unit} to ${limit.unit}`);
  return { ...limit, value: limit.value + extension.value };
}

/** `20个工作日`, `24小时`, `即办`; `20 working days`, `24 hours`, `On the spot`. */
export function formatTimeLimit(limit: TimeLimit, locale: Locale): string {
  const { value, unit } = limit;
  if (unit === 'immediate') return locale === 'en' ? 'On the spot' : '即办';
  const names = unitNames[unit];
  return locale === 'en' ? `${value} ${names.en}${value === 1 ? '' : 's'}` : `${value}${names.zh}`;
}

/** Negative when `left` is shorter; five working days are taken as seven calendar days. */
export function compareTimeLimits(left: TimeLimit, right: TimeLimit): number {
  return left.value * hoursPer[left.unit] - right.value * hoursPer[right.unit];
}

const unitNames = {
  'working-day': { zh: '个工作日', en: 'working day' },
  'calendar-day': { zh: '个自然日', en: 'calendar day' },
  hour: { zh: '小时', en: 'hour' },
};

const hoursPer: Readonly<Record<TimeUnit, number>> = {
  'working-day': (24 * 7) / 5,
  'calendar-day': 24,
  hour: 1,
  immediate: 0,
};

const immediateWords = /^(即办件?|即办即结|即时办结|即时|立即办结|立即|当场办结|当场办理|当场)$/;

const limitShape =
  /^(?:不超过|最长|自受理之日起)?([\d零〇一二两三四五六七八九十百]+)个?\(?(工作日|自然日|日历日|小时)\)?(?:以?内)?$/;

const unitWords: Readonly<Record<string, TimeUnit>> = {
  工作日: 'working-day',
  自然日: 'calendar-day',
  日历日: 'calendar-day',
  小时: 'hour',
};

const chineseDigits = '零一二三四五六七八九';

function numberIn(text: string): number | undefined {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  const match =
    /^(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九]?)(十))?([零一二三四五六七八九])?$/.exec(
      text.replaceAll('两', '二').replaceAll('〇', '零'),
    );
  if (!match || text === '') return undefined;
  const [, hundreds, tens, ten, ones] = match;
  const digit = (character: string | undefined): number => (character ? chineseDigits.indexOf(character) : 0);
  return digit(hundreds) * 100 + (ten ? digit(tens || '一') * 10 : 0) + digit(ones);
}

function unclear(text: string): Error {
  return invalid('time-limit-invalid', {
    zh: `无法识别办理时限“${text}”，请写明数量和单位，例如“20个工作日”“7个自然日”“即办”。`,
    en: `The time limit “${text}” is not clear. Give number and unit, for example “20个工作日”, “7个自然日” or “即办”.`,
  });
}
