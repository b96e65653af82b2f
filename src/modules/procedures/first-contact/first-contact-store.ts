import { sql } from 'kysely';
import type { MomentCursor } from '../../../kernel/moment-cursor.ts';
import { type Uuid, uuidv7 } from '../../../kernel/uuid.ts';
import type { Database, Tx } from '../../../platform/database/index.ts';
import type { CaseIdentity } from '../case-store.ts';

/** 首问责任人: who answers to the applicant for a case. */
export interface FirstContact {
  readonly account: Uuid;
  readonly name: string;
  readonly agency: string;
  readonly since: Date;
}

export interface FirstContactEvent {
  readonly at: Date;
  /** At a window, by the first official act, or from the one before. */
  readonly how: 'window' | 'act' | 'handed-over';
  readonly name: string;
  readonly agency: string;
  readonly byName: string;
  readonly reasons: string;
}

type Whose = Pick<CaseIdentity, 'region' | 'id'>;

/** Only the first takes it. @returns whether it was this one */
export async function insertFirstContact(
  tx: Database,
  { region, id }: Whose,
  one: FirstContact,
): Promise<boolean> {
  const done = await sql`
    insert into procedures.first_contact (region, case_id, account, name, agency, since)
    values (${region}, ${id}, ${one.account}, ${one.name}, ${one.agency}, ${one.since})
    on conflict do nothing
  `.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

export async function findFirstContact(
  database: Database,
  { region, id }: Whose,
): Promise<FirstContact | undefined> {
  const found = await sql<FirstContact>`
    select account, name, agency, since from procedures.first_contact where region = ${region} and case_id = ${id}
  `.execute(database);
  return found.rows[0];
}

/** Takes effect only where the one before still has it. @returns whether it did */
export async function moveFirstContact(
  tx: Tx,
  { region, id }: Whose,
  from: Uuid,
  to: FirstContact,
): Promise<boolean> {
  const done = await sql`
    update procedures.first_contact set account = ${to.account}, name = ${to.name}, agency = ${to.agency},
      since = ${to.since}
    where region = ${region} and case_id = ${id} and account = ${from}
  `.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

export async function appendFirstContactEvent(
  tx: Database,
  { region, id }: Whose,
  event: FirstContactEvent & { readonly account: Uuid },
): Promise<void> {
  await sql`
    insert into procedures.first_contact_event (region, case_id, id, at, how, account, name, agency, by_name, reasons)
    values (${region}, ${id}, ${uuidv7()}, ${event.at}, ${event.how}, ${event.account}, ${event.name}, ${event.agency},
      ${event.byName}, ${event.reasons})
  `.execute(tx);
}

export async function readFirstContactEvents(
  database: Database,
  { region, id }: Whose,
): Promise<FirstContactEvent[]> {
  const found = await sql<FirstContactEvent>`
    select at, how, name, agency, by_name as "byName", reasons from procedures.first_contact_event
    where region = ${region} and case_id = ${id} order by id
  `.execute(database);
  return found.rows;
}

export interface AnsweredCase {
  readonly caseId: Uuid;
  readonly number: string;
  readonly itemName: string;
  readonly applicantName: string;
  readonly status: string;
  readonly since: Date;
}

/** Cases for which an official answers, the newest first. */
export async function listAnswered(
  database: Database,
  account: Uuid,
  { after, size }: { after: MomentCursor | undefined; size: number },
): Promise<AnsweredCase[]> {
  const found = await sql<AnsweredCase>`
    select c.case_id as "caseId", f.number, f.item_name as "itemName", f.applicant_name as "applicantName", f.status,
      c.since
    from procedures.first_contact c join procedures.case_file f on f.region = c.region and f.id = c.case_id
    where c.account = ${account} ${after ? sql`and (c.since, c.case_id) < (${after.at}, ${after.id})` : sql``}
    order by c.since desc, c.case_id desc limit ${size}
  `.execute(database);
  return found.rows;
}

export interface AnsweredCounts {
  readonly open: number;
  readonly all: number;
}

export async function countAnswered(database: Database, account: Uuid): Promise<AnsweredCounts> {
  const found = await sql<AnsweredCounts>`
    select count(*) filter (where f.closed_at is null)::int as open, count(*)::int as all
    from procedures.first_contact c join procedures.case_file f on f.region = c.region and f.id = c.case_id
    where c.account = ${account}
  `.execute(database);
  return found.rows[0] ?? { open: 0, all: 0 };
}
