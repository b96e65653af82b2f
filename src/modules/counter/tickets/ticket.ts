import type { CalendarDate } from '../../../kernel/date.ts';
import type { Uuid } from '../../../kernel/uuid.ts';

/** A number in the queue of a group of windows (排队号). */
export interface Ticket {
  readonly hall: string;
  readonly id: Uuid;
  readonly token: string;
  readonly day: CalendarDate;
  /** Code of the group. */
  readonly group: string;
  /** `A012` */
  readonly number: string;
  readonly priority: string | undefined;
  readonly takenAt: Date;
  /** Whose turn it is: the earliest first. */
  readonly orderAt: Date;
  readonly state: 'waiting' | 'called' | 'serving' | 'missed';
  /** Number of the window that called it. */
  readonly window: string | undefined;
  /** Of somebody who has checked in (预约签到). */
  readonly appointment: Uuid | undefined;
}

export type TicketEventKind = 'taken' | 'called' | 'called-again' | 'serving' | 'missed' | 'transferred';

/** Signal that a queue of the hall has moved. */
export function queueTopic(hall: string): string {
  return `counter:queue:${hall}`;
}
