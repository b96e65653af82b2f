import { closestName } from '../../../kernel/closest-name.ts';
import type { SheetRow } from '../../../platform/spreadsheet/index.ts';
import { codeSheetName } from './code-sheet.ts';
import { explanationSheetName } from './explanation-sheet.ts';
import { type ColumnPlan, itemSheet, keyHeaders, type SheetPlan, sheetPlans } from './plan.ts';
import type { SheetFaults } from './sheet-fault.ts';

/** Where the columns of a sheet stand in the file somebody handed in. */
export interface RecognisedSheet {
  readonly plan: SheetPlan;
  readonly headerRow: number;
  readonly headers: ReadonlyMap<number, string>;
  readonly code: number;
  readonly outer: number | undefined;
  readonly order: number | undefined;
  readonly columns: readonly RecognisedColumn[];
}

export interface RecognisedColumn {
  /** Where it stands in the file. */
  readonly at: number;
  readonly column: ColumnPlan;
  /** Where it stands in the plan. */
  readonly index: number;
}

/** Sheets that this program adds for people. */
export const errorSheetName = '错误';
/** The column in which a returned sheet says what is wrong with a row. */
export const errorHeader = '错误';

export function isForPeople(name: string): boolean {
  return [explanationSheetName, codeSheetName, errorSheetName].includes(name);
}

/** The plan of a sheet by its name; says where a sheet of no plan stands. */
export function findPlan(name: string, faults: SheetFaults): SheetPlan | undefined {
  const plan = sheetPlans.find((each) => each.name === name.replaceAll(/\s/g, ''));
  if (plan) return plan;
  const closest = closestName(
    name,
    sheetPlans.map((each) => each.name),
  );
  faults.add({
    sheet: name,
    row: 1,
    column: 1,
    header: '',
    value: name,
    message: {
      zh: `没有名为“${name}”的工作表，这一页没有读取。${closest ? `是否想写“${closest}”？` : ''}`,
      en: `There is no sheet “${name}”; it was not read.${closest ? ` Did you mean “${closest}”?` : ''}`,
    },
  });
  return undefined;
}

/** The header is a row that names the column of codes. */
export function isHeader(row: SheetRow): boolean {
  return [...row.cells.values()].some(({ text }) => headerOf(text) === keyHeaders.code);
}

/** Finds the columns by their names; says which names it does not know. */
export function recogniseHeader(plan: SheetPlan, row: SheetRow, faults: SheetFaults): RecognisedSheet {
  const headers = new Map([...row.cells].map(([column, { text }]) => [column, headerOf(text)]));
  const at = (header: string) => [...headers].find(([, text]) => text === header)?.[0];
  const known = new Map(plan.columns.map((column, index) => [column.header, { column, index }]));
  const columns: RecognisedColumn[] = [];
  for (const [column, header] of headers) {
    const found = known.get(header);
    const message = found
      ? columns.some(({ index }) => index === found.index) && repeatedColumn
      : !ignored.has(header) && unknownColumn(header, known.keys());
    if (message) faults.add({ sheet: plan.name, row: row.number, column, header, value: header, message });
    else if (found) columns.push({ at: column, ...found });
  }
  return {
    plan,
    headerRow: row.number,
    headers,
    code: at(keyHeaders.code) ?? 1,
    outer: plan.outer && at(keyHeaders.outer),
    order: plan === itemSheet ? undefined : at(keyHeaders.order),
    columns,
  };
}

const ignored: ReadonlySet<string> = new Set([...Object.values(keyHeaders), errorHeader]);

/** Without the mark of what is required, and line breaks that only fit it into the cell. */
function headerOf(text: string): string {
  return text.replaceAll(/[\s*＊]/g, '');
}

const repeatedColumn = {
  zh: '这一列有两个，只读取了前一个。请删去多余的一列。',
  en: 'This column stands there twice; only the first one was read.',
};

function unknownColumn(header: string, known: Iterable<string>) {
  const closest = closestName(header, known);
  return {
    zh: `没有名为“${header}”的列，这一列没有读取。${closest ? `是否想写“${closest}”？` : ''}`,
    en: `There is no column “${header}”; it was not read.${closest ? ` Did you mean “${closest}”?` : ''}`,
  };
}
