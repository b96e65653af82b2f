import { createHmac, randomBytes, randomInt } from 'node:crypto';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { SlotKey } from './slot.ts';

/** Somebody comes in a slot (预约). */
export interface Appointment extends SlotKey {
  readonly id: Uuid;
  readonly token: string;
  /** What is said at the hall: `A482913`. */
  readonly number: string;
  readonly item: { readonly code: string; readonly name: string } | undefined;
  readonly name: string;
  readonly phone: string;
  readonly person: Uuid | undefined;
  readonly madeAt: Date;
  readonly arrivedAt: Date | undefined;
  readonly cancelledAt: Date | undefined;
  readonly missedAt: Date | undefined;
}

export type AppointmentStatus = 'open' | 'arrived' | 'cancelled' | 'missed';

export function statusOfAppointment(appointment: Appointment): AppointmentStatus {
  if (appointment.arrivedAt) return 'arrived';
  if (appointment.cancelledAt) return 'cancelled';
  return appointment.missedAt ? 'missed' : 'open';
}

export function newToken(): string {
  return randomBytes(16).toString('hex');
}

/** Six digits by chance: nobody counts the visitors from their own. */
export function newNumber(letter: string): string {
  return `${letter}${`${randomInt(1_000_000)}`.padStart(6, '0')}`;
}

/** Tells one address from another without keeping it. */
export function digestOf(secret: Buffer, address: string): Buffer {
  return createHmac('sha256', secret).update(`appointment ${address}`).digest();
}
