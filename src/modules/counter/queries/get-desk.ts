import { dateIn, startOfDay } from '../../../kernel/date.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory, type Hall } from '../../agencies/index.ts';
import type { OfficialActor } from '../../identity/index.ts';
import type { Appointment } from '../appointments/appointment.ts';
import { findOfTicket } from '../appointments/appointment-store.ts';
import { findAttendance, readAttendances } from '../attendance/attendance-store.ts';
import { findOwnReception, type OpenedReception } from '../commands/requirements.ts';
import { getPlace, type Place } from '../place.ts';
import { groupOfWindow } from '../plan/hall-plan.ts';
import { getPlans } from '../plan/plan-store.ts';
import { counterPolicy } from '../policy.ts';
import { type ReceptionSummary, readReceptionsOfClerk } from '../reception/reception-store.ts';
import { findOwnCalled, getQueue } from '../tickets/queue-of-hall.ts';
import type { Ticket } from '../tickets/ticket.ts';

/** A window that the clerk may attend. */
export interface OpenWindow {
  readonly hall: Hall;
  readonly window: Hall['windows'][number];
  /** Who is there now. */
  readonly clerk: string | undefined;
}

export interface Desk {
  /** The window that the clerk attends. */
  readonly place: Place | undefined;
  readonly serving: OpenedReception | undefined;
  readonly windows: readonly OpenWindow[];
  readonly today: readonly ReceptionSummary[];
  /** How many wait for the window's group. */
  readonly waiting: number;
  readonly called: Ticket | undefined;
  /** Of whoever was called and has checked in. */
  readonly appointment: Appointment | undefined;
}

const shown = 50;

/** A clerk's desk as it stands. */
export async function getDesk(platform: Platform, actor: OfficialActor): Promise<Desk> {
  const { database } = platform;
  const attendance = await findAttendance(database, actor.accountId);
  const [place, serving, windows, today] = await Promise.all([
    attendance && getPlace(database, attendance),
    findOwnReception(platform, actor),
    attendance ? [] : listWindows(platform, actor),
    readReceptionsOfClerk(database, actor.accountId, {
      since: startOfDay(dateIn(platform.now())),
      size: shown,
    }),
  ]);
  const group = place && groupOfWindow(place.plan, place.window.number);
  const queue = place && (await getQueue(platform, place.plan));
  const waiting = queue?.groups.find((one) => one.group.code === group?.code)?.waiting ?? 0;
  const called = await findOwnCalled(platform, actor);
  const appointment = called && (await findOfTicket(database, called));
  return { place, serving, windows, today, waiting, called, appointment };
}

async function listWindows({ database }: Platform, actor: OfficialActor): Promise<OpenWindow[]> {
  const plans = await getPlans(database);
  const { halls } = await getDirectory(database);
  const open = halls
    .filter(({ code }) => plans.has(code))
    .flatMap((hall) =>
      hall.windows
        .filter(({ agencies }) => counterPolicy.can(actor, 'attend', { agencies }))
        .map((window) => ({ hall, window })),
    );
  const attendances = await readAttendances(database, [...new Set(open.map(({ hall }) => hall.code))]);
  return open.map(({ hall, window }) => ({
    hall,
    window,
    clerk: attendances.find((one) => one.hall === hall.code && one.number === window.number)?.clerk,
  }));
}
