import { sql } from 'kysely';
import type { Text } from '../../kernel/messages.ts';
import type { Database } from '../../platform/database/index.ts';

/** Names of items by basic code, whoever offers them; looked up by code, or in the order of the ids. */
export async function readItemNames(
  database: Database,
  which: { codes: readonly string[] } | { ids: readonly string[] },
): Promise<Map<string, Text>> {
  const wanted = 'codes' in which ? [...which.codes] : [...which.ids];
  if (wanted.length === 0) return new Map();
  const found = await sql<{ code: string; name: Text }>`
    select code, name from (
      select distinct on (basic_code) basic_code as code, card -> 'name' as name, id from catalogue.item
      where ${'codes' in which ? sql`basic_code = any(${wanted}::text[])` : sql`id = any(${wanted}::uuid[])`}
      order by basic_code, source <> 'content', implementation_code
    ) as named
    order by ${'codes' in which ? sql`code` : sql`array_position(${wanted}::uuid[], id)`}
  `.execute(database);
  return new Map(found.rows.map(({ code, name }) => [code, name]));
}
