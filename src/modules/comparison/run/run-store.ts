import { sql } from 'kysely';
import type { Text } from '../../../kernel/messages.ts';
import type { MomentCursor } from '../../../kernel/moment-cursor.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database, Tx } from '../../../platform/database/index.ts';
import type { ComparisonResult } from '../engine/plan.ts';
import type { Run, RunOutcome } from './run.ts';

/** @returns false where one is running already */
export async function insertRun(
  database: Database,
  {
    id,
    comparison,
    requestedBy,
    requestedAt,
  }: Pick<Run, 'id' | 'comparison' | 'requestedBy' | 'requestedAt'>,
): Promise<boolean> {
  const written = await sql`
    insert into comparison.run (id, comparison, state, requested_by, requested_by_name, requested_at)
    values (${id}, ${comparison}, 'running', ${requestedBy?.account ?? null}, ${requestedBy?.name ?? null}, ${requestedAt})
    on conflict (comparison) where state = 'running' do nothing
  `.execute(database);
  return (written.numAffectedRows ?? 0n) > 0n;
}

/** Takes a run over from nobody, or from a process that has given no sign of life for a minute. */
export async function claimRun(database: Database, id: Uuid, runner: Uuid): Promise<Run | undefined> {
  const found = await sql<Row>`
    update comparison.run set runner = ${runner}, heartbeat = clock_timestamp()
    where id = ${id} and state = 'running'
      and (heartbeat is null or heartbeat < clock_timestamp() - interval '60 seconds')
    returning *
  `.execute(database);
  return found.rows.map(toRun)[0];
}

/** @returns false where another process has taken over */
export async function beat(database: Database, id: Uuid, runner: Uuid): Promise<boolean> {
  const written = await sql`
    update comparison.run set heartbeat = clock_timestamp()
    where id = ${id} and runner = ${runner} and state = 'running'
  `.execute(database);
  return (written.numAffectedRows ?? 0n) > 0n;
}

/** Runs whose process has ended. */
export async function readForsaken(database: Database): Promise<Uuid[]> {
  const found = await sql<{ id: Uuid }>`
    select id from comparison.run where state = 'running'
      and (heartbeat is null or heartbeat < clock_timestamp() - interval '60 seconds')
    order by requested_at
  `.execute(database);
  return found.rows.map(({ id }) => id);
}

/** Runs that a living process is busy with. */
export async function readBusy(database: Database): Promise<Uuid[]> {
  const found = await sql<{ id: Uuid }>`
    select id from comparison.run where state = 'running' and heartbeat >= clock_timestamp() - interval '60 seconds'
  `.execute(database);
  return found.rows.map(({ id }) => id);
}

/** @returns false where another process has taken over: nothing of this one may stay */
export async function finishRun(
  tx: Tx,
  { id, runner }: { id: Uuid; runner: Uuid },
  end: RunOutcome & { result: ComparisonResult; seconds: number; at: Date },
): Promise<boolean> {
  const total = end.result.counts.reduce((sum, { count }) => sum + count, 0);
  const written = await sql`
    update comparison.run set state = 'done', finished_at = ${end.at}, seconds = ${end.seconds},
      rows = ${JSON.stringify(end.result.sources)}::jsonb, counts = ${JSON.stringify(end.result.counts)}::jsonb,
      total = ${total}, opened = ${end.opened}, resolved = ${end.resolved}, explained = ${end.explained}
    where id = ${id} and runner = ${runner} and state = 'running'
  `.execute(tx);
  return (written.numAffectedRows ?? 0n) > 0n;
}

export async function failRun(
  database: Database,
  { id, runner }: { id: Uuid; runner: Uuid },
  { failure, at }: { failure: Text; at: Date },
): Promise<void> {
  await sql`
    update comparison.run set state = 'failed', finished_at = ${at}, failure = ${JSON.stringify(failure)}::jsonb
    where id = ${id} and runner = ${runner} and state = 'running'
  `.execute(database);
}

export async function findRun(database: Database, id: Uuid): Promise<Run | undefined> {
  const found = await sql<Row>`select * from comparison.run where id = ${id}`.execute(database);
  return found.rows.map(toRun)[0];
}

/** The newest first. */
export async function readRuns(
  database: Database,
  comparison: string,
  { after, size }: { after: MomentCursor | undefined; size: number },
): Promise<Run[]> {
  const older = after ? sql`and (requested_at, id) < (${after.at}, ${after.id})` : sql``;
  const found = await sql<Row>`
    select * from comparison.run where comparison = ${comparison} ${older}
    order by requested_at desc, id desc limit ${size}
  `.execute(database);
  return found.rows.map(toRun);
}

/** The last runs of each comparison, the newest first. */
export async function readLatestRuns(
  database: Database,
  comparisons: readonly string[],
  most: number,
): Promise<Run[]> {
  const found = await sql<Row>`
    select latest.* from unnest(${[...comparisons]}::text[]) as named(code)
    cross join lateral (
      select * from comparison.run where comparison = named.code order by requested_at desc, id desc limit ${most}
    ) latest
  `.execute(database);
  return found.rows.map(toRun);
}

interface Row {
  id: Uuid;
  comparison: string;
  state: Run['state'];
  requested_by: Uuid | null;
  requested_by_name: string | null;
  requested_at: Date;
  finished_at: Date | null;
  seconds: number | null;
  rows: Run['sources'];
  counts: Run['counts'];
  total: number | null;
  opened: number | null;
  resolved: number | null;
  explained: number | null;
  failure: Text | null;
}

function toRun(row: Row): Run {
  return {
    id: row.id,
    comparison: row.comparison,
    state: row.state,
    requestedBy:
      row.requested_by === null
        ? undefined
        : { account: row.requested_by, name: row.requested_by_name ?? '' },
    requestedAt: row.requested_at,
    finishedAt: row.finished_at ?? undefined,
    seconds: row.seconds ?? undefined,
    sources: row.rows,
    counts: row.counts,
    total: row.total ?? undefined,
    opened: row.opened ?? undefined,
    resolved: row.resolved ?? undefined,
    explained: row.explained ?? undefined,
    failure: row.failure ?? undefined,
  };
}
