import { sql } from 'kysely';
import type { CalendarDate } from '../../../kernel/date.ts';
import { chainHash, chainStart } from '../../../kernel/hash-chain.ts';
import type { MomentCursor } from '../../../kernel/moment-cursor.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database, Tx } from '../../../platform/database/index.ts';
import type { FindingKind } from '../comparison.ts';
import type {
  Difference,
  DifferenceAction,
  DifferenceEvent,
  DifferenceIdentity,
  StoredDifference,
} from './difference.ts';

/** What an act changes of the row that lists read. */
export interface DifferenceProjection {
  readonly status: string;
  readonly waitsRole: string | undefined;
  readonly waitsAgency: string | undefined;
  readonly dueOn: CalendarDate | undefined;
  readonly closedAt: Date | undefined;
}

export interface NewDifference {
  readonly identity: DifferenceIdentity;
  readonly content: string;
  readonly elements: readonly string[];
  readonly action: DifferenceAction;
  readonly projection: DifferenceProjection;
}

/** Writes new differences with their first acts, in two statements. */
export async function insertDifferences(tx: Tx, opened: readonly NewDifference[]): Promise<void> {
  if (opened.length === 0) return;
  const rows = opened.map(({ identity, content, elements, action, projection }) => ({
    id: identity.id,
    number: identity.number,
    comparison: identity.comparison,
    kind: identity.kind,
    place: identity.place,
    identity: identity.identity,
    content,
    elements,
    left_set: identity.left?.set,
    left_record: identity.left?.address,
    right_set: identity.right?.set,
    right_record: identity.right?.address,
    agency: identity.agency,
    procedure_code: identity.procedureCode,
    procedure_version: identity.procedureVersion,
    status: projection.status,
    waits_role: projection.waitsRole,
    waits_agency: projection.waitsAgency,
    due_on: projection.dueOn,
    raised_at: identity.raisedAt,
    first_run: identity.firstRun,
    last_run: identity.firstRun,
    sequence: 1,
    head_hash: chainHash(chainStart, hashed(identity, action)),
  }));
  await sql`
    insert into comparison.difference select * from json_populate_recordset(null::comparison.difference,
      ${JSON.stringify(rows)}::json)
  `.execute(tx);
  const acts = opened.map(({ identity, action }, index) =>
    actRow(identity, action, { previous: chainStart, hash: rows[index]?.head_hash ?? '' }),
  );
  await insertActs(tx, acts);
}

/** Appends an act where the difference still stands as it was read. @returns false where somebody was faster */
export async function appendAct(
  tx: Tx,
  before: StoredDifference,
  action: DifferenceAction,
  change: DifferenceProjection & {
    readonly found?:
      | { readonly run: Uuid; readonly content: string; readonly elements: readonly string[] }
      | undefined;
  },
): Promise<boolean> {
  const hash = chainHash(before.headHash, hashed(before, action));
  const written = await sql`
    update comparison.difference set status = ${change.status}, waits_role = ${change.waitsRole ?? null},
      waits_agency = ${change.waitsAgency ?? null}, due_on = ${change.dueOn ?? null},
      closed_at = ${change.closedAt ?? null}, sequence = ${action.sequence}, head_hash = ${hash},
      last_run = coalesce(${change.found?.run ?? null}, last_run),
      content = coalesce(${change.found?.content ?? null}, content),
      elements = coalesce(${change.found ? JSON.stringify(change.found.elements) : null}::jsonb, elements)
    where id = ${before.id} and sequence = ${before.sequence}
  `.execute(tx);
  if ((written.numAffectedRows ?? 0n) === 0n) return false;
  await insertActs(tx, [actRow(before, action, { previous: before.headHash, hash })]);
  return true;
}

/** Open differences that a run has found again: they stay as they are, and say what they say now. */
export async function keepOpen(
  tx: Tx,
  run: Uuid,
  found: readonly { readonly id: Uuid; readonly content: string; readonly elements: readonly string[] }[],
): Promise<void> {
  if (found.length === 0) return;
  await sql`
    update comparison.difference set last_run = ${run}, content = seen.content, elements = seen.elements
    from json_to_recordset(${JSON.stringify(found)}::json) as seen(id uuid, content text, elements jsonb)
    where difference.id = seen.id
  `.execute(tx);
}

/** What a comparison has open, and what its owners have explained. */
export interface KnownDifference {
  readonly id: Uuid;
  readonly identity: string;
  readonly content: string;
  readonly status: string;
}

export async function readKnown(database: Database, comparison: string): Promise<KnownDifference[]> {
  const found = await sql<KnownDifference>`
    select id, identity, content, status from comparison.difference
    where comparison = ${comparison} and (closed_at is null or status = 'rightly-differs')
    order by raised_at, id
  `.execute(database);
  return found.rows;
}

