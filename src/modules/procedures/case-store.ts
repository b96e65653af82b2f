import { sql } from 'kysely';
import { chainHash, chainStart } from '../../kernel/hash-chain.ts';
import type { Uuid } from '../../kernel/uuid.ts';
import { type Database, prepared } from '../../platform/database/index.ts';
import { announcing, type OutboxEvent } from '../../platform/outbox/index.ts';
import type { CaseAction, CaseEvent } from './action.ts';
import { clockOfFile } from './case-clock-store.ts';
import type { CaseIdentity, CaseProjection } from './case-rows.ts';
import { type ChainedAction, hashedRecord } from './check-history.ts';
import type { NewDocument } from './documents/document.ts';
import { numbering } from './documents/document-store.ts';
import { type TaskChange, tasksOfFile } from './task-store.ts';

export type { CaseIdentity, CaseProjection, TaskRow } from './case-rows.ts';

export interface StoredCase extends CaseIdentity {
  readonly sequence: number;
  readonly headHash: string;
  readonly actions: readonly CaseAction[];
}

/** What one act writes: the action, what it changes of the projections, and what is told of it. */
export interface CaseChange extends TaskChange {
  readonly action: CaseAction;
  readonly projection: CaseProjection;
  /** Whether the dates of the case, or that it is open, differ from before. */
  readonly movesDates: boolean;
  readonly told: readonly OutboxEvent[];
  /** What is issued with it, and numbered. */
  readonly document?: NewDocument | undefined;
}

/** Writes a new case, its first action, its agencies and its tasks in one statement. @returns the case as it stands then */
export async function insertCase(
  tx: Database,
  identity: CaseIdentity,
  change: CaseChange,
  /** Every agency that takes part. */
  agencies: readonly string[],
): Promise<StoredCase> {
  const { action, projection } = change;
  const hash = chainHash(chainStart, hashedRecord(identity.region, identity.id, action));
  await sql`${prepared}
    with file as (
      insert into procedures.case_file (region, id, number, kind, implementation_code, item_id, item_version, item_name,
        procedure_code, procedure_version, agency, applicant_kind, applicant_id, applicant_name, applicant_code,
        submitted_by, received_at, stage, status, accepted_on, sequence, head_hash)
      values (${identity.region}, ${identity.id}, ${identity.number}, ${identity.kind}, ${identity.implementationCode},
        ${identity.itemId}, ${identity.itemVersion}, ${identity.itemName}, ${identity.procedureCode},
        ${identity.procedureVersion}, ${identity.agency}, ${identity.applicantKind}, ${identity.applicantId},
        ${identity.applicantName}, ${identity.applicantCode}, ${identity.submittedBy}, ${identity.receivedAt},
        ${projection.stage}, ${projection.status}, ${projection.acceptedOn ?? null}, ${action.sequence}, ${hash})
      returning region, id
    ), party as (
      insert into procedures.case_agency (region, case_id, agency, received_at)
      select region, id, agency, ${identity.receivedAt}::timestamptz
      from file cross join unnest(${agencies as string[]}::text[]) as agency
    ), clock as (${clockOfFile(projection)}),
    ${history(identity, change, chainStart, hash)}${tasksOfFile(identity, change)}
    select
  `.execute(tx);
  return { ...identity, sequence: action.sequence, headHash: hash, actions: [action] };
}

/**
 * Appends one action and brings the projections up to it, in one statement that takes effect only where the case
 * still stands as it was read. @returns the case after it; undefined where somebody else has acted on it since
 */
export async function appendAction(
  tx: Database,
  before: StoredCase,
  change: CaseChange,
): Promise<StoredCase | undefined> {
  const { action, projection } = change;
  const hash = chainHash(before.headHash, hashedRecord(before.region, before.id, action));
  const found = await sql<{ written: boolean }>`${prepared}
    with file as (
      update procedures.case_file set stage = ${projection.stage}, status = ${projection.status},
        accepted_on = ${projection.acceptedOn ?? null}, ${lastDates(projection)}
        sequence = ${action.sequence}, head_hash = ${hash}
      where region = ${before.region} and id = ${before.id} and sequence = ${before.sequence}
      returning region, id
    ), ${change.movesDates ? sql`clock as (${clockOfFile(projection)}),` : sql``}
    ${history(before, change, before.headHash, hash)}${tasksOfFile(before, change)}
    select exists (select from file) as written
  `.execute(tx);
  if (!found.rows[0]?.written) return undefined;
  return { ...before, sequence: action.sequence, headHash: hash, actions: [...before.actions, action] };
}

