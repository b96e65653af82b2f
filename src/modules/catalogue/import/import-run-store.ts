import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { ImportReport } from './report.ts';

export async function insertImportRun(tx: Tx, id: string, report: ImportReport): Promise<void> {
  await sql`
    insert into catalogue.import_run (id, source, file_digest, counts, report)
    values (${id}, ${report.source}, ${report.fileDigest}, ${JSON.stringify(report.counts)}::jsonb,
      ${JSON.stringify(report)}::jsonb)
  `.execute(tx);
}
