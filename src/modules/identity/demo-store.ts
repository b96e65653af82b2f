import { sql } from 'kysely';
import type { Text } from '../../kernel/messages.ts';
import type { Uuid } from '../../kernel/uuid.ts';
import type { Database } from '../../platform/database/index.ts';
import type { Post } from './actor.ts';
import type { PowerAct } from './powers/power-scope.ts';

export interface PersonRow {
  readonly id: Uuid;
  readonly name: string;
  readonly identityNumber: string;
  readonly phone: string;
  readonly email?: string | undefined;
  readonly address?: string | undefined;
  readonly assurance: 'declared' | 'verified';
}

export async function savePersons(tx: Database, persons: readonly PersonRow[]): Promise<void> {
  await sql`
    insert into identity.person (id, name, identity_number, phone, email, address, assurance, verified_at, verified_by,
      phone_confirmed_at, email_confirmed_at)
    select id, name, "identityNumber", phone, email, address, assurance,
      case assurance when 'verified' then now() end, case assurance when 'verified' then 'register' end,
      now(), case when email is not null then now() end
    from json_to_recordset(${JSON.stringify(persons)}::json) as p (id uuid, name text, "identityNumber" text,
      phone text, email text, address text, assurance text)
    on conflict (id) do update set name = excluded.name, phone = excluded.phone, assurance = excluded.assurance,
      verified_at = excluded.verified_at, verified_by = excluded.verified_by
    where person.assurance = 'declared'
  `.execute(tx);
}

export interface OfficialRow {
  readonly id: Uuid;
  readonly name: string;
  /** The agency that employs the official. */
  readonly agency: string;
  readonly posts: readonly (Post & { readonly id: Uuid })[];
}

/** Posts that the content no longer declares end; those it declares are as it says. */
export async function saveOfficials(tx: Database, officials: readonly OfficialRow[]): Promise<void> {
  const posts = officials.flatMap((official) =>
    official.posts.map((post) => ({ official: official.id, ...post })),
  );
  await sql`
    insert into identity.official (id, name, agency)
    select id, name, agency from json_to_recordset(${JSON.stringify(officials)}::json) as o (id uuid, name text, agency text)
    on conflict (id) do update set name = excluded.name, agency = excluded.agency
  `.execute(tx);
  await sql`
    update identity.post set ended_at = now(), end_reason = '演示内容已更改'
    where ended_at is null and granted_by is null and official_id = any(${officials.map((official) => official.id)}::uuid[])
      and id <> all(${posts.map((post) => post.id)}::uuid[])
  `.execute(tx);
  await sql`
    insert into identity.post (id, official_id, agency, role, region, items, acts, from_on)
    select id, official, agency, role, region, items, acts, date '2026-01-01'
    from json_to_recordset(${JSON.stringify(posts)}::json)
      as p (id uuid, official uuid, agency text, role text, region text, items text[], acts text[])
    on conflict (id) do update set region = excluded.region, items = excluded.items, acts = excluded.acts
  `.execute(tx);
}

export interface CompanyRow {
  readonly id: Uuid;
  readonly name: string;
  readonly creditCode: string;
  readonly legalRepresentative: string;
  readonly address: string;
}

export async function saveCompanies(tx: Database, companies: readonly CompanyRow[]): Promise<void> {
  await sql`
    insert into identity.company (id, name, credit_code, legal_representative, address)
    select id, name, "creditCode", "legalRepresentative", address
    from json_to_recordset(${JSON.stringify(companies)}::json) as c (id uuid, name text, "creditCode" text,
      "legalRepresentative" text, address text)
    on conflict (id) do update set name = excluded.name, legal_representative = excluded.legal_representative,
      address = excluded.address
  `.execute(tx);
}

export interface RepresentativeRow {
  readonly id: Uuid;
  readonly personId: Uuid;
  readonly companyId: Uuid;
  readonly from: string;
}

/** A representative who has been replaced since is not put back. */
export async function saveRepresentatives(tx: Database, rows: readonly RepresentativeRow[]): Promise<void> {
  await sql`
    insert into identity.representative (id, person_id, company_id, from_on)
    select id, "personId", "companyId", "from"
    from json_to_recordset(${JSON.stringify(rows)}::json) as r (id uuid, "personId" uuid, "companyId" uuid, "from" date)
    on conflict do nothing
  `.execute(tx);
}

export interface DemoPowerRow {
  readonly id: Uuid;
  readonly companyId: Uuid;
  readonly givenBy: Uuid;
  readonly agentId: Uuid;
  readonly acts: readonly PowerAct[];
  readonly from: string;
  readonly until: string;
}

/** One that has been revoked since stays revoked. */
export async function savePowers(tx: Database, rows: readonly DemoPowerRow[]): Promise<void> {
  await sql`
    insert into identity.power (id, principal_company, given_by, agent_name, agent_number, acts, from_on, until_on, given_at,
      answered_at, is_accepted)
    select w.id, "companyId", "givenBy", p.name, p.identity_number, acts, "from", until, now(), now(), true
    from json_to_recordset(${JSON.stringify(rows)}::json) as w (id uuid, "companyId" uuid, "givenBy" uuid,
      "agentId" uuid, acts text[], "from" date, until date)
    join identity.person p on p.id = "agentId"
    on conflict (id) do nothing
  `.execute(tx);
}

export interface DemoAccountRow {
  readonly id: Uuid;
  readonly kind: 'person' | 'official';
  readonly personId?: Uuid;
  readonly officialId?: Uuid;
  readonly note: Text | undefined;
  readonly position: number;
  readonly logins: readonly { readonly name: string; readonly kind: string }[];
}

/** New accounts get the hash; known ones keep the password they have. */
export async function saveDemoAccounts(
  tx: Database,
  accounts: readonly DemoAccountRow[],
  passwordHash: string,
): Promise<void> {
  const logins = accounts.flatMap((account) =>
    account.logins.map((login) => ({ account: account.id, ...login })),
  );
  await sql`
    insert into identity.account (id, kind, person_id, official_id, password_hash, demo, demo_note, demo_position)
    select id, kind, "personId", "officialId", ${passwordHash}, true, note, position
    from json_to_recordset(${JSON.stringify(accounts)}::json) as a (id uuid, kind text, "personId" uuid,
      "officialId" uuid, note jsonb, position integer)
    on conflict (id) do update set demo_note = excluded.demo_note, demo_position = excluded.demo_position,
      closed_at = null
  `.execute(tx);
  await sql`delete from identity.login where account_id = any(${accounts.map((account) => account.id)}::uuid[])`.execute(
    tx,
  );
  await sql`
    insert into identity.login (name, account_id, kind)
    select name, account, kind from json_to_recordset(${JSON.stringify(logins)}::json)
      as l (name text, account uuid, kind text)
    on conflict (name) do nothing
  `.execute(tx);
}

/** Closes the demo accounts that the content no longer declares. */
export async function closeOtherDemoAccounts(tx: Database, declared: readonly Uuid[]): Promise<void> {
  await sql`
    update identity.account set closed_at = now()
    where demo and closed_at is null and id <> all(${[...declared]}::uuid[])
  `.execute(tx);
}
