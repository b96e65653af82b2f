import { closestName } from '../../../kernel/closest-name.ts';
import { parseDate } from '../../../kernel/date.ts';
import type { Text } from '../../../kernel/messages.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { meantText, type SheetCell } from '../../../platform/spreadsheet/index.ts';
import type { ItemCodeTables } from '../codes/item-code-table.ts';
import { isObject, isRows, type Json, member } from '../comparison/json.ts';
import type { ColumnPlan } from './plan.ts';

/** What a cell says: a value, nothing, or what is wrong with it. */
export type CellInput = { readonly value: Json | undefined } | { readonly fault: Text };

/** Reads a changed cell by the description of its element; `before` is what stood there. */
export function readCell(
  cell: SheetCell | undefined,
  column: ColumnPlan,
  { tables, before }: { tables: ItemCodeTables; before: Json | undefined },
): CellInput {
  if (column.isFixed) return { fault: faults.fixed };
  const text = cell ? meantText(cell.text.trim()).trim() : '';
  if (cell?.kind === 'error') return { fault: faults.error(text) };
  if (cell?.isFormula) return { fault: faults.formula };
  if (text === '') return empty(column);
  if (column.leaf?.type !== 'number' && cell?.kind === 'number' && /^\d{16,}$/.test(text))
    return { fault: faults.cutOff };
  if (column.leaf?.isList) return readList(text, column, { tables, before });
  return readOne(text, column, { tables, before });
}

interface Context {
  readonly tables: ItemCodeTables;
  readonly before: Json | undefined;
}

function empty({ leaf }: ColumnPlan): CellInput {
  if (leaf?.isList) return { value: [] };
  return leaf?.isRequired ? { fault: faults.required } : { value: undefined };
}

/** Codes stand side by side, other lists have a line each. */
function readList(text: string, column: ColumnPlan, { tables, before }: Context): CellInput {
  const separator = column.element.table || column.element.kind === 'reference' ? /[、,，;；^|\s]+/ : /\n+/;
  const known = new Map(
    (isRows(before) ? before : []).flatMap((member) => {
      const zh = chineseOf(member);
      return zh === undefined ? [] : [[zh, member] as const];
    }),
  );
  const values: Json[] = [];
  for (const part of text.split(separator).map((each) => each.trim())) {
    if (part === '') continue;
    const read = readOne(part, column, { tables, before: known.get(part) });
    if ('fault' in read) return read;
    if (read.value !== undefined) values.push(read.value);
  }
  return { value: values };
}

function readOne(text: string, column: ColumnPlan, context: Context): CellInput {
  const { element, leaf } = column;
  if (element.table) return readCode(text, element.table, context.tables);
  if (element.kind === 'date') return readDay(text);
  switch (leaf?.type) {
    case 'number':
      return readNumber(text);
    case 'boolean':
      return readFlag(text);
    case 'text':
      return tooLong(text, element.length) ?? { value: inChinese(text, context.before) };
    default:
      return tooLong(text, element.length) ?? { value: text };
  }
}

/** By its name, its code, or both: `行政许可`, `01`, `01 行政许可`. */
function readCode(text: string, table: string, tables: ItemCodeTables): CellInput {
  const values = tables.find(table)?.values ?? [];
  const names = (code: string, name: string) => [name, code, `${code} ${name}`, `${code}${name}`];
  const found = values.find(({ code, name, exchange }) =>
    [...names(code, name.zh), ...exchange].includes(text),
  );
  if (found) return { value: found.code };
  const closest = closestName(
    text,
    values.map(({ name }) => name.zh),
  );
  return { fault: faults.code(text, tables.find(table)?.name.zh ?? table, closest) };
}

function readDay(text: string): CellInput {
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?: 00:00)?$/.exec(text) ?? [];
  try {
    return { value: parseDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) };
  } catch (error) {
    if (error instanceof Refusal) return { fault: faults.day(text) };
    throw error;
  }
}

function readNumber(text: string): CellInput {
  const plain = text.normalize('NFKC').replaceAll(/[\s,]/g, '').replace(/\.0+$/, '');
  return /^-?\d{1,9}$/.test(plain) ? { value: Number(plain) } : { fault: faults.number(text) };
}

function readFlag(text: string): CellInput {
  if (/^(?:是|有|Y|YES|TRUE|1)$/i.test(text)) return { value: true };
  if (/^(?:否|无|没有|N|NO|FALSE|0)$/i.test(text)) return { value: false };
  return { fault: faults.flag(text) };
}

function tooLong(text: string, length: number | undefined): CellInput | undefined {
  return length !== undefined && text.length > length
    ? { fault: faults.length(text.length, length) }
    : undefined;
}

/** The English of a text whose Chinese has not changed stays with it; of a new text nobody knows it. */
function inChinese(zh: string, before: Json | undefined): Json {
  return chineseOf(before) === zh && before !== undefined ? before : { zh };
}

function chineseOf(value: Json | undefined): string | undefined {
  const zh = isObject(value) ? member(value, 'zh') : undefined;
  return typeof zh === 'string' ? zh : undefined;
}

const faults = {
  fixed: {
    zh: '这一列只供查看，不能在表格里修改。请恢复原来的内容。',
    en: 'This column is for reading only. Put back what stood there.',
  },
  required: { zh: '这一列必填。', en: 'This must be filled in.' },
  formula: {
    zh: '单元格里是公式。请复制后“选择性粘贴—数值”，再上传。',
    en: 'The cell is a formula. Paste its value instead.',
  },
  cutOff: {
    zh: '超过 15 位的数字被 Excel 改动了末几位。请把单元格设为“文本”后重新填写。',
    en: 'Excel keeps no more than 15 digits of a number. Make the cell a text and write it again.',
  },
  error: (text: string): Text => ({
    zh: `单元格是错误值“${text}”，请重新填写。`,
    en: `The cell holds the error ${text}. Fill it in again.`,
  }),
  number: (text: string): Text => ({
    zh: `“${text}”不是整数。只填数字，例如 20；单位填在单位列。`,
    en: `“${text}” is no whole number. Write digits alone, such as 20.`,
  }),
  flag: (text: string): Text => ({
    zh: `“${text}”既不是“是”也不是“否”。`,
    en: `“${text}” is neither 是 (yes) nor 否 (no).`,
  }),
  day: (text: string): Text => ({
    zh: `“${text}”不是日期。请写成 2026-12-01。`,
    en: `“${text}” is no date. Write it as 2026-12-01.`,
  }),
  length: (count: number, most: number): Text => ({
    zh: `有 ${count} 字，最多 ${most} 字。`,
    en: `${count} characters; ${most} at most.`,
  }),
  code: (text: string, table: string, closest: string | undefined): Text => ({
    zh: `“${table}”里没有“${text}”${closest ? `，是否想写“${closest}”？` : '，请从“代码表”中选择。'}`,
    en: `“${text}” is no code of ${table}${closest ? `; did you mean “${closest}”?` : '.'}`,
  }),
};
