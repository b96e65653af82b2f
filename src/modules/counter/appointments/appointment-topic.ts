import { z } from 'zod';
import { declareTopic, eventOf } from '../../../platform/outbox/index.ts';
import type { Appointment } from './appointment.ts';

/** What later modules hear of an appointment, for instance to send a message. */
export const AppointmentHappening = z.object({
  happened: z.enum(['booked', 'cancelled', 'arrived', 'missed', 'reminder']),
  hall: z.string(),
  id: z.string(),
  number: z.string(),
  group: z.string(),
  day: z.string(),
  minute: z.number(),
  phone: z.string(),
  person: z.string().optional(),
});
export type AppointmentHappening = z.infer<typeof AppointmentHappening>;

export const appointmentTopic = declareTopic('counter.appointment', AppointmentHappening);

export function happened(what: AppointmentHappening['happened'], appointment: Appointment, at: Date) {
  const { hall, id, number, group, day, minute, phone, person } = appointment;
  return eventOf(appointmentTopic, {
    key: `${hall}/${id}`,
    at,
    data: { happened: what, hall, id, number, group, day, minute, phone, ...(person && { person }) },
  });
}
