import { sql } from 'kysely';
import { type Database, reference, type Tx } from '../../../platform/database/index.ts';
import { catalogueGeneration } from '../generation.ts';
import type { ChangeKind, DirectoryChange } from './directory-change.ts';

/** All changes, the latest first, held in memory: guides say by which of them an organ came by an item. */
export const getDirectoryChanges: (database: Database) => Promise<readonly DirectoryChange[]> = reference(
  catalogueGeneration,
  async (database) => {
    const found = await sql<{ content: DirectoryChange }>`
      select content from catalogue.directory_change order by happened_on desc, code
    `.execute(database);
    return found.rows.map((row) => row.content);
  },
);

/** One page of them, the latest first; of one kind if it is named. */
export async function readDirectoryChanges(
  database: Database,
  request: { kind: ChangeKind | undefined; after: string | undefined; limit: number },
): Promise<DirectoryChange[]> {
  const found = await sql<{ content: DirectoryChange }>`
    select content from catalogue.directory_change
    where (${request.kind ?? null}::text is null or kind = ${request.kind ?? null})
      and (${request.after ?? null}::text is null or (happened_on, code) in (
        select c.happened_on, c.code from catalogue.directory_change c, catalogue.directory_change cursor
        where cursor.code = ${request.after ?? null}
          and (c.happened_on < cursor.happened_on or (c.happened_on = cursor.happened_on and c.code > cursor.code))
      ))
    order by happened_on desc, code limit ${request.limit}
  `.execute(database);
  return found.rows.map((row) => row.content);
}

export async function countDirectoryChanges(database: Database): Promise<ReadonlyMap<ChangeKind, number>> {
  const found = await sql<{ kind: ChangeKind; count: number }>`
    select kind, count(*) as count from catalogue.directory_change group by kind
  `.execute(database);
  return new Map(found.rows.map((row) => [row.kind, row.count]));
}

/** Replaces all changes. */
export async function saveDirectoryChanges(tx: Tx, changes: readonly DirectoryChange[]): Promise<void> {
  const rows = changes.map((change) => ({
    code: change.code,
    kind: change.kind,
    happened_on: change.on,
    basic_codes: [...change.items, ...change.former.map(({ code }) => code), ...change.becomes],
    content: change,
  }));
  await sql`delete from catalogue.directory_change`.execute(tx);
  await sql`
    insert into catalogue.directory_change (code, kind, happened_on, basic_codes, content)
    select code, kind, happened_on, basic_codes, content
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as r(code text, kind text, happened_on date, basic_codes text[], content jsonb)
  `.execute(tx);
}
