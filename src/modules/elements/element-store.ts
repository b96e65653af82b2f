import { sql } from 'kysely';
import type { Database } from '../../platform/database/index.ts';
import type { CodeTable } from './code-table.ts';
import type { Element } from './element.ts';

export interface StoredElement {
  readonly element: Element;
  readonly retired: boolean;
}

export async function readElements(database: Database): Promise<StoredElement[]> {
  const found = await sql<{ content: Element; retired: boolean }>`
    select content, retired from elements.element order by code
  `.execute(database);
  return found.rows.map((row) => ({ element: row.content, retired: row.retired }));
}

export async function readCodeTables(database: Database): Promise<CodeTable[]> {
  const found = await sql<{
    content: CodeTable;
  }>`select content from elements.code_table order by code`.execute(database);
  return found.rows.map((row) => row.content);
}

/** Makes these the declared elements. Others are retired, not deleted: forms of pinned item versions still ask them. */
export async function saveElements(tx: Database, elements: readonly Element[]): Promise<void> {
  await sql`update elements.element set retired = true where not retired`.execute(tx);
  await sql`
    insert into elements.element (code, name, content)
    select value ->> 'code', value -> 'name' ->> 'zh', value from json_array_elements(${JSON.stringify(elements)}::json)
    on conflict (code) do update set name = excluded.name, content = excluded.content, retired = false
  `.execute(tx);
}

export async function saveCodeTables(tx: Database, tables: readonly CodeTable[]): Promise<void> {
  await sql`
    insert into elements.code_table (code, content)
    select value ->> 'code', value from json_array_elements(${JSON.stringify(tables)}::json)
    on conflict (code) do update set content = excluded.content
  `.execute(tx);
}
