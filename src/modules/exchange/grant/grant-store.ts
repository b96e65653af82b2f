import { sql } from 'kysely';
import { chainHash, chainStart } from '../../../kernel/hash-chain.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database, Tx } from '../../../platform/database/index.ts';
import type { Grant, GrantAction, GrantEvent, GrantIdentity, GrantProjection, StoredGrant } from './grant.ts';

const columns = sql.raw(`
  region, id, number, asker, owner, data_set as "dataSet", elements, ways, purpose, basis, per_day as "perDay",
  per_minute as "perMinute", valid_from as "validFrom", valid_until as "validUntil", procedure_code as "procedureCode",
  procedure_version as "procedureVersion", asked_at as "askedAt", status, waits_role as "waitsRole",
  waits_agency as "waitsAgency", due_on as "dueOn", closed_at as "closedAt"
`);

export async function insertGrant(
  tx: Tx,
  grant: GrantIdentity,
  action: GrantAction,
  projection: GrantProjection,
): Promise<void> {
  const hash = chainHash(chainStart, hashed(grant.id, action));
  await sql`
    insert into exchange.data_grant (region, id, number, asker, owner, data_set, elements, ways, purpose, basis, per_day,
      per_minute, valid_from, valid_until, procedure_code, procedure_version, asked_at, status, waits_role, waits_agency,
      due_on, closed_at, sequence, head_hash)
    values (${grant.region}, ${grant.id}, ${grant.number}, ${grant.asker}, ${grant.owner}, ${grant.dataSet},
      ${[...grant.elements]}::text[], ${[...grant.ways]}::text[], ${grant.purpose}, ${grant.basis}, ${grant.perDay},
      ${grant.perMinute}, ${grant.validFrom}, ${grant.validUntil}, ${grant.procedureCode}, ${grant.procedureVersion},
      ${grant.askedAt}, ${projection.status}, ${projection.waitsRole}, ${projection.waitsAgency}, ${projection.dueOn},
      ${projection.closedAt}, 1, ${hash})
  `.execute(tx);
  await insertAct(tx, grant.id, action, { previous: chainStart, hash });
}

/** Appends an act where the request still stands as it was read. @returns false where somebody was faster */
export async function appendGrantAct(
  tx: Tx,
  before: StoredGrant,
  action: GrantAction,
  projection: GrantProjection,
): Promise<boolean> {
  const hash = chainHash(before.headHash, hashed(before.id, action));
  const written = await sql`
    update exchange.data_grant set status = ${projection.status}, waits_role = ${projection.waitsRole},
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
  { sequence, at, actor, event }: GrantAction,
  { previous, hash }: { previous: string; hash: string },
): Promise<void> {
  await sql`
    insert into exchange.data_grant_act (data_grant, sequence, actor_account, actor_name, actor_agency, at, data,
      previous_hash, hash)
    values (${id}, ${sequence}, ${actor.account ?? null}, ${actor.name}, ${actor.agency ?? null}, ${at},
      ${JSON.stringify(event)}, ${previous}, ${hash})
  `.execute(tx);
}

function hashed(id: Uuid, { sequence, at, actor, event }: GrantAction): unknown {
  // As it will be read again: JSON knows no undefined and no dates.
  return JSON.parse(JSON.stringify({ id, sequence, at: at.toISOString(), actor, event })) as unknown;
}

interface ActRow {
  sequence: number;
  account: string | null;
  name: string;
  agency: string | null;
  at: string;
  data: GrantEvent;
}

/** A request with its history. */
export async function findGrant(database: Database, number: string): Promise<StoredGrant | undefined> {
  const found = await sql<Grant & { sequence: number; headHash: string; acts: ActRow[] }>`
    select ${columns}, sequence, head_hash as "headHash", (
      select json_agg(json_build_object('sequence', act.sequence, 'account', actor_account, 'name', actor_name,
        'agency', actor_agency, 'at', at, 'data', data) order by act.sequence)
      from exchange.data_grant_act act where act.data_grant = data_grant.id
    ) as acts
    from exchange.data_grant where number = ${number}
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

/** Requests that the agencies have made or have to answer, the newest first. Without agencies, all. */
export async function readGrants(
  database: Database,
  agencies: readonly string[] | undefined,
  { after, size }: { after: Uuid | undefined; size: number },
): Promise<Grant[]> {
  const names = agencies && [...agencies];
  const found = await sql<Grant>`
    select ${columns} from exchange.data_grant
    where true ${names ? sql`and (asker = any(${names}::text[]) or owner = any(${names}::text[]))` : sql``}
      ${after ? sql`and id < ${after}::uuid` : sql``}
    order by id desc limit ${size}
  `.execute(database);
  return found.rows;
}
