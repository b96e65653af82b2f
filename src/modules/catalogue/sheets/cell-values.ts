import { harmlessText, type WrittenValue } from '../../../platform/spreadsheet/index.ts';
import type { ItemCodeTables } from '../codes/item-code-table.ts';
import type { ColumnPlan } from './plan.ts';

/** Between the codes of a cell that may have several. */
export const codeSeparator = '、';

/** Stands for a text that no cell can hold; read back, it changes nothing. */
export const tooLongMark = '〔文字超过单元格的上限，请在草案编辑页面修改〕';
const longestText = 32_000;

/** What a cell shows of an element. */
export function cellValue(value: unknown, column: ColumnPlan, tables: ItemCodeTables): WrittenValue {
  const shown = shownValue(value, column, tables);
  return typeof shown === 'string' && shown.length > longestText ? tooLongMark : shown;
}

/** The form in which two cells are the same: as the text that stands in the file. */
export function cellText(value: WrittenValue): string {
  return value === undefined ? '' : harmlessText(String(value)).trim();
}

function shownValue(value: unknown, column: ColumnPlan, tables: ItemCodeTables): WrittenValue {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) {
    const parts = value
      .map((member) => shownValue(member, column, tables))
      .filter((part) => part !== undefined);
    return parts.length === 0 ? undefined : parts.join(column.element.table ? codeSeparator : '\n');
  }
  switch (typeof value) {
    case 'number':
      return value;
    case 'boolean':
      return value ? '是' : '否';
    case 'string':
      return codeName(value, column, tables);
    case 'object':
      return 'zh' in value ? String(value.zh) : recordText(value);
    default:
      return undefined;
  }
}

function codeName(code: string, { element }: ColumnPlan, tables: ItemCodeTables): string {
  return element.table ? tables.nameOf(element.table, code).zh : code;
}

function recordText(record: object): string | undefined {
  const lines = Object.entries(record).map(([name, value]) => `${name}=${value}`);
  return lines.length === 0 ? undefined : lines.join('\n');
}
