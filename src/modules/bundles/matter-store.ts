import { sql } from 'kysely';
import type { CalendarDate } from '../../kernel/date.ts';
import type { Uuid } from '../../kernel/uuid.ts';
import type { Database, Tx } from '../../platform/database/index.ts';
import type { MatterLink, MatterSubmission } from '../applications/index.ts';
import type { Matter, MatterItem, MatterItemStatus, MatterResult } from './matter.ts';

type Submission = MatterSubmission['members'][number]['submission'];

/** Who answers for the whole, and as which agency of the place. */
export interface MatterLead {
  readonly department: string;
  readonly agency: string | undefined;
}

/** One statement for the matter, its items and its parties. */
export async function insertMatter(
  tx: Tx,
  matter: MatterSubmission,
  {
    number,
    lead,
    promisedOn,
    at,
  }: {
    number: string;
    lead: MatterLead;
    promisedOn: CalendarDate;
    at: Date;
  },
): Promise<void> {
  const items = matter.members.map(({ code, after, yields, procedure, submission }, position) => ({
    position,
    code,
    name: submission.item.name,
    agency: submission.plan.agency,
    after,
    yields,
    procedure,
    submission,
    case_id: submission.id,
  }));
  await sql`
    with matter as (
      insert into bundles.matter (region, id, number, bundle, name, lead_department, applicant_kind, applicant_id,
        applicant_name, received_at, promised_on, changed_at)
      values (${matter.region}, ${matter.id}, ${number}, ${matter.bundle}, ${matter.name}, ${lead.department},
        ${matter.applicant.kind}, ${matter.applicant.id}, ${matter.applicant.name}, ${at}, ${promisedOn}, ${at})
    ), parties as (
      insert into bundles.matter_party (region, matter_id, agency, received_at)
      select distinct ${matter.region}, ${matter.id}::uuid, agency, ${at}::timestamptz
      from unnest(${partiesOf(matter, lead)}::text[]) as agency
    )
    insert into bundles.matter_item (region, matter_id, position, code, name, agency, after, yields, procedure, submission,
      case_id, status, changed_at)
    select ${matter.region}, ${matter.id}, position, code, name, agency, after, yields, procedure, submission, case_id,
      'waiting', ${at}
    from json_to_recordset(${JSON.stringify(items)}::json) as r(position int, code text, name text, agency text,
      after text[], yields jsonb, procedure text, submission jsonb, case_id uuid)
  `.execute(tx);
}

export const matterColumns = sql`m.*, m.promised_on::text as promised_on, (
    select json_agg(json_build_object('code', i.code, 'name', i.name, 'agency', i.agency, 'after', i.after,
      'status', i.status, 'result', i.result, 'yields', i.yields, 'caseId', i.case_id, 'caseNumber', i.case_number) order by i.position)
    from bundles.matter_item i where i.region = m.region and i.matter_id = m.id
  ) as items, (
    select json_agg(p.agency order by p.agency) from bundles.matter_party p
    where p.region = m.region and p.matter_id = m.id
  ) as parties`;

function partiesOf({ members }: MatterSubmission, lead: MatterLead): string[] {
  const plans = members.map(({ submission }) => submission.plan);
  const reviewing = plans.flatMap(({ reviews }) => reviews.map(({ agency }) => agency));
  return [...plans.map(({ agency }) => agency), ...reviewing, ...(lead.agency ? [lead.agency] : [])];
}

/** By number, or by the case of one of its items. */
export async function findMatter(
  database: Database,
  by: { readonly number: string } | { readonly caseId: Uuid },
): Promise<Matter | undefined> {
  const found = await sql<MatterRow>`
    select ${matterColumns}
    from bundles.matter m
    where ${
      'number' in by
        ? sql`m.number = ${by.number}`
        : sql`(m.region, m.id) = (select region, matter_id from bundles.matter_item where case_id = ${by.caseId})`
    }
  `.execute(database);
  return found.rows[0] && toMatter(found.rows[0]);
}

/** Others who would move the matter on wait until this transaction ends. @returns whether the case is part of one */
export async function touchMatterOfCase(tx: Tx, caseId: Uuid, at: Date): Promise<boolean> {
  const found = await sql`
    update bundles.matter set changed_at = ${at}
    where (region, id) = (select region, matter_id from bundles.matter_item where case_id = ${caseId})
  `.execute(tx);
  return (found.numAffectedRows ?? 0n) > 0n;
}

