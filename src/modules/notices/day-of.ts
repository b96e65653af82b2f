import { type CalendarDate, formatDate } from '../../kernel/date.ts';
import type { Text } from '../../kernel/messages.ts';

/** A day as a notice says it. */
export function dayOf(date: string): Text {
  const day = date as CalendarDate;
  return { zh: formatDate(day, 'zh-CN'), en: formatDate(day, 'en') };
}
