import { sql } from 'kysely';
import type { Text } from '../../../kernel/messages.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import { copyInto, type Database, type Tx } from '../../../platform/database/index.ts';
import { copyLines } from '../copy-lines.ts';
import type { MergeCounts } from '../merge-store.ts';
import type { Load } from './load.ts';

export async function insertLoad(tx: Database, load: Load): Promise<void> {
  await sql`
    insert into registries.load (id, set_code, owner, is_whole, file_name, file_hash, media_type, state, requested_by,
      requested_by_name, requested_at)
    values (${load.id}, ${load.set}, ${load.owner}, ${load.isWhole}, ${load.fileName}, ${load.fileHash}, ${load.mediaType},
      ${load.state}, ${load.requestedBy.account}, ${load.requestedBy.name}, ${load.requestedAt})
  `.execute(tx);
}

/** Takes a load over from nobody, or from a process that has given no sign of life for a minute. */
export async function claimLoad(database: Database, id: Uuid, runner: Uuid): Promise<Load | undefined> {
  const found = await sql<Row>`
    update registries.load set runner = ${runner}, heartbeat = clock_timestamp()
    where id = ${id} and state in ('reading', 'merging')
      and (heartbeat is null or heartbeat < clock_timestamp() - interval '60 seconds')
    returning *
  `.execute(database);
  return found.rows.map(toLoad)[0];
}

export async function readForsakenLoads(database: Database): Promise<Uuid[]> {
  const found = await sql<{ id: Uuid }>`
    select id from registries.load where state in ('reading', 'merging')
      and (heartbeat is null or heartbeat < clock_timestamp() - interval '60 seconds')
    order by requested_at
  `.execute(database);
  return found.rows.map(({ id }) => id);
}

/** A sign of life of the process that reads or merges. */
export async function keepLoadAlive(
  database: Database,
  { id, runner }: { id: Uuid; runner: Uuid },
): Promise<void> {
  await sql`
    update registries.load set heartbeat = clock_timestamp()
    where id = ${id} and runner = ${runner} and state in ('reading', 'merging')
  `.execute(database);
}

/** All rows are read. @returns false where another process has taken over */
export async function beginMerge(
  database: Database,
  { id, runner }: { id: Uuid; runner: Uuid },
): Promise<boolean> {
  const written = await sql`
    update registries.load set state = 'merging', heartbeat = clock_timestamp()
    where id = ${id} and runner = ${runner} and state in ('reading', 'merging')
  `.execute(database);
  return (written.numAffectedRows ?? 0n) > 0n;
}

export interface Progress {
  readonly rowsRead: number;
  readonly rowsValid: number;
  readonly rowsBroken: number;
  readonly rules: Load['rules'];
}

/** Written in the transaction that has copied the rows. @returns false where another process has taken over */
export async function saveProgress(
  tx: Tx,
  { id, runner }: { id: Uuid; runner: Uuid },
  progress: Progress & { header: readonly string[]; state: Load['state'] },
): Promise<boolean> {
  const written = await sql`
    update registries.load set rows_read = ${progress.rowsRead}, rows_valid = ${progress.rowsValid},
      rows_broken = ${progress.rowsBroken}, rules = ${JSON.stringify(progress.rules)}::jsonb,
      header = ${JSON.stringify(progress.header)}::jsonb, state = ${progress.state}, heartbeat = clock_timestamp()
    where id = ${id} and runner = ${runner}
  `.execute(tx);
  return (written.numAffectedRows ?? 0n) > 0n;
}

export async function finishLoad(
  tx: Database,
  { id, runner }: { id: Uuid; runner: Uuid },
  end: { counts: MergeCounts; progress: Progress; at: Date } | { failure: Text; at: Date },
): Promise<boolean> {
  const written =
    'failure' in end
      ? await sql`
          update registries.load set state = 'failed', failure = ${JSON.stringify(end.failure)}::jsonb,
            finished_at = ${end.at} where id = ${id} and runner = ${runner}
        `.execute(tx)
      : await sql`
          update registries.load set state = 'done', added = ${end.counts.added}, changed = ${end.counts.changed},
            removed = ${end.counts.removed}, rows_valid = ${end.progress.rowsValid},
            rows_broken = ${end.progress.rowsBroken}, rules = ${JSON.stringify(end.progress.rules)}::jsonb,
            finished_at = ${end.at} where id = ${id} and runner = ${runner}
        `.execute(tx);
  return (written.numAffectedRows ?? 0n) > 0n;
}

