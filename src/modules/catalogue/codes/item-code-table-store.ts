import { sql } from 'kysely';
import { type Database, reference, type Tx } from '../../../platform/database/index.ts';
import { catalogueGeneration } from '../generation.ts';
import { type ItemCodeTable, ItemCodeTables } from './item-code-table.ts';

/** Held in memory. */
export const getItemCodeTables: (database: Database) => Promise<ItemCodeTables> = reference(
  catalogueGeneration,
  async (database) => {
    const found = await sql<{ content: ItemCodeTable }>`
      select content from catalogue.item_code_table order by position
    `.execute(database);
    return new ItemCodeTables(found.rows.map((row) => row.content));
  },
);

/** Replaces all tables. */
export async function saveItemCodeTables(tx: Tx, tables: readonly ItemCodeTable[]): Promise<void> {
  await sql`delete from catalogue.item_code_table`.execute(tx);
  await sql`
    insert into catalogue.item_code_table (code, position, content)
    select value ->> 'code', ordinality, value
    from json_array_elements(${JSON.stringify(tables)}::json) with ordinality
  `.execute(tx);
}
