import { sql } from 'kysely';
import type { CalendarDate } from '../../../kernel/date.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database, Tx } from '../../../platform/database/index.ts';
import type { CaseFigure, FigureOutcome } from './case-figure.ts';
import type { Contribution } from './contribution.ts';

interface Row {
  region: string;
  case_id: Uuid;
  number: string;
  agency: string;
  item: string;
  item_name: string;
  applicant: Uuid;
  window: string | null;
  received_on: CalendarDate;
  ended_on: CalendarDate | null;
  outcome: FigureOutcome | null;
  is_on_time: boolean | null;
  days: number | null;
  promised_days: number | null;
  pauses: number;
  corrections: number;
  decider: Uuid | null;
  decider_name: string | null;
  facts: string | null;
}

export async function findFigure(
  database: Database,
  { region, caseId }: Pick<CaseFigure, 'region' | 'caseId'>,
): Promise<CaseFigure | undefined> {
  const found = await sql<Row>`
    select * from monitoring.case_figure where region = ${region} and case_id = ${caseId}
  `.execute(database);
  return found.rows[0] && toFigure(found.rows[0]);
}

export async function saveFigure(tx: Tx, one: CaseFigure): Promise<void> {
  await sql`
    insert into monitoring.case_figure (region, case_id, number, agency, item, item_name, applicant, "window", received_on,
      ended_on, outcome, is_on_time, days, promised_days, pauses, corrections, decider, decider_name, facts)
    values (${one.region}, ${one.caseId}, ${one.number}, ${one.agency}, ${one.item}, ${one.itemName}, ${one.applicant},
      ${one.window ?? null}, ${one.receivedOn}, ${one.endedOn ?? null}, ${one.outcome ?? null}, ${one.isOnTime ?? null},
      ${one.days ?? null}, ${one.promisedDays ?? null}, ${one.pauses}, ${one.corrections}, ${one.decider ?? null},
      ${one.deciderName ?? null}, ${one.facts ?? null})
    on conflict (region, case_id) do update set ended_on = excluded.ended_on, outcome = excluded.outcome,
      is_on_time = excluded.is_on_time, days = excluded.days, promised_days = excluded.promised_days,
      pauses = excluded.pauses, corrections = excluded.corrections, decider = excluded.decider,
      decider_name = excluded.decider_name, facts = excluded.facts, received_on = excluded.received_on
  `.execute(tx);
}

/** Adds differences to the daily figures, row by row in the order of their keys. */
export async function addToDays(tx: Tx, differences: readonly Contribution[]): Promise<void> {
  if (differences.length === 0) return;
  await sql`
    insert into monitoring.day_figure as sum (dimension, day, agency, subject, label, received, ended, decided, on_time,
      days, promised_days, pauses, refusals, corrections)
    select dimension, day, agency, subject, label, received, ended, decided, "onTime", days, "promisedDays", pauses,
      refusals, corrections
    from json_to_recordset(${JSON.stringify(differences)}::json) as t(dimension text, day date, agency text, subject text,
      label text, received int, ended int, decided int, "onTime" int, days int, "promisedDays" int, pauses int,
      refusals int, corrections int)
    on conflict (dimension, day, agency, subject) do update set label = excluded.label,
      received = sum.received + excluded.received, ended = sum.ended + excluded.ended,
      decided = sum.decided + excluded.decided, on_time = sum.on_time + excluded.on_time, days = sum.days + excluded.days,
      promised_days = sum.promised_days + excluded.promised_days, pauses = sum.pauses + excluded.pauses,
      refusals = sum.refusals + excluded.refusals, corrections = sum.corrections + excluded.corrections
  `.execute(tx);
}

/** Earlier cases of the applicant for the item in which corrections were asked for. */
export async function readCorrected(
  database: Database,
  { applicant, item, caseId, receivedOn }: CaseFigure,
  since: CalendarDate,
): Promise<{ number: string; receivedOn: CalendarDate }[]> {
  const found = await sql<{ number: string; receivedOn: CalendarDate }>`
    select number, received_on as "receivedOn" from monitoring.case_figure
    where applicant = ${applicant} and item = ${item} and corrections > 0 and case_id <> ${caseId}
      and received_on between ${since} and ${receivedOn} and ended_on is not null
    order by received_on desc, number limit 20
  `.execute(database);
  return found.rows;
}

/** Cases of the item with the same decisive facts that were decided the other way. */
export async function readOpposite(
  database: Database,
  { item, facts, outcome, caseId }: CaseFigure,
  since: CalendarDate,
): Promise<{ number: string; decidedOn: CalendarDate }[]> {
  if (facts === undefined || (outcome !== 'approved' && outcome !== 'refused')) return [];
  const opposite = outcome === 'approved' ? 'refused' : 'approved';
  const found = await sql<{ number: string; decidedOn: CalendarDate }>`
    select number, ended_on as "decidedOn" from monitoring.case_figure
    where item = ${item} and facts = ${facts} and outcome = ${opposite} and ended_on >= ${since} and case_id <> ${caseId}
    order by ended_on desc, number limit 20
  `.execute(database);
  return found.rows;
}

/** What an official decided of an item since a day. */
export interface DeciderFigures {
  readonly item: string;
  readonly itemName: string;
  readonly decider: Uuid;
  readonly deciderName: string;
  readonly agency: string;
  readonly decided: number;
  readonly refused: number;
  readonly paused: number;
}

export async function readDeciders(database: Database, since: CalendarDate): Promise<DeciderFigures[]> {
  const found = await sql<DeciderFigures>`
    select item, max(item_name) as "itemName", decider, max(decider_name) as "deciderName", agency,
      count(*)::int as decided, (count(*) filter (where outcome = 'refused'))::int as refused,
      (count(*) filter (where pauses > 0))::int as paused
    from monitoring.case_figure
    where ended_on >= ${since} and decider is not null
    group by item, decider, agency order by item, decider, agency
  `.execute(database);
  return found.rows;
}

export function toFigure(row: Row): CaseFigure {
  return {
    region: row.region,
    caseId: row.case_id,
    number: row.number,
    agency: row.agency,
    item: row.item,
    itemName: row.item_name,
    applicant: row.applicant,
    window: row.window ?? undefined,
    receivedOn: row.received_on,
    endedOn: row.ended_on ?? undefined,
    outcome: row.outcome ?? undefined,
    isOnTime: row.is_on_time ?? undefined,
    days: row.days ?? undefined,
    promisedDays: row.promised_days ?? undefined,
    pauses: row.pauses,
    corrections: row.corrections,
    decider: row.decider ?? undefined,
    deciderName: row.decider_name ?? undefined,
    facts: row.facts ?? undefined,
  };
}
