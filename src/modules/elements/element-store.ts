import { sql } from 'kysely';
import type { Database } from '../../platform/database/index.ts';
import type { CodeTable } from './code-table.ts';
import type { Element } from './element.ts';

export async function readElements(database: Database): Promise<Element[]> {
  const found = await sql<{ content: Element }>`select content from elements.element order by code`.execute(
    database,
  );
  return found.rows.map((row) => row.content);
}

export async function readCodeTables(database: Database): Promise<CodeTable[]> {
  const found = await sql<{
    content: CodeTable;
  }>`select content from elements.code_table order by code`.execute(database);
  return found.rows.map((row) => row.content);
}

export async function saveElements(tx: Database, elements: readonly Element[]): Promise<void> {
  await sql`
    insert into elements.element (code, name, content)
    select value ->> 'code', value -> 'name' ->> 'zh', value from json_array_elements(${JSON.stringify(elements)}::json)
    on conflict (code) do update set name = excluded.name, content = excluded.content
  `.execute(tx);
}

export async function saveCodeTables(tx: Database, tables: readonly CodeTable[]): Promise<void> {
  await sql`
    insert into elements.code_table (code, content)
    select value ->> 'code', value from json_array_elements(${JSON.stringify(tables)}::json)
    on conflict (code) do update set content = excluded.content
  `.execute(tx);
}
