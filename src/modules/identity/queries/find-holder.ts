import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database } from '../../../platform/database/index.ts';
import { findCompany } from '../companies/company-store.ts';
import { findPersonById, findPersonByNumber } from '../person-store.ts';

/** A person or company known here, as a certificate names them. */
export interface Holder {
  readonly kind: 'person' | 'company';
  readonly id: Uuid;
  readonly name: string;
  /** Identity number, or unified social credit code. */
  readonly code: string;
}

type Key = Pick<Holder, 'kind'> & ({ readonly id: Uuid } | { readonly code: string });

export async function findHolder(database: Database, by: Key): Promise<Holder | undefined> {
  return by.kind === 'person' ? await findPersonHolder(database, by) : await findCompanyHolder(database, by);
}

async function findPersonHolder(database: Database, by: Key): Promise<Holder | undefined> {
  const person =
    'id' in by
      ? await findPersonById(database, by.id)
      : (await findPersonByNumber(database, by.code))?.person;
  return person && { kind: 'person', id: person.personId, name: person.name, code: person.identityNumber };
}

async function findCompanyHolder(database: Database, by: Key): Promise<Holder | undefined> {
  const company = await findCompany(database, 'id' in by ? { id: by.id } : { creditCode: by.code });
  return company && { kind: 'company', id: company.id, name: company.name, code: company.creditCode };
}
