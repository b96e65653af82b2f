import { sql } from 'kysely';
import { maskIdentityNumber } from '../../../kernel/mask.ts';
import { type Uuid, uuidv7 } from '../../../kernel/uuid.ts';
import type { Database } from '../../../platform/database/index.ts';
import type { CounterAct, CounterRequest, CounterSubject } from './counter-request.ts';

interface SubjectRow {
  name: string;
  identity_number: string | null;
  account_id: Uuid | null;
  person_id: Uuid | null;
  official_id: Uuid | null;
}

/** By sign-in name, phone or identity number; a child without an account by its number. */
export async function findCounterSubject(
  database: Database,
  login: string,
): Promise<CounterSubject | undefined> {
  const found = await sql<SubjectRow>`
    select coalesce(p.name, o.name) as name, p.identity_number, a.id as account_id, a.person_id, a.official_id
    from identity.login l join identity.account a on a.id = l.account_id
    left join identity.person p on p.id = a.person_id left join identity.official o on o.id = a.official_id
    where l.name = ${login}
    union all
    select p.name, p.identity_number, null, p.id, null from identity.person p
    where p.identity_number = ${login.toUpperCase()} and not exists (select from identity.account where person_id = p.id)
    limit 1
  `.execute(database);
  const row = found.rows[0];
  return row && subjectOf(row);
}

export async function insertCounterRequest(
  tx: Database,
  request: {
    askedAt: Date;
    askedBy: Uuid;
    region: string;
    subject: CounterSubject;
    acts: readonly CounterAct[];
    evidence: string;
    phone: string | undefined;
    reason: string;
  },
): Promise<Uuid> {
  const id = uuidv7();
  await sql`
    insert into identity.counter_request (id, asked_at, asked_by, region, person_id, account_id, acts, evidence, phone,
      reason)
    values (${id}, ${request.askedAt}, ${request.askedBy}, ${request.region}, ${request.subject.personId ?? null},
      ${request.subject.accountId ?? null}, ${[...request.acts]}, ${request.evidence}, ${request.phone ?? null},
      ${request.reason})
  `.execute(tx);
  return id;
}

/** The oldest first. */
export function listOpenCounterRequests(database: Database): Promise<CounterRequest[]> {
  return readRequests(database, sql`r.decided_at is null order by r.asked_at, r.id limit 200`);
}

/** Locks the request until the transaction ends. */
export async function findCounterRequestForUpdate(
  tx: Database,
  id: Uuid,
): Promise<CounterRequest | undefined> {
  await sql`select from identity.counter_request where id = ${id} for update`.execute(tx);
  return (await readRequests(tx, sql`r.id = ${id}`))[0];
}

export async function saveCounterDecision(
  tx: Database,
  id: Uuid,
  decision: { at: Date; by: Uuid; outcome: 'done' | 'refused'; answer: string | undefined },
): Promise<void> {
  await sql`
    update identity.counter_request set decided_at = ${decision.at}, decided_by = ${decision.by},
      outcome = ${decision.outcome}, answer = ${decision.answer ?? null}
    where id = ${id} and decided_at is null
  `.execute(tx);
}

/** An account for somebody who had none; a phone somebody else signs in with is a unique violation. */
export async function openAccountOf(
  tx: Database,
  account: { id: Uuid; personId: Uuid; phone: string; passwordHash: string; at: Date },
): Promise<void> {
  await sql`
    insert into identity.account (id, kind, person_id, password_hash, password_changed_at, password_is_temporary, created_at)
    values (${account.id}, 'person', ${account.personId}, ${account.passwordHash}, ${account.at}, true, ${account.at})
  `.execute(tx);
  await sql`update identity.person set phone = ${account.phone} where id = ${account.personId}`.execute(tx);
  const found = await sql<{ identity_number: string }>`
    select identity_number from identity.person where id = ${account.personId}
  `.execute(tx);
  // Names to sign in by are small letters, and the server cannot write one from a number that is sealed.
  const number = found.rows[0]?.identity_number.toLowerCase();
  await sql`
    insert into identity.login (name, account_id, kind)
    values (${number}, ${account.id}, 'identity-number'), (${account.phone}, ${account.id}, 'phone')
  `.execute(tx);
}

interface RequestRow extends SubjectRow {
  id: Uuid;
  asked_at: Date;
  asker: CounterRequest['asker'];
  region: string;
  acts: CounterAct[];
  evidence: string;
  phone: string | null;
  reason: string;
  decided_at: Date | null;
}

async function readRequests(
  database: Database,
  condition: ReturnType<typeof sql>,
): Promise<CounterRequest[]> {
  const found = await sql<RequestRow>`
    select r.id, r.asked_at, r.region, r.acts, r.evidence, r.phone, r.reason, r.decided_at,
      json_build_object('officialId', asker.id, 'accountId', asker_account.id, 'name', asker.name) as asker,
      coalesce(p.name, o.name) as name, p.identity_number, r.account_id, p.id as person_id, o.id as official_id
    from identity.counter_request r
    join identity.official asker on asker.id = r.asked_by
    join identity.account asker_account on asker_account.official_id = asker.id
    left join identity.account a on a.id = r.account_id
    left join identity.person p on p.id = coalesce(r.person_id, a.person_id)
    left join identity.official o on o.id = a.official_id
    where ${condition}
  `.execute(database);
  return found.rows.map((row) => ({
    id: row.id,
    askedAt: row.asked_at,
    asker: row.asker,
    region: row.region,
    subject: subjectOf(row),
    acts: row.acts,
    evidence: row.evidence,
    phone: row.phone ?? undefined,
    reason: row.reason,
    isDecided: row.decided_at !== null,
  }));
}

function subjectOf(row: SubjectRow): CounterSubject {
  return {
    kind: row.official_id === null ? 'person' : 'official',
    name: row.name,
    number: row.identity_number === null ? undefined : maskIdentityNumber(row.identity_number),
    accountId: row.account_id ?? undefined,
    personId: row.person_id ?? undefined,
    officialId: row.official_id ?? undefined,
  };
}
