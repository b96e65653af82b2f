import { beijing, dateIn } from '../../../kernel/date.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory, type Hall } from '../../agencies/index.ts';
import type { OfficialActor } from '../../identity/index.ts';
import { findAttendance, readAttendances } from '../attendance/attendance-store.ts';
import { findOwnReception, type OpenedReception } from '../commands/requirements.ts';
import { getPlace, type Place } from '../place.ts';
import { getPlans } from '../plan/plan-store.ts';
import { counterPolicy } from '../policy.ts';
import { type ReceptionSummary, readReceptionsOfClerk } from '../reception/reception-store.ts';

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
    readReceptionsOfClerk(database, actor.accountId, { since: startOfDay(platform.now()), size: shown }),
  ]);
  return { place, serving, windows, today };
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

/** Midnight in Beijing, which knows no summer time. */
export function startOfDay(now: Date): Date {
  return new Date(`${dateIn(now, beijing)}T00:00:00+08:00`);
}
