import type { CalendarDate } from '../../../kernel/date.ts';
import { dateIn } from '../../../kernel/date.ts';
import type { Text } from '../../../kernel/messages.ts';
import {
  isOpenAt,
  type MinuteOfDay,
  nextOpening,
  type OpeningHours,
  parseOpeningHours,
} from '../../../kernel/opening-hours.ts';
import { provisionalCalendar } from '../../../kernel/state-council-calendar.ts';
import { dueDate } from '../../../kernel/time-limit.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Directory, getDirectory } from '../../agencies/index.ts';
import type { Desk } from './desk.ts';
import { getDesk } from './desk-store.ts';
import { readPresent } from './presence-store.ts';

/** The desk of an agency at this moment: what an asker is told before and after handing over. */
export interface DeskState {
  readonly agency: string;
  readonly name: Text;
  readonly isOpen: boolean;
  /** Somebody has the desk open. */
  readonly isStaffed: boolean;
  /** Hours as they stand on the door. */
  readonly hours: Text;
  /** When it opens next, where it is closed. */
  readonly opens: { readonly date: CalendarDate; readonly from: MinuteOfDay } | undefined;
  /** By when a question of this moment is answered. */
  readonly dueOn: CalendarDate;
  readonly phone: string | undefined;
}

/** A page that was open within this time counts as somebody at the desk. */
export const presentForMilliseconds = 90_000;

export async function deskOf(
  { database, now }: Pick<Platform, 'database' | 'now'>,
  agencyCode: string,
): Promise<DeskState> {
  const directory = await getDirectory(database);
  const desk = await getDesk(database);
  const agency = directory.getAgency(agencyCode);
  const { hours, text } = hoursOf(directory, desk, agencyCode);
  const at = now();
  const isOpen = isOpenAt(hours, at, provisionalCalendar);
  const present = await readPresent(database, agencyCode, new Date(at.getTime() - presentForMilliseconds));
  return {
    agency: agencyCode,
    name: agency.name,
    isOpen,
    isStaffed: present.length > 0,
    hours: text,
    opens: isOpen ? undefined : nextOpening(hours, at, provisionalCalendar),
    dueOn: dueDate(desk.promise, dateIn(at), provisionalCalendar),
    phone: agency.phone,
  };
}

/** Those of the first hall with a window of the agency; the desk's own where there is none, or it cannot be read. */
function hoursOf(
  directory: Directory,
  desk: Desk,
  agency: string,
): { readonly hours: OpeningHours; readonly text: Text } {
  const [first] = directory.windowsOf(agency);
  const read = first && parseOpeningHours(first.hall.openingHours.zh);
  if (first && read) return { hours: read, text: first.hall.openingHours };
  return { hours: parseOpeningHours(desk.openingHours.zh) ?? new Map(), text: desk.openingHours };
}
