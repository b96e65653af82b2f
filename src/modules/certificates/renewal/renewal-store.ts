import { sql } from 'kysely';
import type { CalendarDate } from '../../../kernel/date.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Database, Tx } from '../../../platform/database/index.ts';

/** Certificates in force of one type and organ that end by then and whose holders have not been told, the next to end first. */
export async function readToRenew(
  database: Database,
  { type, agency, from, until }: { type: string; agency: string; from: CalendarDate; until: CalendarDate },
  most: number,
): Promise<Uuid[]> {
  const found = await sql<{ id: Uuid }>`
    select id from certificates.certificate
    where status = 'valid' and renewal_told_at is null and type = ${type} and valid_until between ${from} and ${until}
      and issuer_agency = ${agency}
    order by valid_until limit ${most}
  `.execute(database);
  return found.rows.map(({ id }) => id);
}

/** Returns false where somebody else has told the holder. */
export async function markTold(tx: Tx, id: Uuid, at: Date): Promise<boolean> {
  const found = await sql<{ id: Uuid }>`
    update certificates.certificate set renewal_told_at = ${at} where id = ${id} and renewal_told_at is null returning id
  `.execute(tx);
  return found.rows.length === 1;
}
