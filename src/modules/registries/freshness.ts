import { addDays, type CalendarDate, dateIn } from '../../kernel/date.ts';
import type { DataSet } from './data-set.ts';

/** Days of a cycle (更新周期); none where it has none. */
export const freshDays: Readonly<Record<DataSet['updateCycle'], number | undefined>> = {
  'real-time': 1,
  daily: 1,
  weekly: 7,
  monthly: 31,
  quarterly: 92,
  yearly: 366,
  irregular: undefined,
};

/** The first day that is not older than the cycle: what a row says of an earlier one is out of date. */
export function freshSince({ asOf, updateCycle }: DataSet, now: Date): CalendarDate | undefined {
  const days = freshDays[updateCycle];
  return asOf === undefined || days === undefined ? undefined : addDays(dateIn(now), -days);
}
