import { sql } from 'kysely';
import { type Database, reference, type Tx } from '../../platform/database/index.ts';
import type { NoticeTemplate } from './template.ts';

/** Name under which a change of the templates is announced (`bumpGeneration`). */
export const templatesGeneration = 'notice-templates';

/** All templates, held in memory. */
export const getTemplates: (database: Database) => Promise<readonly NoticeTemplate[]> = reference(
  templatesGeneration,
  async (database) => {
    const { rows } = await sql<{ content: NoticeTemplate }>`
      select content from notices.template order by position
    `.execute(database);
    return rows.map(({ content }) => content);
  },
);

/** Replaces all templates. */
export async function saveTemplates(tx: Tx, templates: readonly NoticeTemplate[]): Promise<void> {
  await sql`delete from notices.template`.execute(tx);
  await sql`
    insert into notices.template (code, position, content)
    select value ->> 'code', ordinality, value
    from json_array_elements(${JSON.stringify(templates)}::json) with ordinality
  `.execute(tx);
}