/** A case that is closed keeps the dates it had last. */
function lastDates({ closedAt, promisedDue, statutoryDue }: CaseProjection) {
  if (!closedAt) return sql``;
  return sql`closed_at = ${closedAt}, promised_due = ${promisedDue}, statutory_due = ${statutoryDue ?? null},`;
}

/** The action of the written file, and what is told of it. */
function history(
  identity: CaseIdentity,
  { action, told, document }: CaseChange,
  previous: string,
  hash: string,
) {
  return sql`act as (
      insert into procedures.action (region, case_id, sequence, type, actor_account, actor_name, actor_agency, at, data,
        previous_hash, hash)
      select region, id, ${action.sequence}::integer, ${action.event.type}, ${action.actor.account ?? null}::uuid,
        ${action.actor.name}, ${action.actor.agency ?? null}, ${action.at}::timestamptz,
        ${JSON.stringify(action.event)}::jsonb, ${previous}, ${hash}
      from file
    ), told as (${announcing(told, sql`exists (select from file)`)})${numbering(document, {
      identity,
      sequence: action.sequence,
      event: action.event.type,
      at: action.at,
    })}`;
}

interface CaseRow {
  region: string;
  id: Uuid;
  number: string;
  kind: string;
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

/** A case with its history, as they stand together. */
export async function findCase(
  tx: Database,
  by: { number: string } | { id: Uuid },
): Promise<StoredCase | undefined> {
  const found = await sql<CaseRow & { actions: ActionRow[] }>`${prepared}
    select case_file.*, (
      select json_agg(json_build_object('sequence', action.sequence, 'actor_account', actor_account,
        'actor_name', actor_name, 'actor_agency', actor_agency, 'at', at, 'data', data) order by action.sequence)
      from procedures.action where action.region = case_file.region and action.case_id = case_file.id
    ) as actions
    from procedures.case_file where ${where(by)}
  `.execute(tx);
  const [row] = found.rows;
  return row && toStored(row, row.actions);
}

/** Holds the case until the end of the transaction, so that acts on it follow one another. */
export async function lockCase(
  tx: Database,
  by: { number: string } | { id: Uuid },
): Promise<StoredCase | undefined> {
  const found = await sql<CaseRow>`select * from procedures.case_file where ${where(by)} for update`.execute(
    tx,
  );
  const [row] = found.rows;
  if (!row) return undefined;
  const actions = await readActions(tx, row.region, row.id);
  return { ...toIdentity(row), ...headOf(row), actions: actions.map(({ action }) => action) };
}

function where(by: { number: string } | { id: Uuid }) {
  return 'number' in by ? sql`number = ${by.number}` : sql`id = ${by.id}`;
}

function headOf(row: CaseRow) {
  return { sequence: row.sequence, headHash: row.head_hash };
}

function toStored(row: CaseRow, actions: readonly ActionRow[]): StoredCase {
  return { ...toIdentity(row), ...headOf(row), actions: actions.map(toAction) };
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
  return { action: toAction(row), previousHash: row.previous_hash, hash: row.hash };
}

function toAction(row: ActionRow): CaseAction {
  return {
    sequence: row.sequence,
    // Within an aggregate the moment comes as text.
    at: new Date(row.at),
    actor: {
      account: row.actor_account ?? undefined,
      name: row.actor_name,
      agency: row.actor_agency ?? undefined,
    },
    event: row.data,
  };
}

function toIdentity(row: CaseRow): CaseIdentity {
  return {
    region: row.region,
    id: row.id,
    number: row.number,
    kind: row.kind,
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
