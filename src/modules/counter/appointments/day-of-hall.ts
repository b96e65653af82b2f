import { type CalendarDate, dateIn } from '../../../kernel/date.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../../identity/index.ts';
import { findAttendance } from '../attendance/attendance-store.ts';
import { getPlace, type Place } from '../place.ts';
import type { Appointment } from './appointment.ts';
import { type DayCursor, findByNumber, readDay } from './appointment-store.ts';
import { noteArrival } from './end-appointment.ts';

export interface DayOfHall {
  readonly place: Place;
  readonly day: CalendarDate;
  readonly appointments: readonly Appointment[];
  /** Cursor of the next page, where there is one. */
  readonly next: string | undefined;
}

const pageSize = 50;

/** Who comes today to the hall at whose window the clerk is; undefined where he attends none. */
export async function findDayOfHall(
  { database, now }: Platform,
  actor: OfficialActor,
  after: string | undefined,
): Promise<DayOfHall | undefined> {
  const attendance = await findAttendance(database, actor.accountId);
  if (!attendance) return undefined;
  const place = await getPlace(database, attendance);
  const day = dateIn(now());
  const { hall } = attendance;
  const found = await readDay(database, { hall, day }, { after: readCursor(after), size: pageSize + 1 });
  const appointments = found.slice(0, pageSize);
  const last = appointments.at(-1);
  const next = last && found.length > pageSize ? `${last.minute}-${last.id}` : undefined;
  return { place, day, appointments, next };
}

/** Notes who says the number at the clerk's hall today as arrived. @throws Refusal `appointment-over` */
export async function noteArrivalAt(platform: Platform, actor: OfficialActor, number: string): Promise<void> {
  const attendance = await findAttendance(platform.database, actor.accountId);
  if (!attendance) return;
  const day = dateIn(platform.now());
  const found = await findByNumber(platform.database, { hall: attendance.hall, day, number });
  if (found) await noteArrival(platform, found);
}

function readCursor(text: string | undefined): DayCursor | undefined {
  const [, minute = '', id = ''] = /^(\d{1,4})-(.+)$/.exec(text ?? '') ?? [];
  return isUuid(id) ? { minute: Number(minute), id } : undefined;
}
