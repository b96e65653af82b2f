import { sql } from 'kysely';
import type { CalendarDate } from '../../kernel/date.ts';
import type { Database } from '../../platform/database/index.ts';
import type { ActsFor, NaturalPerson } from './actor.ts';
import { naturalPersonOf, type PersonRow } from './person-store.ts';
import type { PowerScope } from './powers/power-scope.ts';

/** The companies whose legal representative a person is on that day, by name. */
export async function listRepresented(
  database: Database,
  { personId }: Pick<NaturalPerson, 'personId'>,
  on: CalendarDate,
): Promise<ActsFor[]> {
  const found = await sql<ActsFor>`
    select c.id as "companyId", c.name, c.credit_code as "creditCode", c.legal_representative as "legalRepresentative",
      c.address, 'legal-representative' as role
    from identity.representative r join identity.company c on c.id = r.company_id
    where r.person_id = ${personId} and r.ended_at is null and r.from_on <= ${on}::date
    order by c.name
  `.execute(database);
  return found.rows;
}

/** For whom a power of attorney lets the owner of this number act on that day. */
export interface PowerCapacity {
  readonly power: PowerScope;
  readonly company: ActsFor | undefined;
  readonly person: NaturalPerson | undefined;
}

export async function listPowerCapacities(
  database: Database,
  { identityNumber }: Pick<NaturalPerson, 'identityNumber'>,
  on: CalendarDate,
): Promise<PowerCapacity[]> {
  const found = await sql<{ power: PowerScope; company: ActsFor | null; person: PersonRow | null }>`
    select json_strip_nulls(json_build_object('id', w.id, 'acts', w.acts, 'items', w.items, 'until', w.until_on)) as power,
      case when c.id is not null then json_build_object('companyId', c.id, 'name', c.name, 'creditCode', c.credit_code,
        'legalRepresentative', c.legal_representative, 'address', c.address, 'role', 'agent') end as company,
      to_json(p) as person
    from identity.power w
    left join identity.company c on c.id = w.principal_company
    left join identity.person p on p.id = w.principal_person
    where w.agent_number = ${identityNumber} and w.is_accepted and w.ended_at is null
      and ${on}::date between w.from_on and w.until_on
    order by coalesce(c.name, p.name), w.number
  `.execute(database);
  return found.rows.map(({ power, company, person }) => ({
    power,
    company: company ?? undefined,
    person: person ? naturalPersonOf(person) : undefined,
  }));
}
