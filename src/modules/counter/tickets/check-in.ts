import { dateIn } from '../../../kernel/date.ts';
import { formatMinute } from '../../../kernel/opening-hours.ts';
import { invalid, type Refusal } from '../../../kernel/refusal.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import { announce } from '../../../platform/outbox/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Appointment, statusOfAppointment } from '../appointments/appointment.ts';
import { endAppointment, findByNumber } from '../appointments/appointment-store.ts';
import { happened } from '../appointments/appointment-topic.ts';
import { instantOf } from '../appointments/slot.ts';
import type { HallPlan } from '../plan/hall-plan.ts';
import { newTicket, requireOpen, type TicketPlace } from './take-ticket.ts';
import { queueTopic, type Ticket } from './ticket.ts';
import { appendTicketEvent, findTicketOfAppointment, insertTicket } from './ticket-store.ts';

/**
 * Whoever has an appointment today says its number in the hall and gets a place in the queue (预约签到): before those who took
 * a ticket shortly before the slot, never before those who waited longer. Saying it again gives the same ticket.
 * @throws Refusal `check-in-invalid`, `hall-closed`
 */
export async function checkIn(platform: Platform, place: TicketPlace, typed: string): Promise<Ticket> {
  const { hall, plan } = place;
  const now = platform.now();
  requireOpen(hall, now);
  const number = typed.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase();
  const day = dateIn(now);
  const appointment = await findByNumber(platform.database, { hall: hall.code, day, number });
  const group = plan.groups.find(({ code }) => code === appointment?.group);
  if (!appointment || !group) throw unknown();
  const early = minutesUntilOpen(appointment, plan, now);
  if (early > 0) throw tooEarly(appointment, plan);
  return inTransaction(platform.database, async (tx) => {
    const before = await findTicketOfAppointment(tx, appointment);
    if (before) return before;
    requireKept(appointment);
    if (await endAppointment(tx, appointment, 'arrived', now)) {
      await announce(tx, happened('arrived', appointment, now));
    }
    const ticket = await newTicket(tx, { hall: hall.code, group, now, headStart: 0 });
    const placed = { ...ticket, appointment: appointment.id, orderAt: turnOf(appointment, plan, now) };
    if (!(await insertTicket(tx, placed, undefined)))
      return (await findTicketOfAppointment(tx, appointment)) ?? placed;
    await appendTicketEvent(tx, placed, { kind: 'taken', at: now });
    await platform.signals.send(tx, queueTopic(hall.code));
    return placed;
  });
}

/** A head start before the slot, but never later than now. */
function turnOf(appointment: Appointment, { appointments }: HallPlan, now: Date): Date {
  const begins = instantOf(appointment).getTime() - appointments.headStartMinutes * 60_000;
  return new Date(Math.min(now.getTime(), begins));
}

function minutesUntilOpen(appointment: Appointment, { appointments }: HallPlan, now: Date): number {
  return (instantOf(appointment).getTime() - now.getTime()) / 60_000 - appointments.checkIn;
}

function requireKept(appointment: Appointment): void {
  const status = statusOfAppointment(appointment);
  if (status === 'cancelled') {
    throw refused({
      zh: '这个预约已经取消。请直接取号',
      en: 'This appointment was cancelled. Take a ticket',
    });
  }
  if (status === 'missed') {
    throw refused({
      zh: '预约的时间已经过了。请直接取号',
      en: 'The time of the appointment is over. Take a ticket',
    });
  }
}

function tooEarly({ minute }: Appointment, { appointments }: HallPlan): Refusal {
  const from = formatMinute(minute - appointments.checkIn);
  return refused({
    zh: `预约时间是${formatMinute(minute)}，${from}起可以签到`,
    en: `The appointment is at ${formatMinute(minute)}; check in from ${from}`,
  });
}

function unknown(): Refusal {
  return refused({
    zh: '今天这个大厅没有这个预约号。请核对，例如 A482913',
    en: 'There is no such appointment here today. Check the number, for example A482913',
  });
}

function refused(message: Refusal['text']): Refusal {
  return invalid('check-in-invalid', message, [{ field: 'number', message }]);
}
