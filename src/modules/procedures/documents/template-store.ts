import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/index.ts';
import { DocumentTemplate } from './template.ts';

export async function readTemplates(database: Database): Promise<DocumentTemplate[]> {
  const found = await sql<{ content: unknown }>`
    select content from procedures.document_template order by code, version
  `.execute(database);
  return found.rows.map(({ content }) => DocumentTemplate.parse(content));
}

/** Adds a version. Returns false where the stored version says something else: versions never change. */
export async function saveTemplate(tx: Database, template: DocumentTemplate): Promise<boolean> {
  const content = JSON.stringify(template);
  const digest = createHash('sha256').update(content).digest('hex');
  const found = await sql<{ digest: string }>`
    with added as (
      insert into procedures.document_template (code, version, content, digest)
      values (${template.code}, ${template.version}, ${content}, ${digest})
      on conflict do nothing returning digest
    )
    select digest from added
    union all
    select digest from procedures.document_template where code = ${template.code} and version = ${template.version}
  `.execute(tx);
  return found.rows[0]?.digest === digest;
}
