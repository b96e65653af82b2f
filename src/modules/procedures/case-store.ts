import { sql } from 'kysely';
import type { CalendarDate } from '../../kernel/date.ts';
import { chainHash, chainStart } from '../../kernel/hash-chain.ts';
import type { Text } from '../../kernel/messages.ts';
import type { Uuid } from '../../kernel/uuid.ts';
import type { Database } from '../../platform/database/index.ts';
import type { CaseAction, CaseEvent } from './action.ts';
import type { CaseStatus } from './case-status.ts';
import { type ChainedAction, hashedRecord } from './check-history.ts';

/** What never changes about a case. */
export interface CaseIdentity {
  readonly region: string;
  readonly id: Uuid;
  readonly number: string;
  readonly implementationCode: string;
  readonly itemId: Uuid;
  readonly itemVersion: number;
  readonly itemName: string;
  readonly procedureCode: string;
  readonly procedureVersion: number;
  readonly agency: string;
  readonly applicantKind: 'person' | 'company';
  readonly applicantId: Uuid;
  readonly applicantName: string;
  readonly applicantCode: string;
  readonly submittedBy: Uuid;
  readonly receivedAt: Date;
}

/** The reduced state as it is kept beside the identity for lists. */
export interface CaseProjection {
  readonly stage: string;
  readonly status: CaseStatus;
  readonly acceptedOn: CalendarDate | undefined;
  readonly statutoryDue: CalendarDate | undefined;
  readonly promisedDue: CalendarDate;
  readonly closedAt: Date | undefined;
}

export interface TaskRow {
  readonly key: string;
  readonly stage: string;
  readonly name: Text;
  readonly agency: string;
  readonly role: string;
  readonly status: 'open' | 'waiting' | 'done';
  readonly dueOn: CalendarDate;
}

export interface StoredCase extends CaseIdentity {
  readonly sequence: number;
  readonly headHash: string;
  readonly actions: readonly CaseAction[];
}

export interface NewCase {
  readonly identity: CaseIdentity;
  readonly projection: CaseProjection;
  readonly action: CaseAction;
  readonly tasks: readonly TaskRow[];
  /** Every agency that takes part. */
  readonly agencies: readonly string[];
}

/** Writes a new case, its first action, its agencies and its tasks in one statement. */
export async function insertCase(
  tx: Database,
  { identity, projection, action, tasks, agencies }: NewCase,
): Promise<void> {
  const hash = chainHash(chainStart, hashedRecord(identity.region, identity.id, action));
  await sql`
    with file as (
      insert into procedures.case_file (region, id, number, implementation_code, item_id, item_version, item_name,
        procedure_code, procedure_version, agency, applicant_kind, applicant_id, applicant_name, applicant_code,
        submitted_by, received_at, stage, status, accepted_on, statutory_due, promised_due, closed_at, sequence, head_hash)
      values (${identity.region}, ${identity.id}, ${identity.number}, ${identity.implementationCode}, ${identity.itemId},
        ${identity.itemVersion}, ${identity.itemName}, ${identity.procedureCode}, ${identity.procedureVersion},
        ${identity.agency}, ${identity.applicantKind}, ${identity.applicantId}, ${identity.applicantName},
        ${identity.applicantCode}, ${identity.submittedBy}, ${identity.receivedAt}, ${projection.stage},
        ${projection.status}, ${projection.acceptedOn ?? null}, ${projection.statutoryDue ?? null},
        ${projection.promisedDue}, ${projection.closedAt ?? null}, ${action.sequence}, ${hash})
    ), act as (
      insert into procedures.action (region, case_id, sequence, type, actor_account, actor_name, actor_agency, at, data,
        previous_hash, hash)
      values (${identity.region}, ${identity.id}, ${action.sequence}, ${action.event.type},
        ${action.actor.account ?? null}, ${action.actor.name}, ${action.actor.agency ?? null}, ${action.at},
        ${JSON.stringify(action.event)}, ${chainStart}, ${hash})
    ), party as (
      insert into procedures.case_agency (region, case_id, agency, received_at)
      select ${identity.region}, ${identity.id}::uuid, agency, ${identity.receivedAt}::timestamptz
      from unnest(${agencies as string[]}::text[]) as agency
    )
    ${insertTasks(identity, tasks, action.at)}
  `.execute(tx);
}

