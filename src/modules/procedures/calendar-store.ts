import { sql } from 'kysely';
import type { CalendarDate } from '../../kernel/date.ts';
import type { Uuid } from '../../kernel/uuid.ts';
import { bumpGeneration, type Database, reference, type Tx } from '../../platform/database/index.ts';
import { type OfficialCalendar, officialCalendar, type RecordedNotice } from './calendar.ts';

const generation = 'holidays';

export const getCalendar: (database: Database) => Promise<OfficialCalendar> = reference(
  generation,
  async (database) => officialCalendar(await readNotices(database)),
);

interface NoticeRow {
  year: number;
  recorded_at: Date;
  holidays: CalendarDate[];
  make_up_days: CalendarDate[];
  source: string;
  recorded_by_name: string;
}

/** Every notice that was entered, the oldest first. */
export async function readNotices(database: Database): Promise<RecordedNotice[]> {
  const found = await sql<NoticeRow>`
    select year, recorded_at, holidays::text[] as holidays, make_up_days::text[] as make_up_days, source, recorded_by_name
    from procedures.holiday_notice order by recorded_at
  `.execute(database);
  return found.rows.map((row) => ({
    year: row.year,
    holidays: row.holidays,
    makeUpDays: row.make_up_days,
    source: row.source,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by_name,
  }));
}

export async function insertNotice(tx: Tx, notice: RecordedNotice, account: Uuid | undefined): Promise<void> {
  await sql`
    insert into procedures.holiday_notice (year, recorded_at, holidays, make_up_days, source, recorded_by, recorded_by_name)
    values (${notice.year}, ${notice.recordedAt}, ${[...notice.holidays]}::date[], ${[...notice.makeUpDays]}::date[],
      ${notice.source}, ${account ?? null}, ${notice.recordedBy})
  `.execute(tx);
  await bumpGeneration(tx, generation);
}