export async function findDifference(
  database: Database,
  by: { number: string } | { id: Uuid },
): Promise<StoredDifference | undefined> {
  const where = 'number' in by ? sql`number = ${by.number}` : sql`id = ${by.id}`;
  const found = await sql<Row & { sequence: number; head_hash: string; acts: ActRow[] }>`
    select difference.*, (
      select json_agg(json_build_object('sequence', act.sequence, 'actor_account', actor_account, 'actor_name', actor_name,
        'actor_agency', actor_agency, 'at', at, 'data', data) order by act.sequence)
      from comparison.difference_act act where act.difference = difference.id
    ) as acts
    from comparison.difference where ${where}
  `.execute(database);
  const [row] = found.rows;
  if (!row) return undefined;
  return {
    ...toDifference(row),
    sequence: row.sequence,
    headHash: row.head_hash,
    actions: row.acts.map((act) => ({
      sequence: act.sequence,
      at: new Date(act.at),
      actor: {
        account: act.actor_account ?? undefined,
        name: act.actor_name,
        agency: act.actor_agency ?? undefined,
      },
      event: act.data,
    })),
  };
}

export interface DifferenceFilter {
  readonly comparison: string;
  readonly kind?: FindingKind | undefined;
  readonly state?: 'open' | 'closed' | undefined;
  /** First found by this run. */
  readonly run?: Uuid | undefined;
}

/** The newest first. */
export async function readDifferences(
  database: Database,
  { comparison, kind, state, run }: DifferenceFilter,
  { after, size }: { after: MomentCursor | undefined; size: number },
): Promise<Difference[]> {
  const found = await sql<Row>`
    select * from comparison.difference where comparison = ${comparison}
      ${kind ? sql`and kind = ${kind}` : sql``}
      ${state ? (state === 'open' ? sql`and closed_at is null` : sql`and closed_at is not null`) : sql``}
      ${run ? sql`and first_run = ${run}` : sql``}
      ${after ? sql`and (raised_at, id) < (${after.at}, ${after.id})` : sql``}
    order by raised_at desc, id desc limit ${size}
  `.execute(database);
  return found.rows.map(toDifference);
}

/** How many are open in each comparison, and how many of them are late. */
export async function countOpen(
  database: Database,
  today: CalendarDate,
): Promise<{ comparison: string; open: number; late: number }[]> {
  const found = await sql<{ comparison: string; open: number; late: number }>`
    select comparison, count(*)::int as open, (count(*) filter (where due_on < ${today} and waits_role is not null))::int as late
    from comparison.difference where closed_at is null group by comparison
  `.execute(database);
  return found.rows;
}

function actRow(
  { id }: Pick<DifferenceIdentity, 'id'>,
  { sequence, at, actor, event }: DifferenceAction,
  { previous, hash }: { previous: string; hash: string },
) {
  return {
    difference: id,
    sequence,
    type: event.type,
    actor_account: actor.account,
    actor_name: actor.name,
    actor_agency: actor.agency,
    at,
    data: event,
    previous_hash: previous,
    hash,
  };
}

async function insertActs(tx: Tx, rows: readonly ReturnType<typeof actRow>[]): Promise<void> {
  await sql`
    insert into comparison.difference_act
    select * from json_populate_recordset(null::comparison.difference_act, ${JSON.stringify(rows)}::json)
  `.execute(tx);
}

function hashed({ id }: Pick<DifferenceIdentity, 'id'>, action: DifferenceAction) {
  const { sequence, at, actor, event } = action;
  // As it will be read again: JSON knows no undefined and no dates.
  return JSON.parse(JSON.stringify({ id, sequence, at: at.toISOString(), actor, event })) as unknown;
}

interface ActRow {
  sequence: number;
  actor_account: Uuid | null;
  actor_name: string;
  actor_agency: string | null;
  at: string;
  data: DifferenceEvent;
}

interface Row {
  id: Uuid;
  number: string;
  comparison: string;
  kind: FindingKind;
  place: number;
  identity: string;
  content: string;
  elements: string[];
  left_set: string | null;
  left_record: string | null;
  right_set: string | null;
  right_record: string | null;
  agency: string;
  procedure_code: string;
  procedure_version: number;
  status: string;
  due_on: string | null;
  raised_at: Date;
  closed_at: Date | null;
  first_run: Uuid;
}

function toDifference(row: Row): Difference {
  return {
    id: row.id,
    number: row.number,
    comparison: row.comparison,
    kind: row.kind,
    place: row.place,
    identity: row.identity,
    content: row.content,
    elements: row.elements,
    left: recordOf(row.left_set, row.left_record),
    right: recordOf(row.right_set, row.right_record),
    agency: row.agency,
    procedureCode: row.procedure_code,
    procedureVersion: row.procedure_version,
    status: row.status,
    dueOn: row.due_on ?? undefined,
    raisedAt: row.raised_at,
    closedAt: row.closed_at ?? undefined,
    firstRun: row.first_run,
  };
}

function recordOf(set: string | null, address: string | null) {
  return set === null || address === null ? undefined : { set, address };
}
