import { addDays, dateIn } from '../../../kernel/date.ts';
import type { Job } from '../../../platform/jobs.ts';
import { announce } from '../../../platform/outbox/index.ts';
import { getPlans } from '../plan/plan-store.ts';
import { takeMissed, takeToRemind } from './appointment-store.ts';
import { happened } from './appointment-topic.ts';
import { instantOf } from './slot.ts';

const atOnce = 500;
/** Reminders go out from nine in the morning of the day before. */
const reminderMinute = 9 * 60;

/** Reminds of tomorrow's appointments, and notes those that were missed. */
export const tendAppointments: Job = {
  name: 'tend-appointments',
  everySeconds: 60,
  async run({ database, now }, tx) {
    const at = now();
    const today = dateIn(at);
    const isTime = at >= instantOf({ day: today, minute: reminderMinute });
    const toRemind = isTime ? await takeToRemind(tx, addDays(today, 1), { at, size: atOnce }) : [];
    const plans = [...(await getPlans(database)).values()];
    const longest = Math.max(
      0,
      ...plans.map(({ appointments }) => appointments.minutes + appointments.grace),
    );
    const before = new Date(at.getTime() - longest * 60_000);
    const minute = Math.floor(
      (before.getTime() - instantOf({ day: dateIn(before), minute: 0 }).getTime()) / 60_000,
    );
    const missed = await takeMissed(tx, { day: dateIn(before), minute }, { at, size: atOnce });
    await announce(
      tx,
      ...toRemind.map((one) => happened('reminder', one, at)),
      ...missed.map((one) => happened('missed', one, at)),
    );
  },
};
