import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../../platform/database/index.ts';
import type { Procedure } from './procedure.ts';

export async function readProcedures(database: Database): Promise<Procedure[]> {
  const found = await sql<{ content: Procedure }>`
    select content from procedures.procedure order by code, version
  `.execute(database);
  return found.rows.map((row) => row.content);
}

/** Adds a version. Returns false where the stored version says something else: versions never change. */
export async function saveProcedure(tx: Database, procedure: Procedure): Promise<boolean> {
  const content = JSON.stringify(procedure);
  const digest = createHash('sha256').update(content).digest('hex');
  await sql`
    insert into procedures.procedure (code, version, content, digest)
    values (${procedure.code}, ${procedure.version}, ${content}, ${digest}) on conflict do nothing
  `.execute(tx);
  const found = await sql<{ digest: string }>`
    select digest from procedures.procedure where code = ${procedure.code} and version = ${procedure.version}
  `.execute(tx);
  return found.rows[0]?.digest === digest;
}
