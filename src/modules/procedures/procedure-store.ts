import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../../platform/database/index.ts';
import { ActSet } from './engine/act-set.ts';
import { ProcedureText } from './engine/procedure.ts';

/** Every version; what the first ones did not say yet is filled in. */
export async function readProcedures(database: Database): Promise<ProcedureText[]> {
  const found = await sql<{ content: unknown }>`
    select content from procedures.procedure order by code, version
  `.execute(database);
  return found.rows.map(({ content }) => ProcedureText.parse(content));
}

export async function readActSets(database: Database): Promise<ActSet[]> {
  const found = await sql<{ content: unknown }>`
    select content from procedures.act_set order by code, version
  `.execute(database);
  return found.rows.map(({ content }) => ActSet.parse(content));
}

/** Adds a version. Returns false where the stored version says something else: versions never change. */
export async function saveProcedure(tx: Database, procedure: ProcedureText): Promise<boolean> {
  const content = JSON.stringify(procedure);
  const found = await sql<{ digest: string }>`
    with added as (
      insert into procedures.procedure (code, version, content, digest)
      values (${procedure.code}, ${procedure.version}, ${content}, ${digestOf(content)})
      on conflict do nothing returning digest
    )
    select digest from added
    union all select digest from procedures.procedure where code = ${procedure.code} and version = ${procedure.version}
  `.execute(tx);
  return found.rows[0]?.digest === digestOf(content);
}

/** The same for an act set. */
export async function saveActSet(tx: Database, actSet: ActSet): Promise<boolean> {
  const content = JSON.stringify(actSet);
  const found = await sql<{ digest: string }>`
    with added as (
      insert into procedures.act_set (code, version, content, digest)
      values (${actSet.code}, ${actSet.version}, ${content}, ${digestOf(content)})
      on conflict do nothing returning digest
    )
    select digest from added
    union all select digest from procedures.act_set where code = ${actSet.code} and version = ${actSet.version}
  `.execute(tx);
  return found.rows[0]?.digest === digestOf(content);
}

function digestOf(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}