export async function readSubmission(
  tx: Tx,
  { region, id }: Pick<Matter, 'region' | 'id'>,
  code: string,
): Promise<{ procedure: string; submission: Submission } | undefined> {
  const found = await sql<{ procedure: string; submission: Submission }>`
    select procedure, submission from bundles.matter_item
    where region = ${region} and matter_id = ${id} and code = ${code} and status = 'waiting'
  `.execute(tx);
  return found.rows[0];
}

/** The case has the submission from now on, and keeps it alone. */
export async function markOpened(
  tx: Tx,
  { region, id }: Pick<Matter, 'region' | 'id'>,
  code: string,
  caseNumber: string,
  at: Date,
): Promise<void> {
  await sql`
    update bundles.matter_item set status = 'open', case_number = ${caseNumber}, submission = '{}', changed_at = ${at}
    where region = ${region} and matter_id = ${id} and code = ${code} and status = 'waiting'
  `.execute(tx);
}

export async function markStatus(tx: Tx, caseId: Uuid, status: MatterItemStatus, at: Date): Promise<void> {
  await sql`
    update bundles.matter_item set status = ${status}, changed_at = ${at}
    where case_id = ${caseId} and status <> ${status}
  `.execute(tx);
}

/** The newest matter of the applicant in which others wait for that item, which was refused or has ended. */
export async function replaceCase(
  tx: Tx,
  {
    applicantId,
    item,
    caseId,
    number,
    at,
  }: { applicantId: Uuid; item: string; caseId: Uuid; number: string; at: Date },
): Promise<void> {
  await sql`
    update bundles.matter_item i set case_id = ${caseId}, case_number = ${number}, status = 'open', changed_at = ${at}
    where i.code = ${item} and i.status in ('refused', 'ended')
      and (i.region, i.matter_id) = (
        select m.region, m.id from bundles.matter m
        where m.applicant_id = ${applicantId} and exists (
          select from bundles.matter_item w
          where w.region = m.region and w.matter_id = m.id and w.status = 'waiting' and ${item} = any(w.after)
        )
        order by m.received_at desc limit 1
      )
  `.execute(tx);
}

/** Its result has been issued: what needs its number can begin. */
export async function saveResult(tx: Tx, caseId: Uuid, result: MatterResult, at: Date): Promise<void> {
  await sql`
    update bundles.matter_item set result = ${JSON.stringify(result)}::jsonb, changed_at = ${at}
    where case_id = ${caseId} and result is null
  `.execute(tx);
}

export async function findMatterNumber(database: Database, id: Uuid): Promise<string | undefined> {
  const found = await sql<{ number: string }>`
    select number from bundles.matter where id = ${id}
  `.execute(database);
  return found.rows[0]?.number;
}

export async function findMatterOfCase(database: Database, caseId: Uuid): Promise<MatterLink | undefined> {
  const found = await sql<MatterLink>`
    select number, name from bundles.matter
    where (region, id) = (select region, matter_id from bundles.matter_item where case_id = ${caseId})
  `.execute(database);
  return found.rows[0];
}

export async function readMattersOfApplicant(
  database: Database,
  applicantId: Uuid,
  size: number,
): Promise<MatterLink[]> {
  const found = await sql<MatterLink>`
    select number, name from bundles.matter where applicant_id = ${applicantId}
    order by received_at desc limit ${size}
  `.execute(database);
  return found.rows;
}

export interface MatterRow {
  region: string;
  id: Uuid;
  number: string;
  bundle: string;
  name: string;
  applicant_id: Uuid;
  applicant_name: string;
  received_at: Date;
  promised_on: CalendarDate;
  lead_department: string;
  parties: string[] | null;
  items: (Omit<MatterItem, 'caseNumber' | 'result'> & {
    caseNumber: string | null;
    result: MatterResult | null;
  })[];
}

export function toMatter(row: MatterRow): Matter {
  return {
    region: row.region,
    id: row.id,
    number: row.number,
    bundle: row.bundle,
    name: row.name,
    applicantId: row.applicant_id,
    applicantName: row.applicant_name,
    receivedAt: row.received_at,
    promisedOn: row.promised_on,
    leadDepartment: row.lead_department,
    parties: row.parties ?? [],
    items: row.items.map((item) => ({
      ...item,
      caseNumber: item.caseNumber ?? undefined,
      result: item.result ?? undefined,
    })),
  };
}
