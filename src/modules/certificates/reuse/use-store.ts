import { sql } from 'kysely';
import { type Uuid, uuidv7 } from '../../../kernel/uuid.ts';
import type { Database } from '../../../platform/database/index.ts';

/** A certificate that took the place of a material. */
export interface CertificateUse {
  readonly certificateId: Uuid;
  /** Of the case or of the matter. */
  readonly number: string;
  readonly implementationCode: string;
  readonly itemName: string;
  readonly agency: string;
  readonly material: string;
  readonly at: Date;
}

/** @returns whether it is a new one: a correction hands in again what was handed in before */
export async function insertUse(tx: Database, use: CertificateUse): Promise<boolean> {
  const made = await sql<{ id: Uuid }>`
    insert into certificates.use (id, certificate_id, number, implementation_code, item_name, agency, material, at)
    values (${uuidv7()}, ${use.certificateId}, ${use.number}, ${use.implementationCode}, ${use.itemName}, ${use.agency},
      ${use.material}, ${use.at})
    on conflict (number, implementation_code, material, certificate_id) do nothing
    returning id
  `.execute(tx);
  return made.rows.length > 0;
}

/** The newest uses of a certificate. */
export async function readUses(
  database: Database,
  certificate: Uuid,
  size: number,
): Promise<CertificateUse[]> {
  const found = await sql<CertificateUse>`
    select certificate_id as "certificateId", number, implementation_code as "implementationCode",
      item_name as "itemName", agency, material, at
    from certificates.use where certificate_id = ${certificate} order by id desc limit ${size}
  `.execute(database);
  return found.rows;
}
