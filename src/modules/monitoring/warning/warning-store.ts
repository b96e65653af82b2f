import { sql } from 'kysely';
import type { CalendarDate } from '../../../kernel/date.ts';
import { chainHash, chainStart } from '../../../kernel/hash-chain.ts';
import type { MomentCursor } from '../../../kernel/moment-cursor.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database, Tx } from '../../../platform/database/index.ts';
import type { StoredWarning, Warning, WarningAction, WarningEvent, WarningIdentity } from './warning.ts';

/** What an act changes of the row that lists read. */
export interface WarningProjection {
  readonly status: string;
  readonly waitsRole: string | undefined;
  readonly waitsAgency: string | undefined;
  readonly dueOn: CalendarDate | undefined;
  readonly silenceOn: CalendarDate | undefined;
  readonly closedAt: Date | undefined;
}

/** Writes a new warning with its first act. @returns false where the rule has warned of it already */
export async function insertWarning(
  tx: Tx,
  identity: WarningIdentity,
  action: WarningAction,
  projection: WarningProjection,
): Promise<boolean> {
  const hash = chainHash(chainStart, hashed(identity, action));
  const written = await sql`
    insert into monitoring.warning (region, id, number, rule, level, type, agency, case_id, case_number, item_name, subject,
      detail, procedure_code, procedure_version, raised_at, status, waits_role, waits_agency, due_on, silence_on, closed_at,
      sequence, head_hash)
    values (${identity.region}, ${identity.id}, ${identity.number}, ${identity.rule}, ${identity.level}, ${identity.type},
      ${identity.agency}, ${identity.caseId ?? null}, ${identity.caseNumber ?? null}, ${identity.itemName ?? null},
      ${identity.subject}, ${JSON.stringify(identity.detail)}, ${identity.procedureCode}, ${identity.procedureVersion},
      ${identity.raisedAt}, ${projection.status}, ${projection.waitsRole ?? null}, ${projection.waitsAgency ?? null},
      ${projection.dueOn ?? null}, ${projection.silenceOn ?? null}, ${projection.closedAt ?? null}, 1, ${hash})
    on conflict (rule, subject, case_id) where status <> 'cleared' do nothing
  `.execute(tx);
  if ((written.numAffectedRows ?? 0n) === 0n) return false;
  await insertAct(tx, identity, action, { previous: chainStart, hash });
  return true;
}

/** Appends an act where the warning still stands as it was read. @returns false where somebody was faster */
export async function appendAct(
  tx: Tx,
  before: StoredWarning,
  action: WarningAction,
  projection: WarningProjection,
): Promise<boolean> {
  const hash = chainHash(before.headHash, hashed(before, action));
  const written = await sql`
    update monitoring.warning set status = ${projection.status}, waits_role = ${projection.waitsRole ?? null},
      waits_agency = ${projection.waitsAgency ?? null}, due_on = ${projection.dueOn ?? null},
      silence_on = ${projection.silenceOn ?? null}, closed_at = ${projection.closedAt ?? null},
      sequence = ${action.sequence}, head_hash = ${hash}
    where region = ${before.region} and id = ${before.id} and sequence = ${before.sequence}
  `.execute(tx);
  if ((written.numAffectedRows ?? 0n) === 0n) return false;
  await insertAct(tx, before, action, { previous: before.headHash, hash });
  return true;
}

async function insertAct(
  tx: Tx,
  { region, id }: Pick<WarningIdentity, 'region' | 'id'>,
  { sequence, at, actor, event }: WarningAction,
  { previous, hash }: { previous: string; hash: string },
): Promise<void> {
  await sql`
    insert into monitoring.warning_act (region, warning, sequence, type, actor_account, actor_name, actor_agency, at, data,
      previous_hash, hash)
    values (${region}, ${id}, ${sequence}, ${event.type}, ${actor.account ?? null}, ${actor.name}, ${actor.agency ?? null},
      ${at}, ${JSON.stringify(event)}, ${previous}, ${hash})
  `.execute(tx);
}

function hashed({ region, id }: Pick<WarningIdentity, 'region' | 'id'>, action: WarningAction) {
  const { sequence, at, actor, event } = action;
  // As it will be read again: JSON knows no undefined and no dates.
  return JSON.parse(JSON.stringify({ region, id, sequence, at: at.toISOString(), actor, event })) as unknown;
}

interface Row {
  region: string;
  id: Uuid;
  number: string;
  rule: string;
  level: Warning['level'];
  type: Warning['type'];
  agency: string;
  case_id: Uuid | null;
  case_number: string | null;
  item_name: string | null;
  subject: string;
  detail: Warning['detail'];
  procedure_code: string;
  procedure_version: number;
  status: string;
  waits_role: string | null;
  waits_agency: string | null;
  due_on: string | null;
  raised_at: Date;
  closed_at: Date | null;
  sequence: number;
  head_hash: string;
}

interface ActRow {
  sequence: number;
  actor_account: Uuid | null;
  actor_name: string;
  actor_agency: string | null;
  at: string;
  data: WarningEvent;
}

