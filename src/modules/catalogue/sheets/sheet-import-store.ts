import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database, Tx } from '../../../platform/database/index.ts';
import type { ImportResult, SheetImport } from './sheet-import.ts';

export async function insertSheetImport(
  database: Database,
  given: {
    id: Uuid;
    official: { officialId: Uuid; name: string };
    fileName: string;
    fileHash: string;
    startedAt: Date;
  },
): Promise<void> {
  const { id, official, fileName, fileHash, startedAt } = given;
  await sql`
    insert into catalogue.sheet_import (id, official_id, official_name, file_name, file_hash, state, started_at)
    values (${id}, ${official.officialId}, ${official.name}, ${fileName}, ${fileHash}, 'reading', ${startedAt})
  `.execute(database);
}

export async function saveReading(
  database: Database,
  id: Uuid,
  end: {
    state: 'read' | 'refused' | 'failed';
    result: ImportResult | undefined;
    returnedHash: string | undefined;
    at: Date;
  },
): Promise<void> {
  const result = end.result === undefined ? null : JSON.stringify(end.result);
  await sql`
    update catalogue.sheet_import set state = ${end.state}, result = ${result}::jsonb,
      returned_hash = ${end.returnedHash ?? null}, read_at = ${end.at}
    where id = ${id} and state = 'reading'
  `.execute(database);
}

/** False where nothing waits for it, or somebody is making the drafts already. */
export async function beginAccepting(
  database: Database,
  id: Uuid,
  { at, brokenOffBefore }: { at: Date; brokenOffBefore: Date },
): Promise<boolean> {
  const begun = await sql`
    update catalogue.sheet_import set state = 'accepting', accepted_at = ${at}
    where id = ${id} and (state = 'read' or (state = 'accepting' and accepted_at < ${brokenOffBefore}))
  `.execute(database);
  return begun.numAffectedRows === 1n;
}

export async function endAccepting(database: Database, id: Uuid, state: 'accepted' | 'read'): Promise<void> {
  await sql`
    update catalogue.sheet_import set state = ${state} where id = ${id} and state = 'accepting'
  `.execute(database);
}

export async function findSheetImport(database: Database, id: Uuid): Promise<SheetImport | undefined> {
  const found =
    await sql<Row>`select ${columns}, result from catalogue.sheet_import where id = ${id}`.execute(database);
  return found.rows[0] && toImport(found.rows[0]);
}

/** The latest first, with their counts alone. */
export async function readSheetImports(database: Database, limit: number): Promise<SheetImport[]> {
  const found = await sql<Row>`
    select ${columns}, result - 'faults' as result from catalogue.sheet_import
    order by started_at desc, id desc limit ${limit}
  `.execute(database);
  return found.rows.map(toImport);
}

/** @returns files that no import names any more */
export async function deleteSheetImports(tx: Tx, before: Date): Promise<string[]> {
  const deleted = await sql<{ file_hash: string; returned_hash: string | null }>`
    delete from catalogue.sheet_import where started_at < ${before} returning file_hash, returned_hash
  `.execute(tx);
  const hashes = [...new Set(deleted.rows.flatMap((row) => [row.file_hash, row.returned_hash ?? []].flat()))];
  const left = await sql<{ hash: string }>`
    select h.hash from unnest(${hashes}::text[]) as h(hash)
    where not exists (select from catalogue.sheet_import s where s.file_hash = h.hash)
      and not exists (select from catalogue.sheet_import s where s.returned_hash = h.hash)
  `.execute(tx);
  return left.rows.map(({ hash }) => hash);
}

const columns = sql`id, official_id, official_name, file_name, state, returned_hash, started_at, accepted_at`;

interface Row {
  id: Uuid;
  official_id: Uuid;
  official_name: string;
  file_name: string;
  state: SheetImport['state'];
  result: ImportResult | null;
  returned_hash: string | null;
  started_at: Date;
  accepted_at: Date | null;
}

function toImport(row: Row): SheetImport {
  return {
    id: row.id,
    officialId: row.official_id,
    officialName: row.official_name,
    fileName: row.file_name,
    state: row.state,
    result: row.result ?? undefined,
    returnedHash: row.returned_hash ?? undefined,
    startedAt: row.started_at,
    acceptedAt: row.accepted_at ?? undefined,
  };
}
