import { sql } from 'kysely';
import type { CalendarDate } from '../../../kernel/date.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database, Tx } from '../../../platform/database/index.ts';
import type { CaseFigure } from '../figures/case-figure.ts';
import type { BurdenCase, BurdenDimension, BurdenMoment, BurdenReach, BurdenSums } from './burden-line.ts';
import type { CaseBurden } from './case-burden.ts';

/** What a case cost its applicant, at its receipt or its end. */
export interface BurdenEntry extends CaseBurden {
  readonly moment: BurdenMoment;
  readonly day: CalendarDate;
  /** Working days, beside those that the law allows; only where both are counted so. */
  readonly days?: number | undefined;
  readonly legalDays?: number | undefined;
}

/** What was received stays as it was; an end may be told more than once. */
export async function saveBurden(
  tx: Tx,
  of: Pick<CaseFigure, 'region' | 'caseId' | 'number' | 'agency' | 'item' | 'itemName'>,
  { moment, day, fields, materials, visits, days, legalDays }: BurdenEntry,
): Promise<void> {
  await sql`
    insert into monitoring.case_burden as kept (region, case_id, moment, day, number, agency, item, item_name, fields_asked,
      fields_saved, materials_asked, materials_saved, visits, days, legal_days)
    values (${of.region}, ${of.caseId}, ${moment}, ${day}, ${of.number}, ${of.agency}, ${of.item}, ${of.itemName},
      ${fields.asked}, ${fields.saved}, ${materials.asked}, ${materials.saved}, ${visits}, ${days ?? null},
      ${legalDays ?? null})
    on conflict (region, case_id, moment) do update set day = excluded.day, fields_asked = excluded.fields_asked,
      fields_saved = excluded.fields_saved, materials_asked = excluded.materials_asked,
      materials_saved = excluded.materials_saved, visits = excluded.visits, days = excluded.days,
      legal_days = excluded.legal_days
    where kept.moment = 'ended'
  `.execute(tx);
}

/** The most cases first. */
export async function readBurdenSums(
  database: Database,
  dimension: BurdenDimension,
  reach: BurdenReach,
): Promise<BurdenSums[]> {
  const subject = dimension === 'item' ? sql`item` : sql`agency`;
  const found = await sql<BurdenSums>`
    select ${subject} as subject, max(item_name) as label, count(*)::int as cases,
      sum(fields_asked)::int as "fieldsAsked", sum(fields_saved)::int as "fieldsSaved",
      sum(materials_asked)::int as "materialsAsked", sum(materials_saved)::int as "materialsSaved",
      sum(visits)::int as visits, count(days)::int as timed, coalesce(sum(days), 0)::int as days,
      coalesce(sum(legal_days), 0)::int as "legalDays"
    from monitoring.case_burden where ${within(reach)}
    group by ${subject} order by cases desc, subject limit 500
  `.execute(database);
  return found.rows;
}

export interface BurdenCursor {
  readonly day: CalendarDate;
  readonly id: Uuid;
}

/** The cases behind a line, the latest first. */
export async function readBurdenCases(
  database: Database,
  { dimension, subject, ...reach }: BurdenReach & { dimension: BurdenDimension; subject: string },
  { after, size }: { after: BurdenCursor | undefined; size: number },
): Promise<BurdenCase[]> {
  const column = dimension === 'item' ? sql`item` : sql`agency`;
  const older = after ? sql`and (day, case_id) < (${after.day}::date, ${after.id}::uuid)` : sql``;
  const found = await sql<BurdenCase>`
    select case_id as "caseId", number, day, agency, item_name as "itemName", fields_asked as "fieldsAsked",
      fields_saved as "fieldsSaved", materials_asked as "materialsAsked", materials_saved as "materialsSaved", visits,
      days, legal_days as "legalDays"
    from monitoring.case_burden where ${within(reach)} and ${column} = ${subject} ${older}
    order by day desc, case_id desc limit ${size}
  `.execute(database);
  return found.rows;
}

function within({ moment, from, to, agencies }: BurdenReach) {
  const ofThem = agencies ? sql`and agency = any(${[...agencies]}::text[])` : sql``;
  return sql`moment = ${moment} and day between ${from} and ${to} ${ofThem}`;
}