/** A warning with its history. */
export async function findWarning(
  database: Database,
  by: { number: string } | { id: Uuid },
): Promise<StoredWarning | undefined> {
  const where = 'number' in by ? sql`number = ${by.number}` : sql`id = ${by.id}`;
  const found = await sql<Row & { acts: ActRow[] }>`
    select warning.*, (
      select json_agg(json_build_object('sequence', act.sequence, 'actor_account', actor_account, 'actor_name', actor_name,
        'actor_agency', actor_agency, 'at', at, 'data', data) order by act.sequence)
      from monitoring.warning_act act where act.region = warning.region and act.warning = warning.id
    ) as acts
    from monitoring.warning where ${where}
  `.execute(database);
  const [row] = found.rows;
  if (!row) return undefined;
  const {
    closedAt: _,
    status: __,
    waitsRole: ___,
    waitsAgency: ____,
    dueOn: _____,
    ...identity
  } = toWarning(row);
  return {
    ...identity,
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

/** Warnings of a case that can still be cleared: their ground is looked at again. */
export async function readClearable(
  tx: Tx,
  caseId: Uuid,
): Promise<{ id: Uuid; rule: string; subject: string }[]> {
  const found = await sql<{ id: Uuid; rule: string; subject: string }>`
    select id, rule, subject from monitoring.warning
    where case_id = ${caseId} and closed_at is null and status in ('raised', 'judging')
  `.execute(tx);
  return found.rows;
}

/** Warnings in which silence has come to mean something. */
export async function readSilent(tx: Tx, today: CalendarDate, most: number): Promise<Uuid[]> {
  const found = await sql<{ id: Uuid }>`
    select id from monitoring.warning where silence_on < ${today} order by silence_on limit ${most}
  `.execute(tx);
  return found.rows.map(({ id }) => id);
}

export interface WarningFilter {
  /** Agencies whose warnings are asked for; undefined for all. */
  readonly agencies?: readonly string[] | undefined;
  readonly level?: Warning['level'] | undefined;
  readonly rule?: string | undefined;
  readonly state?: 'open' | 'closed' | undefined;
  /** Only those whose turn it is at one of these posts. */
  readonly posts?: readonly { readonly role: string; readonly agency: string }[] | undefined;
  readonly status?: string | undefined;
  /** Raised since this moment. */
  readonly since?: Date | undefined;
}

export async function readWarnings(
  database: Database,
  filter: WarningFilter,
  { after, size }: { after: MomentCursor | undefined; size: number },
): Promise<Warning[]> {
  const older = after ? sql`and (raised_at, id) < (${after.at}, ${after.id})` : sql``;
  const found = await sql<Row>`
    select * from monitoring.warning where ${conditionOf(filter)} ${older}
    order by raised_at desc, id desc limit ${size}
  `.execute(database);
  return found.rows.map(toWarning);
}

function conditionOf(filter: WarningFilter) {
  const { agencies, level, rule, state, posts, status, since } = filter;
  const parts = [
    ...(agencies ? [sql`agency = any(${[...agencies]}::text[])`] : []),
    ...(level ? [sql`level = ${level}`] : []),
    ...(rule ? [sql`rule = ${rule}`] : []),
    ...(state ? [state === 'open' ? sql`closed_at is null` : sql`closed_at is not null`] : []),
    ...(posts ? [waitsAt(posts)] : []),
    ...(status ? [sql`status = ${status}`] : []),
    ...(since ? [sql`raised_at >= ${since}`] : []),
  ];
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `);
}

function waitsAt(posts: readonly { readonly role: string; readonly agency: string }[]) {
  const rows = JSON.stringify(posts);
  return sql`closed_at is null and (waits_agency, waits_role) in (
    select agency, role from json_to_recordset(${rows}::json) as post(agency text, role text))`;
}

/** How many of an agency stand open at each level, how many were raised since a moment, how many are late. */
export interface BoardRow {
  readonly agency: string;
  readonly level: Warning['level'];
  readonly open: number;
  readonly raised: number;
  readonly late: number;
}

export async function readBoard(
  database: Database,
  { since, today }: { since: Date; today: CalendarDate },
  agencies?: readonly string[],
): Promise<BoardRow[]> {
  const ofThem = agencies ? sql`and agency = any(${[...agencies]}::text[])` : sql``;
  const found = await sql<BoardRow>`
    select agency, level, (count(*) filter (where closed_at is null))::int as open,
      (count(*) filter (where raised_at >= ${since}))::int as raised,
      (count(*) filter (where closed_at is null and due_on < ${today}))::int as late
    from monitoring.warning where (closed_at is null or raised_at >= ${since}) ${ofThem}
    group by agency, level
  `.execute(database);
  return found.rows;
}

function toWarning(row: Row): Warning {
  return {
    region: row.region,
    id: row.id,
    number: row.number,
    rule: row.rule,
    level: row.level,
    type: row.type,
    agency: row.agency,
    caseId: row.case_id ?? undefined,
    caseNumber: row.case_number ?? undefined,
    itemName: row.item_name ?? undefined,
    subject: row.subject,
    detail: row.detail,
    procedureCode: row.procedure_code,
    procedureVersion: row.procedure_version,
    status: row.status,
    waitsRole: row.waits_role ?? undefined,
    waitsAgency: row.waits_agency ?? undefined,
    dueOn: row.due_on ?? undefined,
    raisedAt: row.raised_at,
    closedAt: row.closed_at ?? undefined,
  };
}
