import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/uuid.ts';
import { type Database, prepared, type Tx } from '../../../platform/database/index.ts';

/** A system of an agency that uses the agency's grants (调用方). */
export interface Caller {
  readonly id: Uuid;
  readonly agency: string;
  readonly name: string;
  readonly registeredAt: Date;
  readonly keys: readonly CallerKey[];
}

export interface CallerKey {
  readonly kid: string;
  readonly registeredAt: string;
  readonly endedAt: string | null;
}

export async function insertCaller(
  tx: Tx,
  caller: { id: Uuid; agency: string; name: string; registeredBy: Uuid; registeredAt: Date },
): Promise<void> {
  await sql`
    insert into exchange.caller (id, agency, name, registered_by, registered_at)
    values (${caller.id}, ${caller.agency}, ${caller.name}, ${caller.registeredBy}, ${caller.registeredAt})
  `.execute(tx);
}

/** @returns false where the caller has this key already */
export async function insertKey(
  tx: Database,
  key: { caller: Uuid; kid: string; publicKey: string; registeredAt: Date },
): Promise<boolean> {
  const written = await sql`
    insert into exchange.caller_key (caller, kid, public_key, registered_at)
    values (${key.caller}, ${key.kid}, ${key.publicKey}, ${key.registeredAt})
    on conflict do nothing
  `.execute(tx);
  return (written.numAffectedRows ?? 0n) > 0n;
}

export async function endKey(tx: Database, caller: Uuid, kid: string, at: Date): Promise<void> {
  await sql`
    update exchange.caller_key set ended_at = ${at} where caller = ${caller} and kid = ${kid} and ended_at is null
  `.execute(tx);
}

/** A key, and the agency for which its caller speaks; neither ever changes. */
export interface CallerSpeaks {
  readonly publicKey: string;
  readonly agency: string;
}

/** A key that is still good, with the agency for which its caller speaks. */
export async function findGoodKey(
  database: Database,
  caller: Uuid,
  kid: string,
): Promise<CallerSpeaks | undefined> {
  const found = await sql<CallerSpeaks>`${prepared}
    select public_key as "publicKey", agency
    from exchange.caller_key join exchange.caller on caller.id = caller_key.caller
    where caller_key.caller = ${caller} and kid = ${kid} and ended_at is null
  `.execute(database);
  return found.rows[0];
}

const columns = sql.raw(`
  id, agency, name, registered_at as "registeredAt", (
    select coalesce(json_agg(json_build_object('kid', kid, 'registeredAt', caller_key.registered_at, 'endedAt', ended_at)
      order by caller_key.registered_at), '[]')
    from exchange.caller_key where caller_key.caller = caller.id
  ) as keys
`);

export async function readCallers(database: Database, agencies: readonly string[]): Promise<Caller[]> {
  const found = await sql<Caller>`
    select ${columns} from exchange.caller where agency = any(${[...agencies]}::text[]) order by id desc limit 200
  `.execute(database);
  return found.rows;
}

export async function findCaller(database: Database, id: Uuid): Promise<Caller | undefined> {
  const found = await sql<Caller>`select ${columns} from exchange.caller where id = ${id}`.execute(database);
  return found.rows[0];
}

export interface CallFigures {
  readonly today: number;
  readonly turnedAway: number;
  readonly lastAt: Date | null;
}

/** What a caller has done since a moment, and how often it was refused. */
export async function readCallFigures(database: Database, caller: Uuid, since: Date): Promise<CallFigures> {
  const found = await sql<CallFigures>`
    select
      (select count(*)::int from exchange.message where message.caller = ${caller} and kind = 'call' and at >= ${since}) as today,
      (select count(*)::int from exchange.turned_away away where away.caller = ${caller} and at >= ${since}) as "turnedAway",
      (select max(at) from exchange.message where message.caller = ${caller} and kind = 'call') as "lastAt"
  `.execute(database);
  return found.rows[0] ?? { today: 0, turnedAway: 0, lastAt: null };
}
