import { conflict, notFound } from '../../../kernel/refusal.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import { announce } from '../../../platform/outbox/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Appointment } from './appointment.ts';
import { endAppointment, findByToken, giveBackPlace } from './appointment-store.ts';
import { happened } from './appointment-topic.ts';

/** Whoever has its address may look and cancel. @throws Refusal `appointment-unknown` */
export async function getAppointment({ database }: Platform, token: string): Promise<Appointment> {
  const found = /^[0-9a-f]{32}$/.test(token) ? await findByToken(database, token) : undefined;
  if (found) return found;
  throw notFound('appointment-unknown', {
    zh: '没有找到这个预约。请核对地址，或者重新预约。',
    en: 'There is no such appointment. Check the address, or book again.',
  });
}

/** The place is free again at once. @throws Refusal `appointment-over` */
export async function cancelAppointment(platform: Platform, appointment: Appointment): Promise<void> {
  await inTransaction(platform.database, async (tx) => {
    const at = platform.now();
    if (!(await endAppointment(tx, appointment, 'cancelled', at))) throw over();
    await giveBackPlace(tx, appointment);
    await announce(tx, happened('cancelled', appointment, at));
  });
}

/** The person is in the hall. @throws Refusal `appointment-over` */
export async function noteArrival(platform: Platform, appointment: Appointment): Promise<void> {
  await inTransaction(platform.database, async (tx) => {
    const at = platform.now();
    if (!(await endAppointment(tx, appointment, 'arrived', at))) throw over();
    await announce(tx, happened('arrived', appointment, at));
  });
}

function over(): Error {
  return conflict('appointment-over', {
    zh: '这个预约已经取消、到场或者过期，不能再改。',
    en: 'This appointment is over: cancelled, kept or missed.',
  });
}
