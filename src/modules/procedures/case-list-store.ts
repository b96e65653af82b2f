import { sql } from 'kysely';
import type { CalendarDate } from '../../kernel/date.ts';
import type { Uuid } from '../../kernel/uuid.ts';
import type { Database } from '../../platform/database/index.ts';
import type { CaseStatus } from './case-status.ts';

/** A case as lists show it. */
export interface CaseSummary {
  readonly id: Uuid;
  readonly number: string;
  readonly itemName: string;
  readonly implementationCode: string;
  readonly agency: string;
  readonly applicantName: string;
  readonly stage: string;
  readonly status: CaseStatus;
  readonly receivedAt: Date;
  readonly promisedDue: CalendarDate;
  readonly closedAt: Date | undefined;
}

export interface CaseCursor {
  readonly receivedAt: Date;
  readonly id: Uuid;
}

interface Row {
  id: Uuid;
  number: string;
  item_name: string;
  implementation_code: string;
  agency: string;
  applicant_name: string;
  stage: string;
  status: CaseStatus;
  received_at: Date;
  promised_due: CalendarDate;
  closed_at: Date | null;
}

const columns = sql`case_file.id, number, item_name, implementation_code, agency, applicant_name, stage, status,
  received_at, coalesce(promised_due, (
    select clock.promised_due from procedures.case_clock as clock
    where clock.region = case_file.region and clock.case_id = case_file.id
  )) as promised_due, closed_at`;

/** The cases of one applicant, the newest first. */
export async function readCasesOfApplicant(
  database: Database,
  applicantId: Uuid,
  page: {
    only?: 'open' | 'correcting' | 'closed' | undefined;
    /** Basic codes to which a power of attorney is limited. */
    items?: readonly string[] | undefined;
    after?: CaseCursor | undefined;
    size: number;
  },
): Promise<CaseSummary[]> {
  const found = await sql<Row>`
    select ${columns} from procedures.case_file
    where applicant_id = ${applicantId} ${page.only ? onlyThose[page.only] : sql``} ${ofItems(page.items)} ${olderThan(page.after)}
    order by received_at desc, id desc limit ${page.size}
  `.execute(database);
  return found.rows.map(toSummary);
}

function ofItems(items: readonly string[] | undefined) {
  if (!items) return sql``;
  return sql`and exists (
    select from unnest(${[...items]}::text[]) as basic where implementation_code like '%' || basic)`;
}

const onlyThose = {
  open: sql`and closed_at is null`,
  correcting: sql`and status = 'correcting'`,
  closed: sql`and closed_at is not null`,
};

export interface CaseFilter {
  /** Agencies that take part; `undefined` means every agency. */
  readonly agencies: readonly string[] | undefined;
  readonly status?: CaseStatus | undefined;
  /** A whole case number, applicant's name or applicant's code. */
  readonly words?: string | undefined;
}

/** The cases in which agencies take part, the newest first. */
export async function readCasesOfAgencies(
  database: Database,
  filter: CaseFilter,
  page: { after?: CaseCursor | undefined; size: number },
): Promise<CaseSummary[]> {
  const { agencies, status, words } = filter;
  const matching = sql`
    ${status ? sql`and case_file.status = ${status}` : sql``}
    ${words ? sql`and (number = ${words} or applicant_name = ${words} or applicant_code = ${words})` : sql``}
  `;
  const own = agencies
    ? sql`
    join (
      select distinct picked.region, picked.case_id
      from unnest(${agencies as string[]}::text[]) as mine(agency)
      cross join lateral (
        select party.region, party.case_id
        from procedures.case_agency as party
        join procedures.case_file on case_file.region = party.region and case_file.id = party.case_id
        where party.agency = mine.agency ${matching}
          ${page.after ? sql`and (party.received_at, party.case_id) < (${page.after.receivedAt}, ${page.after.id}::uuid)` : sql``}
        order by party.received_at desc, party.case_id desc limit ${page.size}
      ) as picked
    ) as own on own.region = case_file.region and own.case_id = case_file.id`
    : sql``;
  const found = await sql<Row>`
    select ${columns} from procedures.case_file ${own}
    where true ${matching} ${olderThan(page.after)}
    order by received_at desc, id desc limit ${page.size}
  `.execute(database);
  return found.rows.map(toSummary);
}

export async function findCaseNumber(database: Database, id: Uuid): Promise<string | undefined> {
  const found = await sql<{
    number: string;
  }>`select number from procedures.case_file where id = ${id}`.execute(database);
  return found.rows[0]?.number;
}

function olderThan(after: CaseCursor | undefined) {
  return after ? sql`and (received_at, id) < (${after.receivedAt}, ${after.id}::uuid)` : sql``;
}

function toSummary(row: Row): CaseSummary {
  return {
    id: row.id,
    number: row.number,
    itemName: row.item_name,
    implementationCode: row.implementation_code,
    agency: row.agency,
    applicantName: row.applicant_name,
    stage: row.stage,
    status: row.status,
    receivedAt: row.received_at,
    promisedDue: row.promised_due,
    closedAt: row.closed_at ?? undefined,
  };
}

/** Numbers of the cases in which somebody's silence has come to mean something, the longest first. */
export async function readSilentCandidates(
  tx: Database,
  today: CalendarDate,
  size: number,
): Promise<string[]> {
  const found = await sql<{ number: string }>`
    select file.number from procedures.case_clock as clock
    join procedures.case_file as file on file.region = clock.region and file.id = clock.case_id
    where clock.silence_on < ${today}
    order by clock.silence_on, file.id limit ${size}
  `.execute(tx);
  return found.rows.map((row) => row.number);
}