/** Appends one action and brings the projection and the tasks up to it, in one statement. */
export async function appendAction(
  tx: Database,
  before: StoredCase,
  action: CaseAction,
  projection: CaseProjection,
  tasks: readonly TaskRow[],
): Promise<void> {
  const hash = chainHash(before.headHash, hashedRecord(before.region, before.id, action));
  await sql`
    with act as (
      insert into procedures.action (region, case_id, sequence, type, actor_account, actor_name, actor_agency, at, data,
        previous_hash, hash)
      values (${before.region}, ${before.id}, ${action.sequence}, ${action.event.type}, ${action.actor.account ?? null},
        ${action.actor.name}, ${action.actor.agency ?? null}, ${action.at}, ${JSON.stringify(action.event)},
        ${before.headHash}, ${hash})
    ), file as (
      update procedures.case_file set stage = ${projection.stage}, status = ${projection.status},
        accepted_on = ${projection.acceptedOn ?? null}, statutory_due = ${projection.statutoryDue ?? null},
        promised_due = ${projection.promisedDue}, closed_at = ${projection.closedAt ?? null},
        sequence = ${action.sequence}, head_hash = ${hash}
      where region = ${before.region} and id = ${before.id}
    )
    ${insertTasks(before, tasks, action.at)}
    on conflict (region, case_id, key) do update set status = excluded.status, due_on = excluded.due_on,
      closed_at = case when excluded.status = 'done' then coalesce(procedures.task.closed_at, excluded.opened_at) end
    where (procedures.task.status, procedures.task.due_on) is distinct from (excluded.status, excluded.due_on)
  `.execute(tx);
}

function insertTasks(identity: CaseIdentity, tasks: readonly TaskRow[], at: Date) {
  const rows = JSON.stringify(
    tasks.map((task) => ({
      key: task.key,
      stage: task.stage,
      name_zh: task.name.zh,
      name_en: task.name.en,
      agency: task.agency,
      role: task.role,
      status: task.status,
      due_on: task.dueOn,
    })),
  );
  return sql`
    insert into procedures.task (region, case_id, key, stage, name_zh, name_en, agency, role, status, due_on, opened_at,
      number, item_name, applicant_name)
    select ${identity.region}, ${identity.id}::uuid, key, stage, name_zh, name_en, agency, role, status, due_on, ${at}::timestamptz,
      ${identity.number}, ${identity.itemName}, ${identity.applicantName}
    from json_to_recordset(${rows}::json) as t(key text, stage text, name_zh text, name_en text, agency text, role text,
      status text, due_on date)
  `;
}

interface CaseRow {
  region: string;
  id: Uuid;
  number: string;
  implementation_code: string;
  item_id: Uuid;
  item_version: number;
  item_name: string;
  procedure_code: string;
  procedure_version: number;
  agency: string;
  applicant_kind: 'person' | 'company';
  applicant_id: Uuid;
  applicant_name: string;
  applicant_code: string;
  submitted_by: Uuid;
  received_at: Date;
  sequence: number;
  head_hash: string;
}

export interface ActionRow {
  sequence: number;
  actor_account: Uuid | null;
  actor_name: string;
  actor_agency: string | null;
  at: Date;
  data: CaseEvent;
  previous_hash: string;
  hash: string;
}

/** With `lock` the case is held until the end of the transaction, so that acts on it follow one another. */
export async function findCase(
  tx: Database,
  by: { number: string } | { id: Uuid },
  options: { lock?: boolean } = {},
): Promise<StoredCase | undefined> {
  const where = 'number' in by ? sql`number = ${by.number}` : sql`id = ${by.id}`;
  const found = await sql<CaseRow>`
    select * from procedures.case_file where ${where} ${options.lock ? sql`for update` : sql``}
  `.execute(tx);
  const row = found.rows[0];
  if (!row) return undefined;
  const chained = await readActions(tx, row.region, row.id);
  return {
    ...toIdentity(row),
    sequence: row.sequence,
    headHash: row.head_hash,
    actions: chained.map(({ action }) => action),
  };
}

export const actionColumns = sql`action.sequence, actor_account, actor_name, actor_agency, at, data, previous_hash, hash`;

export async function readActions(tx: Database, region: string, caseId: Uuid): Promise<ChainedAction[]> {
  const found = await sql<ActionRow>`
    select ${actionColumns} from procedures.action
    where region = ${region} and case_id = ${caseId} order by sequence
  `.execute(tx);
  return found.rows.map(toChained);
}

export function toChained(row: ActionRow): ChainedAction {
  return {
    action: {
      sequence: row.sequence,
      at: row.at,
      actor: {
        account: row.actor_account ?? undefined,
        name: row.actor_name,
        agency: row.actor_agency ?? undefined,
      },
      event: row.data,
    },
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}

function toIdentity(row: CaseRow): CaseIdentity {
  return {
    region: row.region,
    id: row.id,
    number: row.number,
    implementationCode: row.implementation_code,
    itemId: row.item_id,
    itemVersion: row.item_version,
    itemName: row.item_name,
    procedureCode: row.procedure_code,
    procedureVersion: row.procedure_version,
    agency: row.agency,
    applicantKind: row.applicant_kind,
    applicantId: row.applicant_id,
    applicantName: row.applicant_name,
    applicantCode: row.applicant_code,
    submittedBy: row.submitted_by,
    receivedAt: row.received_at,
  };
}
