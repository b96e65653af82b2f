import { sql } from 'kysely';
import type { Database } from '../../../platform/database/index.ts';
import type { SheetFilter, SheetItem } from './sheet-item.ts';

const pageSize = 200;

/** Items of the filter by their code, in pages; cancelled ones are left out. The next page is read while one is used. */
export async function* readSheetItems(
  database: Database,
  filter: SheetFilter,
): AsyncGenerator<readonly SheetItem[]> {
  let next = readPage(database, filter, '');
  for (;;) {
    const page = await next;
    const last = page.at(-1);
    if (!last) return;
    next = readPage(database, filter, last.implementationCode);
    // Nobody waits for it when the reader stops here.
    next.catch(() => undefined);
    yield page;
  }
}

async function readPage(database: Database, filter: SheetFilter, after: string): Promise<SheetItem[]> {
  const found = await sql<Row>`
    select ${columns} from catalogue.item i
    join catalogue.item_version v on v.item_id = i.id and v.version = i.current_version
    where i.implementation_code > ${after} and ${holds(filter)}
    order by i.implementation_code limit ${pageSize}
  `.execute(database);
  return found.rows.map(toItem);
}

/** Counted no further than `most`: of a whole province one only wants to know that it is too much. */
export async function countSheetItems(
  database: Database,
  filter: SheetFilter,
  most: number,
): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*)::int as count from (
      select from catalogue.item i
      join catalogue.item_version v on v.item_id = i.id and v.version = i.current_version
      where ${holds(filter)} limit ${most}
    ) as counted
  `.execute(database);
  return found.rows[0]?.count ?? 0;
}

/** The named versions of items; without a number the version in force. Codes and versions nobody has are left out. */
export async function readVersionsOf(
  database: Database,
  wanted: readonly { readonly code: string; readonly version: number | undefined }[],
): Promise<SheetItem[]> {
  const found = await sql<Row>`
    select ${columns}
    from json_to_recordset(${JSON.stringify(wanted)}::json) as w(code text, version int)
    join catalogue.item i on i.implementation_code = w.code
    join catalogue.item_version v on v.item_id = i.id and v.version = coalesce(w.version, i.current_version)
  `.execute(database);
  return found.rows.map(toItem);
}

/** Codes that begin or end like this one, for a hint at a slip. */
export async function readSimilarCodes(database: Database, code: string): Promise<string[]> {
  const found = await sql<{ code: string }>`
    select implementation_code as code from catalogue.item
    where implementation_code like ${`${code.slice(0, 19).replaceAll(/[%_\\]/g, '')}%`}
      or basic_code = ${code.slice(-12)}
    order by implementation_code limit 300
  `.execute(database);
  return found.rows.map((row) => row.code);
}

function holds({ department, regions, type }: SheetFilter) {
  return sql`i.status <> 'cancelled'
    ${department ? sql`and substr(i.basic_code, 5, 2) = ${department}` : sql``}
    ${regions ? sql`and i.region = any(${regions})` : sql``}
    ${type ? sql`and v.content #>> '{item,type}' = ${type}` : sql``}`;
}

const columns = sql`i.id, i.implementation_code, i.status, i.source, v.version, v.effective_from, v.content`;

interface Row {
  id: string;
  implementation_code: string;
  status: SheetItem['status'];
  source: string;
  version: number;
  effective_from: string;
  content: Pick<SheetItem, 'item' | 'offering'>;
}

function toItem(row: Row): SheetItem {
  return {
    itemId: row.id,
    implementationCode: row.implementation_code,
    status: row.status,
    source: row.source,
    version: row.version,
    effectiveFrom: row.effective_from,
    ...row.content,
  };
}
