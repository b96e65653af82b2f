import { sql } from 'kysely';
import { DatabaseError } from 'pg';
import { type Uuid, uuidv7 } from '../../../kernel/uuid.ts';
import { type Database, prepared, singleStatements } from '../../../platform/database/index.ts';
import type { UseWay } from '../grant/grant.ts';
import type { HashedAccess } from '../ledger/access.ts';
import { noting } from '../ledger/ledger-store.ts';

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
  readonly kid: string;
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

/** Why a call is not let in. */
export const refusals = ['key-ended', 'grant', 'replayed', 'minute', 'day'] as const;
export type UseRefusal = (typeof refusals)[number];

/**
 * Key, grant, nonce, both quotas and the notes in the ledger, in one statement and so in one transaction: it writes all or, where
 * it refuses, nothing. The counters are rows that calls of the same grant take in turn, so that no two get the last place.
 * @returns why the call is not let in
 */
export async function admitCall(
  database: Database,
  call: Call,
  noted: readonly HashedAccess[],
): Promise<UseRefusal | undefined> {
  const admitted = sql`exists (select from day)`;
  try {
    await sql`${prepared}
      with good as (
        select agency from exchange.caller_key join exchange.caller on caller.id = caller_key.caller
        where caller_key.caller = ${call.caller}::uuid and kid = ${call.kid} and ended_at is null
      ), granted as (
        select id, per_day, per_minute from exchange.data_grant join good on asker = good.agency
        where number = ${call.grant} and status = 'granted' and purpose = ${call.purpose}
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
      )${noted.length > 0 ? sql`, noted as (${noting(noted, admitted)})` : sql``}
      select case
        when not exists (select from good) then exchange.refuse('key-ended')
        when not exists (select from granted) then exchange.refuse('grant')
        when not exists (select from fresh) then exchange.refuse('replayed')
        when not exists (select from minute) then exchange.refuse('minute')
        when not ${admitted} then exchange.refuse('day')
      end
    `.execute(singleStatements(database));
    return undefined;
  } catch (error) {
    const refusal = refusalIn(error);
    if (refusal) return refusal;
    throw error;
  }
}

/** What `exchange.refuse` raises. */
function refusalIn(error: unknown): UseRefusal | undefined {
  if (!(error instanceof DatabaseError) || error.code !== 'TB403') return undefined;
  return refusals.find((refusal) => refusal === error.message);
}

/** The set of a grant, whatever has become of it; it never changes. */
export async function findSetOfGrant(database: Database, number: string): Promise<string | undefined> {
  const found = await sql<{ set: string }>`${prepared}
    select data_set as set from exchange.data_grant where number = ${number}
  `.execute(database);
  return found.rows[0]?.set;
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
