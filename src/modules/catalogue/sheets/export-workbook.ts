import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { invalid, type Refusal } from '../../../kernel/refusal.ts';
import type { Database } from '../../../platform/database/index.ts';
import { WorkbookFile, type WrittenCell } from '../../../platform/spreadsheet/index.ts';
import type { ItemCodeTables } from '../codes/item-code-table.ts';
import { getItemCodeTables } from '../codes/item-code-table-store.ts';
import { type CodeSheet, codeSheet, codeSheetName } from './code-sheet.ts';
import { explanationRows, explanationSheetName } from './explanation-sheet.ts';
import { rowsOf } from './item-rows.ts';
import { itemSheet, type SheetPlan, sheetPlans } from './plan.ts';
import { RowSpool } from './row-spool.ts';
import type { SheetFilter, SheetItem } from './sheet-item.ts';
import { countSheetItems, readSheetItems } from './sheet-store.ts';
import type { TemporaryFile } from './temporary-file.ts';
import { writtenColumns } from './written-columns.ts';

/**
 * Writes the items of a filter as a workbook. The catalogue is read once, page by page; rows of the sheets wait on
 * disk, because a workbook holds one sheet after the other.
 * @throws Refusal `sheet-too-many-items`
 */
export async function exportWorkbook(
  database: Database,
  filter: SheetFilter,
  most = mostItems,
): Promise<TemporaryFile> {
  if ((await countSheetItems(database, filter, most + 1)) > most) throw tooManyItems(most);
  const folder = await mkdtemp(join(tmpdir(), 'tongban-export-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const tables = await getItemCodeTables(database);
    const spools = new Map(
      sheetPlans.map((plan, index) => [plan, new RowSpool(join(folder, `${index}.rows`))]),
    );
    for await (const items of readSheetItems(database, filter)) {
      for (const [plan, spool] of spools)
        await spool.write(items.flatMap((item) => writtenRows(plan, item, tables)));
    }
    const path = join(folder, 'items.xlsx');
    await writeWorkbook(path, spools, codeSheet(tables));
    return { path, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** What comes back of them still keeps to the limits on rows and bytes of an upload. */
const mostItems = 20_000;

function tooManyItems(most: number): Refusal {
  const text = {
    zh: `选中的事项超过 ${most} 个，一张工作簿放不下。请选择部门或者地区，分几次下载；也可以改为 JSON 格式。`,
    en: `More than ${most} items do not fit into one workbook. Choose a department or a region, or take them as JSON.`,
  };
  return invalid('sheet-too-many-items', text, [{ field: 'department', message: text }]);
}

async function writeWorkbook(
  path: string,
  spools: ReadonlyMap<SheetPlan, RowSpool>,
  codes: CodeSheet,
): Promise<void> {
  const file = new WorkbookFile(path);
  for (const [plan, spool] of spools) {
    await spool.close();
    const layout = {
      name: plan.name,
      columns: writtenColumns(plan, codes),
      frozenColumns: plan === itemSheet ? 1 : 2,
    };
    await file.writeSheet(layout, spool.rows());
  }
  await writeExplanations(file, codes);
  await file.close();
}

export async function writeExplanations(file: WorkbookFile, codes: CodeSheet): Promise<void> {
  await file.writeSheet({ name: explanationSheetName }, explanationRows(codes));
  const columns = [...codes.tables.map(({ name }) => name.zh), '是否'].map((header) => ({
    header,
    width: 18,
  }));
  await file.writeSheet({ name: codeSheetName, columns }, codes.rows);
}

function writtenRows(plan: SheetPlan, item: SheetItem, tables: ItemCodeTables): (readonly WrittenCell[])[] {
  return rowsOf(plan, item, tables).map(({ outer, order, cells }) =>
    plan === itemSheet
      ? [item.implementationCode, ...cells]
      : [item.implementationCode, item.item.name.zh, ...(plan.outer ? [outer] : []), order, ...cells],
  );
}
