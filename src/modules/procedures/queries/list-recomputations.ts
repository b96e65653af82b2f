import type { Uuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OfficialCalendar } from '../calendar.ts';
import { getCalendar } from '../calendar-store.ts';
import {
  type MovedDate,
  type Recomputation,
  readMovedDates,
  readRecomputations,
} from '../recompute-store.ts';

const shown = 50;
const datesShown = 2000;

/** The days that are worked, and the last times that dates moved without an act. */
export async function readCalendar({
  database,
}: Platform): Promise<{ calendar: OfficialCalendar; log: Recomputation[] }> {
  const [calendar, log] = await Promise.all([
    getCalendar(database),
    readRecomputations(database, { most: shown }),
  ]);
  return { calendar, log };
}

export async function findRecomputation(
  { database }: Platform,
  id: Uuid,
): Promise<{ recomputation: Recomputation; moved: MovedDate[] } | undefined> {
  const [recomputation] = await readRecomputations(database, { id, most: 1 });
  return recomputation && { recomputation, moved: await readMovedDates(database, id, datesShown) };
}
