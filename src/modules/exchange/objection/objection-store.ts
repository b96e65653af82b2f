import { sql } from 'kysely';
import { chainHash, chainStart, type Hash } from '../../../kernel/hash-chain.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database } from '../../../platform/database/index.ts';
import type {
  Objection,
  ObjectionAction,
  ObjectionEvent,
  ObjectionProjection,
  StoredObjection,
} from './objection.ts';

const columns = sql.raw(`
  region, id, number, kind, encode(subject, 'hex') as subject, subject_kind as "subjectKind", agency, data_set as "dataSet",
  element, access, reader, procedure_code as "procedureCode", procedure_version as "procedureVersion",
  raised_at as "raisedAt", status, waits_role as "waitsRole", waits_agency as "waitsAgency", due_on as "dueOn",
  closed_at as "closedAt"
`);

/** @returns false where the entry of the ledger has been asked about before */
export async function insertObjection(
  tx: Database,
  one: Objection & { readonly content: Buffer },
  action: ObjectionAction,
): Promise<boolean> {
  const hash = chainHash(chainStart, hashed(one.id, action));
  const written = await sql`
    insert into exchange.objection (region, id, number, kind, subject, subject_kind, agency, data_set, element, access, reader,
      content, procedure_code, procedure_version, raised_at, status, waits_role, waits_agency, due_on, closed_at,
      sequence, head_hash)
    values (${one.region}, ${one.id}, ${one.number}, ${one.kind}, decode(${one.subject}, 'hex'), ${one.subjectKind},
      ${one.agency}, ${one.dataSet}, ${one.element}, ${one.access}, ${one.reader}, ${one.content}, ${one.procedureCode},
      ${one.procedureVersion}, ${one.raisedAt}, ${one.status}, ${one.waitsRole}, ${one.waitsAgency}, ${one.dueOn},
      ${one.closedAt}, 1, ${hash})
    on conflict (access) do nothing
  `.execute(tx);
  if ((written.numAffectedRows ?? 0n) === 0n) return false;
  await insertAct(tx, one.id, action, { previous: chainStart, hash });
  return true;
}

/** Appends an act where the objection still stands as it was read. @returns false where somebody was faster */
export async function appendObjectionAct(
  tx: Database,
  before: StoredObjection,
  action: ObjectionAction,
  projection: ObjectionProjection,
): Promise<boolean> {
  const hash = chainHash(before.headHash, hashed(before.id, action));
  const written = await sql`
    update exchange.objection set status = ${projection.status}, waits_role = ${projection.waitsRole},
      waits_agency = ${projection.waitsAgency}, due_on = ${projection.dueOn}, closed_at = ${projection.closedAt},
      sequence = ${action.sequence}, head_hash = ${hash}
    where id = ${before.id} and sequence = ${before.sequence}
  `.execute(tx);
  if ((written.numAffectedRows ?? 0n) === 0n) return false;
  await insertAct(tx, before.id, action, { previous: before.headHash, hash });
  return true;
}

async function insertAct(
  tx: Database,
  id: Uuid,
  { sequence, at, actor, event }: ObjectionAction,
  { previous, hash }: { previous: Hash; hash: Hash },
): Promise<void> {
  await sql`
    insert into exchange.objection_act (objection, sequence, actor_account, actor_name, actor_agency, at, data,
      previous_hash, hash)
    values (${id}, ${sequence}, ${actor.account ?? null}, ${actor.name}, ${actor.agency ?? null}, ${at},
      ${JSON.stringify(event)}, ${previous}, ${hash})
  `.execute(tx);
}

function hashed(id: Uuid, { sequence, at, actor, event }: ObjectionAction): unknown {
  // As it will be read again: JSON knows no undefined and no dates.
  return JSON.parse(JSON.stringify({ id, sequence, at: at.toISOString(), actor, event })) as unknown;
}

interface ActRow {
  sequence: number;
  account: string | null;
  name: string;
  agency: string | null;
  at: string;
  data: ObjectionEvent;
}

/** An objection with its history. */
export async function findObjection(
  database: Database,
  number: string,
): Promise<StoredObjection | undefined> {
  const found = await sql<Objection & { content: Buffer; sequence: number; headHash: Hash; acts: ActRow[] }>`
    select ${columns}, content, sequence, head_hash as "headHash", (
      select json_agg(json_build_object('sequence', act.sequence, 'account', actor_account, 'name', actor_name,
        'agency', actor_agency, 'at', at, 'data', data) order by act.sequence)
      from exchange.objection_act act where act.objection = objection.id
    ) as acts
    from exchange.objection where number = ${number}
  `.execute(database);
  const [row] = found.rows;
  if (!row) return undefined;
  const { acts, ...stored } = row;
  const actions = acts.map(({ sequence, account, name, agency, at, data }) => ({
    sequence,
    at: new Date(at),
    actor: { account: account ?? undefined, name, agency: agency ?? undefined },
    event: data,
  }));
  return { ...stored, actions };
}

/** Of a person or company, or of agencies that answer, the newest first; all of them where neither is given. */
export async function readObjections(
  database: Database,
  filter: { readonly subject?: string; readonly agencies?: readonly string[] | undefined },
  { after, size }: { after: Uuid | undefined; size: number },
): Promise<Objection[]> {
  const { subject, agencies } = filter;
  const found = await sql<Objection>`
    select ${columns} from exchange.objection
    where true ${subject === undefined ? sql`` : sql`and subject = decode(${subject}, 'hex')`}
      ${agencies ? sql`and agency = any(${[...agencies]}::text[])` : sql``}
      ${after ? sql`and id < ${after}::uuid` : sql``}
    order by id desc limit ${size}
  `.execute(database);
  return found.rows;
}

export async function readStatuses(
  database: Database,
  numbers: readonly string[],
): Promise<readonly Pick<Objection, 'number' | 'status' | 'procedureCode' | 'procedureVersion'>[]> {
  if (numbers.length === 0) return [];
  const found = await sql<Pick<Objection, 'number' | 'status' | 'procedureCode' | 'procedureVersion'>>`
    select number, status, procedure_code as "procedureCode", procedure_version as "procedureVersion"
    from exchange.objection where number = any(${[...numbers]}::text[])
  `.execute(database);
  return found.rows;
}

/** The objection to one entry of the ledger. */
export async function findNumberOfAccess(database: Database, access: Uuid): Promise<string | undefined> {
  const found = await sql<{ number: string }>`
    select number from exchange.objection where access = ${access}
  `.execute(database);
  return found.rows[0]?.number;
}
