import { sql } from 'kysely';
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

/** A person without an account, such as a child; the register has said that name and number agree. */
export async function insertVerifiedPerson(
  tx: Database,
  person: { id: Uuid; name: string; identityNumber: string; phone: string; at: Date },
): Promise<void> {
  await sql`
    insert into identity.person (id, name, identity_number, phone, assurance, verified_at, verified_by, created_at)
    values (${person.id}, ${person.name}, ${person.identityNumber}, ${person.phone}, 'verified', ${person.at},
      'register', ${person.at})
    on conflict (identity_number) do nothing
  `.execute(tx);
}
