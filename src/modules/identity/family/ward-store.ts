import { sql } from 'kysely';
import type { CalendarDate } from '../../../kernel/date.ts';
import { type Uuid, uuidv7 } from '../../../kernel/uuid.ts';
import type { Database } from '../../../platform/database/index.ts';
import type { NaturalPerson } from '../actor.ts';
import { naturalPersonOf, type PersonRow } from '../person-store.ts';

/** A child for whom the person acts today. */
export interface Ward {
  readonly guardianshipId: Uuid;
  readonly person: NaturalPerson;
  readonly endsOn: CalendarDate;
}

export async function listWards(database: Database, guardianId: Uuid, on: CalendarDate): Promise<Ward[]> {
  const found = await sql<PersonRow & { guardianship_id: Uuid; ends_on: CalendarDate }>`
    select g.id as guardianship_id, g.ends_on, p.id, p.name, p.identity_number, p.phone, p.email, p.address, p.assurance
    from identity.guardianship g join identity.person p on p.id = g.ward_id
    where g.guardian_id = ${guardianId} and g.ended_at is null and g.ends_on > ${on}::date
    order by g.ends_on, p.id
  `.execute(database);
  return found.rows.map((row) => ({
    guardianshipId: row.guardianship_id,
    person: naturalPersonOf(row),
    endsOn: row.ends_on,
  }));
}

export async function insertGuardianship(
  tx: Database,
  guardianship: { guardianId: Uuid; wardId: Uuid; endsOn: CalendarDate; at: Date },
): Promise<void> {
  await sql`
    insert into identity.guardianship (id, guardian_id, ward_id, verified_at, ends_on)
    values (${uuidv7()}, ${guardianship.guardianId}, ${guardianship.wardId}, ${guardianship.at}, ${guardianship.endsOn})
    on conflict do nothing
  `.execute(tx);
}

/** @returns whether there was one to end */
export async function endGuardianship(
  tx: Database,
  { id, guardianId, at }: { id: Uuid; guardianId: Uuid; at: Date },
): Promise<boolean> {
  const done = await sql`
    update identity.guardianship set ended_at = ${at}
    where id = ${id} and guardian_id = ${guardianId} and ended_at is null
  `.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}
