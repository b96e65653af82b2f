import { sql } from 'kysely';
import type { CalendarDate } from '../../../kernel/date.ts';
import type { Database } from '../../../platform/database/index.ts';

export interface DayOfHall {
  readonly hall: string;
  readonly day: CalendarDate;
}

/** The queue of one group on one day. Minutes are from taking a ticket to the first call. */
export interface GroupFigures {
  readonly group: string;
  readonly taken: number;
  readonly waiting: number;
  readonly missed: number;
  readonly oldest: Date | undefined;
  readonly meanMinutes: number | undefined;
  readonly longestMinutes: number | undefined;
}

export async function readGroups(database: Database, { hall, day }: DayOfHall): Promise<GroupFigures[]> {
  const found = await sql<{
    group: string;
    taken: number;
    waiting: number;
    missed: number;
    oldest: Date | null;
    mean: number | null;
    longest: number | null;
  }>`
    select t.matter_group as group, count(*)::int as taken,
      count(*) filter (where t.state = 'waiting')::int as waiting,
      count(*) filter (where t.state = 'missed')::int as missed,
      min(t.taken_at) filter (where t.state = 'waiting') as oldest,
      (avg(extract(epoch from e.called_at - t.taken_at)) / 60)::float as mean,
      (max(extract(epoch from e.called_at - t.taken_at)) / 60)::float as longest
    from counter.ticket t
    left join lateral (
      select min(at) as called_at from counter.ticket_event where hall = t.hall and ticket = t.id and kind = 'called'
    ) e on true
    where t.hall = ${hall} and t.day = ${day} group by t.matter_group
  `.execute(database);
  return found.rows.map(({ mean, longest, oldest, ...row }) => ({
    ...row,
    oldest: oldest ?? undefined,
    meanMinutes: mean ?? undefined,
    longestMinutes: longest ?? undefined,
  }));
}

/** What one clerk did at one window on one day. */
export interface ClerkFigures {
  readonly window: string;
  readonly clerk: string;
  readonly served: number;
  readonly received: number;
  readonly meanMinutes: number | undefined;
}

export async function readClerks(
  database: Database,
  { hall, from, to }: { hall: string; from: Date; to: Date },
): Promise<ClerkFigures[]> {
  const found = await sql<{
    window: string;
    clerk: string;
    served: number;
    received: number;
    mean: number | null;
  }>`
    select number as window, clerk, count(*) filter (where outcome <> 'left')::int as served,
      count(*) filter (where outcome = 'received')::int as received,
      (avg(extract(epoch from ended_at - began_at)) filter (where outcome <> 'left') / 60)::float as mean
    from counter.reception where hall = ${hall} and began_at >= ${from} and began_at < ${to}
    group by number, clerk order by number, clerk
  `.execute(database);
  return found.rows.map(({ mean, ...row }) => ({ ...row, meanMinutes: mean ?? undefined }));
}

/** Tickets taken in each hour of the day, Beijing time. */
export async function readHours(
  database: Database,
  { hall, day }: DayOfHall,
): Promise<{ hour: number; taken: number }[]> {
  const found = await sql<{ hour: number; taken: number }>`
    select extract(hour from taken_at at time zone 'Asia/Shanghai')::int as hour, count(*)::int as taken
    from counter.ticket where hall = ${hall} and day = ${day} group by 1 order by 1
  `.execute(database);
  return found.rows;
}

export interface AppointmentFigures {
  readonly booked: number;
  readonly arrived: number;
  readonly missed: number;
  readonly cancelled: number;
}

export async function readAppointmentFigures(
  database: Database,
  { hall, day }: DayOfHall,
): Promise<AppointmentFigures> {
  const found = await sql<AppointmentFigures>`
    select count(*)::int as booked, count(arrived_at)::int as arrived, count(missed_at)::int as missed,
      count(cancelled_at)::int as cancelled
    from counter.appointment where hall = ${hall} and day = ${day}
  `.execute(database);
  return found.rows[0] ?? { booked: 0, arrived: 0, missed: 0, cancelled: 0 };
}