/** A broken row, its cells sealed. */
export interface SealedBrokenRow {
  readonly line: number;
  readonly faults: string;
  readonly cells: Buffer;
}

export async function insertBrokenRows(tx: Tx, load: Uuid, rows: readonly SealedBrokenRow[]): Promise<void> {
  if (rows.length === 0) return;
  const lines = copyLines(rows.map(({ line, faults, cells }) => [load, line, faults, cells]));
  await copyInto(tx, 'copy registries.broken_row (load, line, faults, cells)', [lines]);
}

export async function readBrokenRows(
  database: Database,
  load: Uuid,
  { after, size }: { after: number; size: number },
): Promise<{ line: number; faults: unknown; cells: Buffer }[]> {
  const found = await sql<{ line: number; faults: unknown; cells: Buffer }>`
    select line, faults, cells from registries.broken_row where load = ${load} and line > ${after}
    order by line limit ${size}
  `.execute(database);
  return found.rows;
}

export async function findLoad(database: Database, id: Uuid): Promise<Load | undefined> {
  const found = await sql<Row>`select * from registries.load where id = ${id}`.execute(database);
  return found.rows.map(toLoad)[0];
}

export async function readLoads(database: Database, set: string, most: number): Promise<Load[]> {
  const found = await sql<Row>`
    select * from registries.load where set_code = ${set} order by requested_at desc, id desc limit ${most}
  `.execute(database);
  return found.rows.map(toLoad);
}

/** Whether another load still needs the file. */
export async function isFileWanted(database: Database, hash: string): Promise<boolean> {
  const found = await sql<{ wanted: boolean }>`
    select exists (
      select from registries.load where file_hash = ${hash} and state in ('reading', 'merging')) as wanted
  `.execute(database);
  return found.rows[0]?.wanted ?? false;
}

/** One load at a time is merged into a set. */
export async function lockSet(tx: Tx, set: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('registries.load'), hashtext(${set}))`.execute(tx);
}

interface Row {
  id: Uuid;
  set_code: string;
  owner: string;
  is_whole: boolean;
  file_name: string;
  file_hash: string;
  media_type: string;
  state: Load['state'];
  header: string[] | null;
  rows_read: number;
  rows_valid: number;
  rows_broken: number;
  rules: Load['rules'];
  added: number | null;
  changed: number | null;
  removed: number | null;
  failure: Text | null;
  requested_by: Uuid;
  requested_by_name: string;
  requested_at: Date;
  finished_at: Date | null;
  waived_at: Date | null;
  waived_by_name: string | null;
  waived_words: string | null;
}

function toLoad(row: Row): Load {
  return {
    id: row.id,
    set: row.set_code,
    owner: row.owner,
    isWhole: row.is_whole,
    fileName: row.file_name,
    fileHash: row.file_hash,
    mediaType: row.media_type,
    state: row.state,
    header: row.header ?? undefined,
    rowsRead: row.rows_read,
    rowsValid: row.rows_valid,
    rowsBroken: row.rows_broken,
    rules: row.rules,
    counts:
      row.added === null
        ? undefined
        : { added: row.added, changed: row.changed ?? 0, removed: row.removed ?? 0 },
    failure: row.failure ?? undefined,
    requestedBy: { account: row.requested_by, name: row.requested_by_name },
    requestedAt: row.requested_at,
    finishedAt: row.finished_at ?? undefined,
    waived: row.waived_at
      ? { at: row.waived_at, name: row.waived_by_name ?? '', words: row.waived_words ?? '' }
      : undefined,
  };
}
