import type { CalendarDate } from '../../kernel/date.ts';
import type { Text } from '../../kernel/messages.ts';
import { addCalendarDays, addWorkingDays, type WorkingCalendar } from '../../kernel/working-days.ts';
import type { Handling } from './item.ts';

export type TimeToAsk = NonNullable<Handling['renewal']>['before'];

/** An offer that renews certificates of one type that its agency has issued. */
export interface RenewalOffer {
  readonly certificate: string;
  readonly agency: string;
  readonly implementationCode: string;
  readonly name: Text;
  readonly before: TimeToAsk;
}

/** Last day on which whoever holds something until then has asked in time (行政许可法第五十条第一款). */
export function lastDayToAsk(
  until: CalendarDate,
  { value, unit }: TimeToAsk,
  calendar: WorkingCalendar,
): CalendarDate {
  return unit === 'working-day' ? addWorkingDays(until, -value, calendar) : addCalendarDays(until, -value);
}
