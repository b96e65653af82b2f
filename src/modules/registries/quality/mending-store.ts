import { sql } from 'kysely';
import { chainHash, chainStart } from '../../../kernel/hash-chain.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database, Tx } from '../../../platform/database/index.ts';
import type {
  Mending,
  MendingAction,
  MendingEvent,
  MendingIdentity,
  MendingProjection,
  StoredMending,
} from './mending.ts';

const columns = sql.raw(`
  id, number, set_code as "set", owner, ground, figure::float8 as figure, demand::float8 as demand,
  procedure_code as "procedureCode", procedure_version as "procedureVersion", raised_at as "raisedAt", status,
  waits_role as "waitsRole", waits_agency as "waitsAgency", due_on as "dueOn", closed_at as "closedAt"
`);

/** @returns false where the same duty stands already */
export async function insertMending(
  tx: Tx,
  mending: MendingIdentity,
  action: MendingAction,
  projection: MendingProjection,
): Promise<boolean> {
  const hash = chainHash(chainStart, hashed(mending.id, action));
  const written = await sql`
    insert into registries.mending (id, number, set_code, owner, ground, figure, demand, procedure_code, procedure_version,
      raised_at, status, waits_role, waits_agency, due_on, closed_at, sequence, head_hash)
    values (${mending.id}, ${mending.number}, ${mending.set}, ${mending.owner}, ${mending.ground}, ${mending.figure},
      ${mending.demand}, ${mending.procedureCode}, ${mending.procedureVersion}, ${mending.raisedAt}, ${projection.status},
      ${projection.waitsRole}, ${projection.waitsAgency}, ${projection.dueOn}, ${projection.closedAt}, 1, ${hash})
    on conflict (set_code, ground) where closed_at is null do nothing
  `.execute(tx);
  if ((written.numAffectedRows ?? 0n) === 0n) return false;
  await insertAct(tx, mending.id, action, { previous: chainStart, hash });
  return true;
}

/** Appends an act where the duty still stands as it was read. @returns false where somebody was faster */
export async function appendMendingAct(
  tx: Tx,
  before: StoredMending,
  action: MendingAction,
  projection: MendingProjection,
): Promise<boolean> {
  const hash = chainHash(before.headHash, hashed(before.id, action));
  const written = await sql`
    update registries.mending set status = ${projection.status}, waits_role = ${projection.waitsRole},
      waits_agency = ${projection.waitsAgency}, due_on = ${projection.dueOn}, closed_at = ${projection.closedAt},
      sequence = ${action.sequence}, head_hash = ${hash}
    where id = ${before.id} and sequence = ${before.sequence}
  `.execute(tx);
  if ((written.numAffectedRows ?? 0n) === 0n) return false;
  await insertAct(tx, before.id, action, { previous: before.headHash, hash });
  return true;
}

async function insertAct(
  tx: Tx,
  id: Uuid,
  { sequence, at, actor, event }: MendingAction,
  { previous, hash }: { previous: string; hash: string },
): Promise<void> {
  await sql`
    insert into registries.mending_act (mending, sequence, actor_account, actor_name, actor_agency, at, data,
      previous_hash, hash)
    values (${id}, ${sequence}, ${actor.account ?? null}, ${actor.name}, ${actor.agency ?? null}, ${at},
      ${JSON.stringify(event)}, ${previous}, ${hash})
  `.execute(tx);
}

function hashed(id: Uuid, { sequence, at, actor, event }: MendingAction): unknown {
  // As it will be read again: JSON knows no undefined and no dates.
  return JSON.parse(JSON.stringify({ id, sequence, at: at.toISOString(), actor, event })) as unknown;
}

interface ActRow {
  sequence: number;
  account: string | null;
  name: string;
  agency: string | null;
  at: string;
  data: MendingEvent;
}

/** A duty with its history. */
export async function findMending(
  database: Database,
  by: { number: string } | { id: Uuid },
): Promise<StoredMending | undefined> {
  const where = 'number' in by ? sql`number = ${by.number}` : sql`id = ${by.id}`;
  const found = await sql<Mending & { sequence: number; headHash: string; acts: ActRow[] }>`
    select ${columns}, sequence, head_hash as "headHash", (
      select json_agg(json_build_object('sequence', act.sequence, 'account', actor_account, 'name', actor_name,
        'agency', actor_agency, 'at', at, 'data', data) order by act.sequence)
      from registries.mending_act act where act.mending = mending.id
    ) as acts
    from registries.mending where ${where}
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

/** Duties of a set, the newest first. */
export async function readMendingsOf(database: Database, set: string): Promise<Mending[]> {
  const found = await sql<Mending>`
    select ${columns} from registries.mending where set_code = ${set} order by raised_at desc, id desc limit 50
  `.execute(database);
  return found.rows;
}

/** Duties that are not done, what is due first; of one set or of all. */
export async function readOpenMendings(database: Database, set?: string): Promise<Mending[]> {
  const found = await sql<Mending>`
    select ${columns} from registries.mending where closed_at is null ${set === undefined ? sql`` : sql`and set_code = ${set}`}
    order by due_on, id limit 500
  `.execute(database);
  return found.rows;
}
