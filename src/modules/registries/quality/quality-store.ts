import { sql } from 'kysely';
import type { Database, Tx } from '../../../platform/database/index.ts';
import type { Counted, Measurement, Scores } from './measurement.ts';

export async function insertMeasurement(tx: Tx, measurement: Measurement): Promise<void> {
  const { set, owner, measuredAt, counted, scores } = measurement;
  await sql`
    insert into registries.quality (set_code, owner, measured_at, content)
    values (${set}, ${owner}, ${measuredAt}, ${JSON.stringify({ counted, scores })}::jsonb)
    on conflict do nothing
  `.execute(tx);
}

/** The last measurement of each of these sets. */
export async function readLatest(database: Database, sets: readonly string[]): Promise<Measurement[]> {
  const found = await sql<Row>`
    select latest.* from unnest(${[...sets]}::text[]) code cross join lateral (
      select * from registries.quality where set_code = code order by measured_at desc limit 1) latest
  `.execute(database);
  return found.rows.map(toMeasurement);
}

/** Measurements of a set, the last of each day, the newest first. */
export async function readTrend(database: Database, set: string, days: number): Promise<Measurement[]> {
  const found = await sql<Row>`
    select * from (
      select distinct on ((measured_at at time zone 'Asia/Shanghai')::date) * from (
        select * from registries.quality where set_code = ${set} order by measured_at desc limit ${days * 20}
      ) recent order by (measured_at at time zone 'Asia/Shanghai')::date desc, measured_at desc
    ) days order by measured_at desc limit ${days}
  `.execute(database);
  return found.rows.map(toMeasurement);
}

/** When the last load of each set was finished. */
export async function readLastLoads(database: Database): Promise<Map<string, Date>> {
  const found = await sql<{ set_code: string; at: Date }>`
    select set_code, max(finished_at) as at from registries.load where state = 'done' group by set_code
  `.execute(database);
  return new Map(found.rows.map(({ set_code, at }) => [set_code, at]));
}

interface Row {
  set_code: string;
  owner: string;
  measured_at: Date;
  content: { counted: Counted; scores?: Scores };
}

function toMeasurement({ set_code, owner, measured_at, content }: Row): Measurement {
  return {
    set: set_code,
    owner,
    measuredAt: measured_at,
    counted: content.counted,
    scores: content.scores,
  };
}
