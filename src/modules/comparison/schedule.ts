import { z } from 'zod';
import { addDays, type CalendarDate, dateIn, startOfDay, weekday } from '../../kernel/date.ts';

/** When a comparison runs by itself, in Beijing time. Days of the month end at 28, so that each month has them. */
export const Schedule = z.discriminatedUnion('every', [
  z.strictObject({ every: z.literal('day'), at: time() }),
  /** 1 is Monday. */
  z.strictObject({ every: z.literal('week'), on: z.int().min(1).max(7), at: time() }),
  z.strictObject({ every: z.literal('month'), on: z.int().min(1).max(28), at: time() }),
]);
export type Schedule = z.infer<typeof Schedule>;

/** The first moment of the schedule after this one. */
export function nextAfter(schedule: Schedule, moment: Date): Date {
  let day = dateIn(moment);
  for (;;) {
    if (isOn(schedule, day)) {
      const at = momentOf(day, schedule.at);
      if (at > moment) return at;
    }
    day = addDays(day, 1);
  }
}

function isOn(schedule: Schedule, day: CalendarDate): boolean {
  switch (schedule.every) {
    case 'day':
      return true;
    case 'week':
      return (weekday(day) || 7) === schedule.on;
    case 'month':
      return Number(day.slice(8)) === schedule.on;
  }
}

function momentOf(day: CalendarDate, at: string): Date {
  const [hours = 0, minutes = 0] = at.split(':').map(Number);
  return new Date(startOfDay(day).getTime() + (hours * 60 + minutes) * 60_000);
}

function time() {
  return z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day, such as 02:30');
}
