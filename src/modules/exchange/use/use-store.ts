import { sql } from 'kysely';
import { type Uuid, uuidv7 } from '../../../kernel/uuid.ts';
import { type Database, prepared, type Tx } from '../../../platform/database/index.ts';
import type { UseWay } from '../grant/grant.ts';

/** Notes a signed request for a token. @returns false where its nonce was used before */
export async function insertTokenMessage(
  tx: Database,
  message: { caller: Uuid; nonce: Uuid; at: Date; signature: string },
): Promise<boolean> {
  const written = await sql`
    insert into exchange.message (caller, nonce, at, kind, signature)
    values (${message.caller}, ${message.nonce}, ${message.at}, 'token', ${message.signature})
    on conflict do nothing
  `.execute(tx);
  return (written.numAffectedRows ?? 0n) > 0n;
}

/** A call as it asks to be let in. */
export interface Call {
  readonly caller: Uuid;
  readonly agency: string;
  readonly nonce: Uuid;
  readonly signature: string;
  readonly grant: string;
  readonly purpose: string;
  readonly way: UseWay;
  readonly elements: readonly string[];
  readonly at: Date;
  /** The day of the call in Beijing, and the moments at which its day and its minute begin. */
  readonly today: string;
  readonly dayBegins: Date;
  readonly minuteBegins: Date;
}

export interface Admission {
  /** Set of the grant; null where no grant covers the call. */
  readonly dataSet: string | null;
  readonly isFresh: boolean;
  readonly isWithinMinute: boolean;
  readonly isWithinDay: boolean;
}

/**
 * Grant, nonce and both quotas in one statement. The counters are rows that calls of the same grant take in turn, so that no
 * two calls get the last place; a call that is not let in rolls back what it counted.
 */
export async function admitCall(tx: Tx, call: Call): Promise<Admission> {
  const found = await sql<Admission>`${prepared}
    with granted as (
      select id, data_set, per_day, per_minute from exchange.data_grant
      where number = ${call.grant} and asker = ${call.agency} and status = 'granted' and purpose = ${call.purpose}
        and ${call.today}::date between valid_from and valid_until
        and ${call.way} = any(ways) and elements @> ${[...call.elements]}::text[]
    ), fresh as (
      insert into exchange.message (caller, nonce, at, kind, data_grant, signature)
      select ${call.caller}::uuid, ${call.nonce}::uuid, ${call.at}::timestamptz, 'call', id, ${call.signature} from granted
      on conflict do nothing returning 1
    ), minute as (
      insert into exchange.spent as spent (data_grant, span, begins, calls, most)
      select id, 'minute', ${call.minuteBegins}::timestamptz, 1, per_minute from granted, fresh
      on conflict (data_grant, span, begins) do update set calls = spent.calls + 1 where spent.calls < spent.most
      returning 1
    ), day as (
      insert into exchange.spent as spent (data_grant, span, begins, calls, most)
      select id, 'day', ${call.dayBegins}::timestamptz, 1, per_day from granted, minute
      on conflict (data_grant, span, begins) do update set calls = spent.calls + 1 where spent.calls < spent.most
      returning 1
    )
    select (select data_set from granted) as "dataSet", exists (select from fresh) as "isFresh",
      exists (select from minute) as "isWithinMinute", exists (select from day) as "isWithinDay"
  `.execute(tx);
  return found.rows[0] ?? { dataSet: null, isFresh: false, isWithinMinute: false, isWithinDay: false };
}

export async function insertTurnedAway(
  database: Database,
  entry: { at: Date; caller: Uuid | undefined; grant: string | undefined; reason: string },
): Promise<void> {
  await sql`
    insert into exchange.turned_away (id, at, caller, grant_number, reason)
    values (${uuidv7()}, ${entry.at}, ${entry.caller ?? null}, ${entry.grant ?? null}, ${entry.reason})
  `.execute(database);
}
