import { z } from 'zod';
import { textSchema } from '../../../kernel/text-schema.ts';
import type { Hall } from '../../agencies/index.ts';

/** Windows that do the same matters and share a queue (业务分组). */
export const MatterGroup = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]*$/),
  /** First sign of its queue numbers: `A012`. */
  letter: z.string().regex(/^[A-Z]$/),
  name: textSchema,
  /** Numbers of windows of the hall. */
  windows: z.array(z.string()).min(1),
  /** `hall`: a general window (综合窗口) receives for every agency of the hall; `window`: for the agencies it names. */
  receives: z.enum(['hall', 'window']),
  /** Appointments that the group takes in one slot (预约容量). */
  capacity: z.int().min(0),
  /** How long a service usually takes, until enough of the day have been counted. */
  usualMinutes: z.int().min(1).max(120),
});
export type MatterGroup = z.infer<typeof MatterGroup>;

/** How appointments are given. */
const Appointments = z.strictObject({
  /** Length of a slot. */
  minutes: z.int().min(10).max(120),
  /** How many days ahead one can book; today counts. */
  daysAhead: z.int().min(1).max(60),
  /** How many one telephone may hold at once. */
  openAtOnce: z.int().min(1),
  /** How many minutes after the end of the slot one may still come. */
  grace: z.int().min(0).max(120),
  /** 签到: how many minutes before the slot one may check in. */
  checkIn: z.int().min(0).max(240),
  /** Who has checked in is called before those without an appointment who took a ticket within so many minutes before the slot. */
  headStartMinutes: z.int().min(0).max(240),
  /** 爽约: who has missed so many within so many days books again after the pause. */
  misses: z.strictObject({ most: z.int().min(1), withinDays: z.int().min(1), pauseDays: z.int().min(1) }),
});

/** Who is called before others (优先叫号): a bounded head start, so that nobody waits for ever. */
const Priority = z.strictObject({
  code: z.string().regex(/^[a-z][a-z-]*$/),
  name: textSchema,
  headStartMinutes: z.int().min(1).max(120),
});

const arrangement = {
  appointments: Appointments,
  priorities: z.array(Priority),
  groups: z.array(MatterGroup).min(1),
};

/** How the windows of one hall work. */
export const HallPlan = z.strictObject({ hall: z.string(), ...arrangement });
export type HallPlan = z.infer<typeof HallPlan>;

/** A file of `content/counter`: halls with the same windows work alike. */
export const HallPlans = z.strictObject({
  /** Codes of halls in `content/halls`. */
  halls: z.array(z.string()).min(1),
  ...arrangement,
});
export type HallPlans = z.infer<typeof HallPlans>;

export function plansOf({ halls, ...arranged }: HallPlans): HallPlan[] {
  return halls.map((hall) => ({ hall, ...arranged }));
}

export function groupOfWindow(plan: HallPlan, window: string): MatterGroup | undefined {
  return plan.groups.find(({ windows }) => windows.includes(window));
}

/** Agencies for which a window receives applications. */
export function receivedAt(plan: HallPlan, hall: Hall, window: string): string[] {
  const windows =
    groupOfWindow(plan, window)?.receives === 'hall'
      ? hall.windows
      : hall.windows.filter(({ number }) => number === window);
  return [...new Set(windows.flatMap(({ agencies }) => agencies))];
}
