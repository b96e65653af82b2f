import { sql } from 'kysely';
import type { CalendarDate } from '../../kernel/date.ts';
import type { Uuid } from '../../kernel/uuid.ts';
import type { Database } from '../../platform/database/index.ts';
import type { ActsFor } from './actor.ts';

/** The companies a person may act for on that day, by name. */
export async function listCompaniesOf(
  database: Database,
  personId: Uuid,
  on: CalendarDate,
): Promise<ActsFor[]> {
  const found = await sql<ActsFor>`
    select c.id as "companyId", c.name, c.credit_code as "creditCode", c.legal_representative as "legalRepresentative",
      c.address, g.role
    from identity.agent g join identity.company c on c.id = g.company_id
    where g.person_id = ${personId} and g.valid_from <= ${on}::date
      and (g.valid_until is null or g.valid_until >= ${on}::date)
    order by c.name
  `.execute(database);
  return found.rows;
}
