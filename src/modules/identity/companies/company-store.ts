import { sql } from 'kysely';
import { type Uuid, uuidv7 } from '../../../kernel/uuid.ts';
import type { Database } from '../../../platform/database/index.ts';
import type { RegisteredCompany } from '../real-name/register-checks.ts';

/** Writes what the register says of a company. @returns its id here */
export async function saveCompany(
  tx: Database,
  company: RegisteredCompany & { legalRepresentative: string; at: Date },
): Promise<Uuid> {
  const saved = await sql<{ id: Uuid }>`
    insert into identity.company (id, name, credit_code, legal_representative, address, created_at)
    values (${uuidv7()}, ${company.name}, ${company.creditCode}, ${company.legalRepresentative}, ${company.address},
      ${company.at})
    on conflict (credit_code) do update set name = excluded.name, legal_representative = excluded.legal_representative,
      address = excluded.address
    returning id
  `.execute(tx);
  const [row] = saved.rows;
  if (!row) throw new Error('a company just written has no id');
  return row.id;
}

export interface CurrentRepresentative {
  readonly personId: Uuid;
  readonly accountId: Uuid | undefined;
}

/** Who represents the company so far; the row is locked until the transaction ends. */
export async function findRepresentativeForUpdate(
  tx: Database,
  companyId: Uuid,
): Promise<CurrentRepresentative | undefined> {
  const found = await sql<{ person_id: Uuid; account_id: Uuid | null }>`
    select r.person_id, a.id as account_id
    from identity.representative r left join identity.account a on a.person_id = r.person_id
    where r.company_id = ${companyId} and r.ended_at is null for update of r
  `.execute(tx);
  const row = found.rows[0];
  return row && { personId: row.person_id, accountId: row.account_id ?? undefined };
}

export async function replaceRepresentative(
  tx: Database,
  change: { companyId: Uuid; personId: Uuid; since: string; at: Date },
): Promise<void> {
  await sql`
    update identity.representative set ended_at = ${change.at} where company_id = ${change.companyId} and ended_at is null
  `.execute(tx);
  await sql`
    insert into identity.representative (id, company_id, person_id, from_on, recorded_at)
    values (${uuidv7()}, ${change.companyId}, ${change.personId}, ${change.since}, ${change.at})
  `.execute(tx);
}

/** A company known here, by its id or its credit code. */
export async function findCompany(
  database: Database,
  by: { readonly id: Uuid } | { readonly creditCode: string },
): Promise<{ readonly id: Uuid; readonly name: string; readonly creditCode: string } | undefined> {
  const where = 'id' in by ? sql`id = ${by.id}` : sql`credit_code = ${by.creditCode}`;
  const found = await sql<{ id: Uuid; name: string; creditCode: string }>`
    select id, name, credit_code as "creditCode" from identity.company where ${where}
  `.execute(database);
  return found.rows[0];
}
