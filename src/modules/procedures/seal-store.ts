import { sql } from 'kysely';
import type { Hash } from '../../kernel/hash-chain.ts';
import type { Uuid } from '../../kernel/uuid.ts';
import type { Database } from '../../platform/database/index.ts';
import type { CaseEventType } from './action.ts';

/** A Merkle root over all actions whose transactions ended since the seal before it. */
export interface Seal {
  readonly sequence: number;
  readonly transactionFrom: string;
  readonly transactionTo: string;
  readonly actions: number;
  readonly root: Hash;
  readonly previousHash: Hash;
  readonly hash: Hash;
  readonly sealedAt: Date;
}

interface SealRow {
  sequence: number;
  transaction_from: string;
  transaction_to: string;
  actions: number;
  root: Hash;
  previous_hash: Hash;
  hash: Hash;
  sealed_at: Date;
}

export async function readSeals(database: Database, newest: number): Promise<Seal[]> {
  const found = await sql<SealRow>`
    select * from procedures.seal order by sequence desc limit ${newest}
  `.execute(database);
  return found.rows.map((row) => ({
    sequence: row.sequence,
    transactionFrom: row.transaction_from,
    transactionTo: row.transaction_to,
    actions: row.actions,
    root: row.root,
    previousHash: row.previous_hash,
    hash: row.hash,
    sealedAt: row.sealed_at,
  }));
}

export async function insertSeal(tx: Database, seal: Seal): Promise<void> {
  await sql`
    insert into procedures.seal (sequence, transaction_from, transaction_to, actions, root, previous_hash, hash, sealed_at)
    values (${seal.sequence}, ${seal.transactionFrom}, ${seal.transactionTo}, ${seal.actions}, ${seal.root},
      ${seal.previousHash}, ${seal.hash}, ${seal.sealedAt})
  `.execute(tx);
}

/** The first transaction that may still be running: everything before it is final. */
export async function readHorizon(tx: Database): Promise<string> {
  const found = await sql<{ horizon: string }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as horizon
  `.execute(tx);
  return found.rows[0]?.horizon ?? '0';
}

/** Hashes of the actions of finished transactions in [from, to), in a fixed order. */
export async function readHashesBetween(tx: Database, from: string, to: string): Promise<Hash[]> {
  const found = await sql<{ hash: Hash }>`
    select hash from procedures.action
    where transaction_id >= ${from}::xid8 and transaction_id < ${to}::xid8
    order by transaction_id, case_id, sequence
  `.execute(tx);
  return found.rows.map((row) => row.hash);
}

/** An action as the audit page lists it. */
export interface AuditEntry {
  readonly at: Date;
  readonly type: CaseEventType;
  readonly actorName: string;
  readonly actorAgency: string | undefined;
  readonly caseId: Uuid;
  readonly region: string;
  readonly sequence: number;
  readonly number: string;
  readonly itemName: string;
  readonly hash: Hash;
}

export interface AuditCursor {
  readonly at: Date;
  readonly caseId: Uuid;
  readonly sequence: number;
}

interface AuditRow {
  at: Date;
  type: CaseEventType;
  actor_name: string;
  actor_agency: string | null;
  case_id: Uuid;
  region: string;
  sequence: number;
  number: string;
  item_name: string;
  hash: Hash;
}

export async function readRecentActions(
  database: Database,
  page: { after?: AuditCursor | undefined; size: number },
): Promise<AuditEntry[]> {
  const after = page.after;
  const found = await sql<AuditRow>`
    select action.at, action.type, action.actor_name, action.actor_agency, action.case_id, action.region,
      action.sequence, case_file.number, case_file.item_name, action.hash
    from procedures.action
    join procedures.case_file on case_file.region = action.region and case_file.id = action.case_id
    ${
      after
        ? sql`where action.at <= ${after.at} and
            (action.at < ${after.at} or (action.case_id, action.sequence) > (${after.caseId}::uuid, ${after.sequence}))`
        : sql``
    }
    order by action.at desc, action.case_id, action.sequence
    limit ${page.size}
  `.execute(database);
  return found.rows.map((row) => ({
    at: row.at,
    type: row.type,
    actorName: row.actor_name,
    actorAgency: row.actor_agency ?? undefined,
    caseId: row.case_id,
    region: row.region,
    sequence: row.sequence,
    number: row.number,
    itemName: row.item_name,
    hash: row.hash,
  }));
}
