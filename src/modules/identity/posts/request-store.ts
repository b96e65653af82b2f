import { sql } from 'kysely';
import type { CalendarDate } from '../../../kernel/date.ts';
import { type Uuid, uuidv7 } from '../../../kernel/uuid.ts';
import type { Database } from '../../../platform/database/index.ts';
import type { Role } from '../role.ts';
import type { PostGrant } from './post-record.ts';

/** A post that was asked for. */
export interface PostRequest extends PostGrant {
  readonly id: Uuid;
  readonly officialId: Uuid;
  readonly officialName: string;
  /** Account of the official. */
  readonly accountId: Uuid;
  readonly reason: string;
  readonly askedAt: Date;
  readonly asker: Signatory;
  readonly decision: Decision | undefined;
}

export interface Signatory {
  readonly officialId: Uuid;
  readonly accountId: Uuid;
  readonly name: string;
}

export interface Decision {
  readonly outcome: 'granted' | 'refused';
  readonly at: Date;
  readonly by: string;
  readonly answer: string | undefined;
}

interface RequestRow {
  id: Uuid;
  official_id: Uuid;
  official_name: string;
  account_id: Uuid;
  agency: string;
  role: Role;
  region: string;
  items: string[] | null;
  acts: string[] | null;
  from_on: CalendarDate;
  until_on: CalendarDate | null;
  reason: string;
  asked_at: Date;
  asker: Signatory;
  decided_at: Date | null;
  decided_by: string | null;
  outcome: Decision['outcome'] | null;
  answer: string | null;
}

export async function insertPostRequest(
  tx: Database,
  request: PostGrant & { officialId: Uuid; reason: string; askedBy: Uuid; askedAt: Date },
): Promise<Uuid> {
  const id = uuidv7();
  await sql`
    insert into identity.post_request (id, asked_at, asked_by, official_id, agency, role, region, items, acts, from_on,
      until_on, reason)
    values (${id}, ${request.askedAt}, ${request.askedBy}, ${request.officialId}, ${request.agency}, ${request.role},
      ${request.region}, ${request.items ?? null}, ${request.acts ?? null}, ${request.from}, ${request.until ?? null},
      ${request.reason})
  `.execute(tx);
  return id;
}

/** The oldest first; what is beyond 200 waits until these are decided. */
export function listOpenRequests(database: Database): Promise<PostRequest[]> {
  return readRequests(
    database,
    sql`r.decided_at is null and a.closed_at is null order by r.asked_at, r.id limit 200`,
  );
}

export function listRequestsFor(database: Database, officialId: Uuid): Promise<PostRequest[]> {
  return readRequests(database, sql`r.official_id = ${officialId} order by r.asked_at desc, r.id limit 50`);
}

/** Locks the request until the transaction ends. */
export async function findRequestForUpdate(tx: Database, id: Uuid): Promise<PostRequest | undefined> {
  await sql`select from identity.post_request where id = ${id} for update`.execute(tx);
  return (await readRequests(tx, sql`r.id = ${id}`))[0];
}

export async function saveDecision(
  tx: Database,
  id: Uuid,
  decision: Omit<Decision, 'by'> & { by: Uuid },
): Promise<void> {
  await sql`
    update identity.post_request set decided_at = ${decision.at}, decided_by = ${decision.by},
      outcome = ${decision.outcome}, answer = ${decision.answer ?? null}
    where id = ${id} and decided_at is null
  `.execute(tx);
}

async function readRequests(database: Database, condition: ReturnType<typeof sql>): Promise<PostRequest[]> {
  const found = await sql<RequestRow>`
    select r.id, r.official_id, o.name as official_name, a.id as account_id, r.agency, r.role, r.region, r.items,
      r.acts, r.from_on, r.until_on, r.reason, r.asked_at, r.decided_at, r.outcome, r.answer,
      json_build_object('officialId', asker.id, 'accountId', asker_account.id, 'name', asker.name) as asker,
      decider.name as decided_by
    from identity.post_request r
    join identity.official o on o.id = r.official_id
    join identity.account a on a.official_id = r.official_id
    join identity.official asker on asker.id = r.asked_by
    join identity.account asker_account on asker_account.official_id = r.asked_by
    left join identity.official decider on decider.id = r.decided_by
    where ${condition}
  `.execute(database);
  return found.rows.map(requestOf);
}

function requestOf(row: RequestRow): PostRequest {
  return {
    id: row.id,
    officialId: row.official_id,
    officialName: row.official_name,
    accountId: row.account_id,
    agency: row.agency,
    role: row.role,
    region: row.region,
    items: row.items ?? undefined,
    acts: row.acts ?? undefined,
    from: row.from_on,
    until: row.until_on ?? undefined,
    reason: row.reason,
    askedAt: row.asked_at,
    asker: row.asker,
    decision:
      row.decided_at && row.outcome
        ? {
            outcome: row.outcome,
            at: row.decided_at,
            by: row.decided_by ?? '',
            answer: row.answer ?? undefined,
          }
        : undefined,
  };
}
