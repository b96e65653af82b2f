import { sql } from 'kysely';
import type { CalendarDate } from '../../../kernel/date.ts';
import { isUuid, type Uuid } from '../../../kernel/uuid.ts';
import type { Database } from '../../../platform/database/index.ts';
import type { CaseFigure } from './case-figure.ts';
import type { Dimension, Measures } from './contribution.ts';
import { toFigure } from './figure-store.ts';

/** Sums of one department, window, item or person over some days. */
export interface RankedSums extends Measures {
  readonly subject: string;
  readonly label: string;
}

export interface Reach {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** Agencies that are counted; undefined for all. */
  readonly agencies: readonly string[] | undefined;
}

/** From the daily sums: a year of a whole city is some thousand rows. */
export async function readSums(
  database: Database,
  dimension: Dimension,
  { from, to, agencies }: Reach,
): Promise<RankedSums[]> {
  const ofThem = agencies ? sql`and agency = any(${[...agencies]}::text[])` : sql``;
  const found = await sql<RankedSums>`
    select subject, max(label) as label, sum(received)::int as received, sum(ended)::int as ended,
      sum(decided)::int as decided, sum(on_time)::int as "onTime", sum(days)::int as days,
      sum(promised_days)::int as "promisedDays", sum(pauses)::int as pauses, sum(refusals)::int as refusals,
      sum(corrections)::int as corrections
    from monitoring.day_figure
    where dimension = ${dimension} and day between ${from} and ${to} ${ofThem}
    group by subject having sum(received) <> 0 or sum(ended) <> 0 order by subject
  `.execute(database);
  return found.rows;
}

/** What a figure counts, so that the cases behind it can be shown. */
export const countedKinds = [
  'received',
  'ended',
  'decided',
  'on-time',
  'late',
  'paused',
  'refused',
  'corrected',
] as const;
export type CountedKind = (typeof countedKinds)[number];

export interface CountedCases extends Reach {
  readonly dimension: Dimension;
  readonly subject: string;
  readonly counted: CountedKind;
}

export interface FigureCursor {
  readonly day: CalendarDate;
  readonly id: Uuid;
}

/** The cases behind a figure, the latest first. */
export async function readCounted(
  database: Database,
  { dimension, subject, counted, from, to, agencies }: CountedCases,
  { after, size }: { after: FigureCursor | undefined; size: number },
): Promise<CaseFigure[]> {
  const day = counted === 'received' ? sql`received_on` : sql`ended_on`;
  const ofThem = agencies ? sql`and agency = any(${[...agencies]}::text[])` : sql``;
  const older = after ? sql`and (${day}, case_id) < (${after.day}::date, ${after.id}::uuid)` : sql``;
  const found = await sql<Parameters<typeof toFigure>[0]>`
    select * from monitoring.case_figure
    where ${isOf(dimension, subject)} and ${day} between ${from} and ${to} ${conditions[counted]} ${ofThem} ${older}
    order by ${day} desc, case_id desc limit ${size}
  `.execute(database);
  return found.rows.map(toFigure);
}

function isOf(dimension: Dimension, subject: string) {
  switch (dimension) {
    case 'agency':
      return sql`agency = ${subject}`;
    case 'window':
      return sql`"window" = ${subject}`;
    case 'item':
      return sql`item = ${subject}`;
    case 'person':
      return isUuid(subject) ? sql`decider = ${subject}` : sql`false`;
  }
}

const isDecided = sql`and outcome in ('approved', 'refused')`;

const conditions = {
  received: sql``,
  ended: sql``,
  decided: isDecided,
  'on-time': sql`${isDecided} and is_on_time`,
  late: sql`${isDecided} and not is_on_time`,
  paused: sql`and pauses > 0`,
  refused: sql`and outcome = 'refused'`,
  corrected: sql`and corrections > 0`,
} as const satisfies Record<CountedKind, unknown>;
