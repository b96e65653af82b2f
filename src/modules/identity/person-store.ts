import { sql } from 'kysely';
import type { CalendarDate } from '../../kernel/date.ts';
import { parseIdentityNumber } from '../../kernel/identity-number.ts';
import type { Uuid } from '../../kernel/uuid.ts';
import type { Database } from '../../platform/database/index.ts';
import type { Assurance, NaturalPerson } from './actor.ts';

/** A person as stored; as JSON, it joins other rows. */
export interface PersonRow {
  readonly id: Uuid;
  readonly name: string;
  readonly identity_number: string;
  readonly phone: string;
  readonly email: string | null;
  readonly address: string | null;
  readonly assurance: Assurance;
}

/** Sex and birth date follow from the number. */
export function naturalPersonOf(row: PersonRow): NaturalPerson {
  const { number, birthDate, sex } = parseIdentityNumber(row.identity_number);
  return {
    personId: row.id,
    name: row.name,
    identityNumber: number,
    birthDate,
    sex,
    phone: row.phone,
    email: row.email ?? undefined,
    address: row.address ?? undefined,
    assurance: row.assurance,
  };
}

export interface KnownPerson {
  readonly person: NaturalPerson;
  readonly accountId: Uuid | undefined;
}

export async function findPersonByNumber(
  database: Database,
  identityNumber: string,
): Promise<KnownPerson | undefined> {
  const found = await sql<PersonRow & { account_id: Uuid | null }>`
    select p.id, p.name, p.identity_number, p.phone, p.email, p.address, p.assurance, a.id as account_id
    from identity.person p left join identity.account a on a.person_id = p.id
    where p.identity_number = ${identityNumber}
  `.execute(database);
  const row = found.rows[0];
  return row && { person: naturalPersonOf(row), accountId: row.account_id ?? undefined };
}

/** The owner of an account that signs in with this telephone. */
export async function findPersonByPhone(database: Database, phone: string): Promise<KnownPerson | undefined> {
  const found = await sql<PersonRow & { account_id: Uuid }>`
    select p.id, p.name, p.identity_number, p.phone, p.email, p.address, p.assurance, a.id as account_id
    from identity.login l join identity.account a on a.id = l.account_id join identity.person p on p.id = a.person_id
    where l.name = ${phone}
  `.execute(database);
  const row = found.rows[0];
  return row && { person: naturalPersonOf(row), accountId: row.account_id };
}

export async function findPersonById(database: Database, id: Uuid): Promise<NaturalPerson | undefined> {
  const found = await sql<PersonRow>`
    select id, name, identity_number, phone, email, address, assurance from identity.person where id = ${id}
  `.execute(database);
  return found.rows[0] && naturalPersonOf(found.rows[0]);
}

export interface Verification {
  /** As the register or the identity card has it. */
  readonly name: string;
  readonly at: Date;
  readonly by: 'register' | 'counter' | 'provider';
}

export async function saveVerified(
  tx: Database,
  personId: Uuid,
  { name, at, by }: Verification,
): Promise<void> {
  await sql`
    update identity.person set name = ${name}, assurance = 'verified', verified_at = ${at}, verified_by = ${by}
    where id = ${personId}
  `.execute(tx);
}

interface NewPerson {
  readonly id: Uuid;
  readonly name: string;
  readonly identityNumber: string;
  readonly phone: string;
  readonly at: Date;
}

/** A person without an account, taken in at a window: one clerk has seen the card, which is not enough to be verified. */
export async function insertDeclaredPerson(tx: Database, person: NewPerson): Promise<void> {
  await sql`
    insert into identity.person (id, name, identity_number, phone, assurance, created_at)
    values (${person.id}, ${person.name}, ${person.identityNumber}, ${person.phone}, 'declared', ${person.at})
    on conflict (identity_number) do nothing
  `.execute(tx);
}

/** A person without an account, such as a child; the register has said that name and number agree. */
export async function insertVerifiedPerson(tx: Database, person: NewPerson): Promise<void> {
  await sql`
    insert into identity.person (id, name, identity_number, phone, assurance, verified_at, verified_by, created_at)
    values (${person.id}, ${person.name}, ${person.identityNumber}, ${person.phone}, 'verified', ${person.at},
      'register', ${person.at})
    on conflict (identity_number) do nothing
  `.execute(tx);
}

/** Open accounts of a person or company, of guardians and legal representatives on that day, and those that are named. */
export async function listAccountsAround(
  database: Database,
  around: { applicantId: Uuid; accounts: readonly Uuid[]; on: CalendarDate },
): Promise<{ accountId: Uuid; person: NaturalPerson }[]> {
  const found = await sql<PersonRow & { account_id: Uuid }>`
    select a.id as account_id, p.id, p.name, p.identity_number, p.phone, p.email, p.address, p.assurance
    from identity.account a join identity.person p on p.id = a.person_id
    where a.closed_at is null and (a.id = any(${[...around.accounts]}::uuid[]) or a.person_id in (
      select ${around.applicantId}::uuid
      union all
      select person_id from identity.representative
      where company_id = ${around.applicantId} and ended_at is null and from_on <= ${around.on}::date
      union all
      select guardian_id from identity.guardianship
      where ward_id = ${around.applicantId} and ended_at is null and ends_on > ${around.on}::date
    ))
    order by a.id
  `.execute(database);
  return found.rows.map(({ account_id, ...row }) => ({
    accountId: account_id,
    person: naturalPersonOf(row),
  }));
}
