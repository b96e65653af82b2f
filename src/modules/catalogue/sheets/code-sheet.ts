import { columnLetters, type WrittenValue } from '../../../platform/spreadsheet/index.ts';
import type { ItemCodeTable, ItemCodeTables } from '../codes/item-code-table.ts';
import { sheetPlans } from './plan.ts';

export const codeSheetName = '代码表';

/** Names of all codes that the sheets use, a table a column: the drop-downs read them there. */
export interface CodeSheet {
  readonly tables: readonly ItemCodeTable[];
  readonly rows: readonly (readonly WrittenValue[])[];
  /** Where the choices of a table stand; undefined for a table that no column uses. */
  choicesOf(table: string | undefined): string | undefined;
}

export function codeSheet(codes: ItemCodeTables): CodeSheet {
  const used = new Set(
    sheetPlans.flatMap(({ columns }) => columns.flatMap(({ element }) => element.table ?? [])),
  );
  const tables = codes.all.filter(({ code }) => used.has(code));
  const lists = [...tables.map(({ values }) => values.map(({ name }) => name.zh)), yesNo];
  const longest = Math.max(...lists.map((list) => list.length));
  const rangeOf = (index: number) => {
    const letters = columnLetters(index + 1);
    return `'${codeSheetName}'!$${letters}$2:$${letters}$${(lists[index]?.length ?? 0) + 1}`;
  };
  return {
    tables,
    rows: Array.from({ length: longest }, (_, row) => lists.map((list) => list[row])),
    choicesOf(table) {
      if (table === yesNoTable) return rangeOf(tables.length);
      const index = tables.findIndex(({ code }) => code === table);
      return index < 0 ? undefined : rangeOf(index);
    },
  };
}

/** No table of the catalogue: what a flag may say. */
export const yesNoTable = 'yes-no';
const yesNo = ['是', '否'];
