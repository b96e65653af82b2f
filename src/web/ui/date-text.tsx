import { dateIn, formatDate, formatDateTime, isCalendarDate } from '../../kernel/date.ts';
import { useLocale } from './context.tsx';

export interface DateTextProps {
  /** A calendar day `YYYY-MM-DD`, or an instant; instants are shown in Beijing time. */
  value: string | Date;
  /** Hours and minutes too, when the value is an instant. */
  time?: boolean | undefined;
}

export function DateText({ value, time }: DateTextProps) {
  const locale = useLocale();
  if (typeof value === 'string' && isCalendarDate(value)) {
    return <time dateTime={value}>{formatDate(value, locale)}</time>;
  }
  const instant = new Date(value);
  const text = time ? formatDateTime(instant, locale) : formatDate(dateIn(instant), locale);
  return <time dateTime={instant.toISOString()}>{text}</time>;
}
