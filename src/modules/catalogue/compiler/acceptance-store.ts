import { sql } from 'kysely';
import type { Database, Tx } from '../../../platform/database/index.ts';
import type { Acceptance } from './acceptance.ts';

export async function readAcceptances(database: Database): Promise<Acceptance[]> {
  const found = await sql<Omit<Acceptance, 'place'> & { place: string | null }>`
    select source, item, check_code as "check", place, reason
    from catalogue.accepted_finding order by source, item, check_code, place
  `.execute(database);
  return found.rows.map(({ place, ...acceptance }) => ({ ...acceptance, ...(place ? { place } : {}) }));
}

/** Replaces all acceptances. */
export async function saveAcceptances(tx: Tx, acceptances: readonly Acceptance[]): Promise<void> {
  await sql`delete from catalogue.accepted_finding`.execute(tx);
  await sql`
    insert into catalogue.accepted_finding (source, item, check_code, place, reason)
    select value ->> 'source', value ->> 'item', value ->> 'check', value ->> 'place', value ->> 'reason'
    from json_array_elements(${JSON.stringify(acceptances)}::json)
  `.execute(tx);
}
