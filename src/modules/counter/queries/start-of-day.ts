import { dateIn } from '../../../kernel/date.ts';

/** Midnight in Beijing, which knows no summer time. */
export function startOfDay(now: Date): Date {
  return new Date(`${dateIn(now)}T00:00:00+08:00`);
}
