import { sql } from 'kysely';
import type { Text } from '../../../kernel/messages.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database, Tx } from '../../../platform/database/index.ts';
import type { CaseIdentity } from '../case-rows.ts';

/** A move of running cases from one version of a procedure to another (流程版本迁移). */
export interface VersionMove {
  readonly id: Uuid;
  readonly code: string;
  readonly fromVersion: number;
  readonly toVersion: number;
  readonly reason: string;
  readonly proposedAt: Date;
  readonly proposedBy: Uuid;
  readonly proposedByName: string;
  readonly confirmedAt: Date | null;
  readonly confirmedByName: string | null;
  readonly doneUntil: Uuid | null;
  readonly moved: number;
  readonly kept: number;
  readonly finishedAt: Date | null;
  readonly cancelled: boolean;
}

const columns = sql`id, code, from_version as "fromVersion", to_version as "toVersion", reason,
  proposed_at as "proposedAt", proposed_by as "proposedBy", proposed_by_name as "proposedByName",
  confirmed_at as "confirmedAt", confirmed_by_name as "confirmedByName", done_until as "doneUntil", moved, kept,
  finished_at as "finishedAt", cancelled`;

/** The latest first. */
export async function readMoves(database: Database, code: string): Promise<VersionMove[]> {
  const found = await sql<VersionMove>`
    select ${columns} from procedures.version_move where code = ${code} order by proposed_at desc limit 20
  `.execute(database);
  return found.rows;
}

export async function findMove(tx: Database, id: Uuid): Promise<VersionMove | undefined> {
  const found = await sql<VersionMove>`
    select ${columns} from procedures.version_move where id = ${id} for update
  `.execute(tx);
  return found.rows[0];
}

/** Moves that were confirmed and have not come to their end. */
export async function readRunningMoves(tx: Tx): Promise<VersionMove[]> {
  const found = await sql<VersionMove>`
    select ${columns} from procedures.version_move
    where finished_at is null and confirmed_at is not null order by confirmed_at
  `.execute(tx);
  return found.rows;
}

/** @returns false where one of this version is open already */
export async function insertMove(
  database: Database,
  move: Pick<
    VersionMove,
    'id' | 'code' | 'fromVersion' | 'toVersion' | 'reason' | 'proposedAt' | 'proposedBy' | 'proposedByName'
  >,
): Promise<boolean> {
  const done = await sql`
    insert into procedures.version_move (id, code, from_version, to_version, reason, proposed_at, proposed_by, proposed_by_name)
    values (${move.id}, ${move.code}, ${move.fromVersion}, ${move.toVersion}, ${move.reason}, ${move.proposedAt},
      ${move.proposedBy}, ${move.proposedByName})
    on conflict (code, from_version) where finished_at is null do nothing
  `.execute(database);
  return done.numAffectedRows === 1n;
}

export async function saveDecision(
  tx: Tx,
  id: Uuid,
  by: { readonly account: Uuid; readonly name: string; readonly at: Date; readonly cancels: boolean },
): Promise<void> {
  await sql`
    update procedures.version_move set
      confirmed_at = ${by.cancels ? null : by.at}, confirmed_by = ${by.cancels ? null : by.account},
      confirmed_by_name = ${by.cancels ? null : by.name}, cancelled = ${by.cancels},
      finished_at = ${by.cancels ? by.at : null}
    where id = ${id}
  `.execute(tx);
}

export async function saveProgress(
  tx: Tx,
  id: Uuid,
  progress: { readonly doneUntil: Uuid; readonly moved: number; readonly kept: number },
): Promise<void> {
  await sql`
    update procedures.version_move
    set done_until = ${progress.doneUntil}, moved = moved + ${progress.moved}, kept = kept + ${progress.kept}
    where id = ${id}
  `.execute(tx);
}

export async function finishMove(tx: Tx, id: Uuid, at: Date): Promise<void> {
  await sql`update procedures.version_move set finished_at = ${at} where id = ${id}`.execute(tx);
}

export async function insertKept(tx: Tx, id: Uuid, number: string, why: Text): Promise<void> {
  await sql`
    insert into procedures.version_move_kept (move, number, reason_zh, reason_en)
    values (${id}, ${number}, ${why.zh}, ${why.en ?? why.zh}) on conflict do nothing
  `.execute(tx);
}

export async function readKept(
  database: Database,
  id: Uuid,
): Promise<{ number: string; zh: string; en: string }[]> {
  const found = await sql<{ number: string; zh: string; en: string }>`
    select number, reason_zh as zh, reason_en as en from procedures.version_move_kept
    where move = ${id} order by number limit 200
  `.execute(database);
  return found.rows;
}

/** Open cases of a version, in the order of their ids. */
export async function readOpenCases(
  database: Database,
  { code, version }: { readonly code: string; readonly version: number },
  page: { readonly after?: Uuid | null | undefined; readonly size: number },
): Promise<{ id: Uuid; number: string }[]> {
  const found = await sql<{ id: Uuid; number: string }>`
    select id, number from procedures.case_file
    where procedure_code = ${code} and procedure_version = ${version} and closed_at is null
      ${page.after ? sql`and id > ${page.after}` : sql``}
    order by id limit ${page.size}
  `.execute(database);
  return found.rows;
}

/** How many open cases each version has, counted up to so many. */
export async function countOpenCases(
  database: Database,
  code: string,
  version: number,
  most: number,
): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*)::int as count from (
      select from procedures.case_file
      where procedure_code = ${code} and procedure_version = ${version} and closed_at is null limit ${most}
    ) as few
  `.execute(database);
  return found.rows[0]?.count ?? 0;
}

/** The case goes by that version from now on; its tasks are written anew by the act that says so. */
export async function saveVersion(
  tx: Tx,
  { region, id }: Pick<CaseIdentity, 'region' | 'id'>,
  version: number,
): Promise<void> {
  await sql`
    update procedures.case_file set procedure_version = ${version} where region = ${region} and id = ${id}
  `.execute(tx);
  await sql`delete from procedures.task where region = ${region} and case_id = ${id}`.execute(tx);
}
