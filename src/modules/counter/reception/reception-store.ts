import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database, Tx } from '../../../platform/database/index.ts';
import { type Outcome, type Reception, ReceptionEvent, type ReceptionState } from './reception.ts';

/** Begins a reception. @returns false where the clerk has one open */
export async function insertReception(
  database: Database,
  reception: Omit<Reception, 'events'>,
): Promise<boolean> {
  const { id, hall, number, account, clerk, beganAt } = reception;
  const made = await sql`
    insert into counter.reception (hall, id, number, account, clerk, began_at)
    values (${hall}, ${id}, ${number}, ${account}, ${clerk}, ${beganAt})
    on conflict (account) where ended_at is null do nothing
  `.execute(database);
  return (made.numAffectedRows ?? 0n) > 0n;
}

export async function findReception(database: Database, id: Uuid): Promise<Reception | undefined> {
  return readOne(database, sql`r.id = ${id}`);
}

/** The reception that a clerk has not ended. */
export async function findOpenReception(database: Database, account: Uuid): Promise<Reception | undefined> {
  return readOne(database, sql`r.account = ${account} and r.ended_at is null`);
}

async function readOne(
  database: Database,
  condition: ReturnType<typeof sql>,
): Promise<Reception | undefined> {
  const found = await sql<Row>`
    select r.id, r.hall, r.number, r.account, r.clerk, r.began_at, coalesce((
      select jsonb_agg(jsonb_build_object('sequence', e.sequence, 'at', e.at, 'event', e.event) order by e.sequence)
      from counter.reception_event e where e.hall = r.hall and e.reception = r.id
    ), '[]') as events
    from counter.reception r where ${condition}
  `.execute(database);
  return found.rows[0] && toReception(found.rows[0]);
}

/** Appends an event and brings the row to what it comes to. @returns false where somebody was faster */
export async function appendEvent(
  tx: Tx,
  { hall, id, account, events }: Reception,
  { event, state, at }: { event: ReceptionEvent; state: ReceptionState; at: Date },
): Promise<boolean> {
  const added = await sql`
    insert into counter.reception_event (hall, reception, sequence, at, account, event)
    values (${hall}, ${id}, ${events.length + 1}, ${at}, ${account}, ${JSON.stringify(event)})
    on conflict do nothing
  `.execute(tx);
  if ((added.numAffectedRows ?? 0n) === 0n) return false;
  const { person, draft, outcome } = state;
  await sql`
    update counter.reception set person = ${person?.id ?? null}, draft = ${draft?.id ?? null},
      outcome = ${outcome ?? null}, ended_at = ${outcome ? at : null}
    where hall = ${hall} and id = ${id}
  `.execute(tx);
  return true;
}

/** A reception as lists show it. */
export interface ReceptionSummary {
  readonly id: Uuid;
  readonly number: string;
  readonly clerk: string;
  readonly beganAt: Date;
  readonly endedAt: Date | undefined;
  readonly outcome: Outcome | undefined;
  /** Cases and matters that it brought. */
  readonly submitted: readonly { readonly number: string; readonly item: string }[];
}

/** What a clerk has done since a moment, the newest first. */
export async function readReceptionsOfClerk(
  database: Database,
  account: Uuid,
  { since, size }: { since: Date; size: number },
): Promise<ReceptionSummary[]> {
  const found = await sql<SummaryRow>`
    select r.id, r.number, r.clerk, r.began_at, r.ended_at, r.outcome, coalesce((
      select jsonb_agg(jsonb_build_object('number', e.event ->> 'number', 'item', e.event ->> 'item') order by e.sequence)
      from counter.reception_event e
      where e.hall = r.hall and e.reception = r.id and e.event ->> 'type' = 'submitted'
    ), '[]') as submitted
    from counter.reception r where r.account = ${account} and r.began_at >= ${since}
    order by r.began_at desc, r.id desc limit ${size}
  `.execute(database);
  return found.rows.map((row) => ({
    id: row.id,
    number: row.number,
    clerk: row.clerk,
    beganAt: row.began_at,
    endedAt: row.ended_at ?? undefined,
    outcome: row.outcome ?? undefined,
    submitted: row.submitted,
  }));
}

interface SummaryRow {
  id: Uuid;
  number: string;
  clerk: string;
  began_at: Date;
  ended_at: Date | null;
  outcome: Outcome | null;
  submitted: { number: string; item: string }[];
}

interface Row {
  id: Uuid;
  hall: string;
  number: string;
  account: Uuid;
  clerk: string;
  began_at: Date;
  events: { sequence: number; at: string; event: unknown }[];
}

function toReception(row: Row): Reception {
  return {
    id: row.id,
    hall: row.hall,
    number: row.number,
    account: row.account,
    clerk: row.clerk,
    beganAt: row.began_at,
    events: row.events.map(({ sequence, at, event }) => ({
      sequence,
      at: new Date(at),
      event: ReceptionEvent.parse(event),
    })),
  };
}
