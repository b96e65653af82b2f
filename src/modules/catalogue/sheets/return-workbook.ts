import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Locale, textIn } from '../../../kernel/messages.ts';
import {
  columnLetters,
  type PlacedRow,
  type SheetRow,
  WorkbookFile,
  type WorkbookSheet,
  type WrittenCell,
} from '../../../platform/spreadsheet/index.ts';
import { errorHeader, errorSheetName, isForPeople, isHeader } from './recognise-sheet.ts';
import type { SheetFault } from './sheet-fault.ts';
import type { TemporaryFile } from './temporary-file.ts';

/**
 * Writes the workbook that somebody handed in once more, everything in its place: faulty cells are red and say what is
 * wrong, a last column says it of the row, and a sheet in front lists all faults.
 */
export async function returnWorkbook(
  sheets: readonly WorkbookSheet[],
  faults: readonly SheetFault[],
  locale: Locale,
): Promise<TemporaryFile> {
  const folder = await mkdtemp(join(tmpdir(), 'tongban-returned-'));
  const path = join(folder, 'returned.xlsx');
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const file = new WorkbookFile(path);
    await file.writeSheet(
      { name: errorSheetName, columns: errorColumns },
      faults.map((fault) => errorRow(fault, locale)),
    );
    for (const sheet of sheets.filter(({ name }) => name !== errorSheetName)) {
      await file.writeSheet({ name: sheet.name }, markedRows(sheet, faults, locale));
    }
    await file.close();
    return { path, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

const errorColumns = [
  { header: '工作表', width: 16 },
  { header: '单元格', width: 10 },
  { header: '列', width: 20 },
  { header: '内容', width: 32 },
  { header: '问题', width: 80 },
];

function errorRow({ sheet, row, column, header, value, message }: SheetFault, locale: Locale): WrittenCell[] {
  const address = `${columnLetters(column)}${row}`;
  const leadsTo = `'${sheet.replaceAll("'", "''")}'!${address}`;
  return [sheet, { value: address, leadsTo }, header, value, textIn(message, locale)];
}

async function* markedRows(
  sheet: WorkbookSheet,
  all: readonly SheetFault[],
  locale: Locale,
): AsyncGenerator<PlacedRow> {
  const faults = Map.groupBy(
    all.filter((fault) => fault.sheet === sheet.name),
    ({ row }) => row,
  );
  let errorColumn: number | undefined;
  for await (const rows of sheet.rows()) {
    for (const row of rows) {
      if (errorColumn === undefined && isHeader(row) && !isForPeople(sheet.name))
        errorColumn = columnOfErrors(row);
      yield {
        number: row.number,
        cells: markedCells(row, { faults: faults.get(row.number) ?? [], errorColumn, locale }),
      };
      faults.delete(row.number);
    }
  }
  // A row that is empty may be what is wrong.
  for (const [number, some] of [...faults].sort(([left], [right]) => left - right)) {
    const row: SheetRow = { number, cells: new Map() };
    yield { number, cells: markedCells(row, { faults: some, errorColumn, locale }) };
  }
}

/** Where an earlier return put it, or behind the last column. */
function columnOfErrors({ cells }: SheetRow): number {
  const before = [...cells].find(([, { text }]) => text === errorHeader)?.[0];
  return before ?? Math.max(...cells.keys()) + 1;
}

function markedCells(
  row: SheetRow,
  {
    faults,
    errorColumn,
    locale,
  }: { faults: readonly SheetFault[]; errorColumn: number | undefined; locale: Locale },
): WrittenCell[] {
  const width = Math.max(0, ...row.cells.keys(), ...faults.map(({ column }) => column), errorColumn ?? 0);
  const said = new Map(
    [...Map.groupBy(faults, ({ column }) => column)].map(([column, some]) => [column, wordsOf(some, locale)]),
  );
  return Array.from({ length: width }, (_, index): WrittenCell => {
    const column = index + 1;
    if (column === errorColumn) return isHeader(row) ? errorHeader : wordsOf(faults, locale) || undefined;
    const value = writtenValue(row, column);
    const fault = said.get(column);
    return fault === undefined ? value : { value, fault };
  });
}

function wordsOf(faults: readonly SheetFault[], locale: Locale): string {
  return faults.map(({ message }) => textIn(message, locale)).join('\n');
}

function writtenValue({ cells }: SheetRow, column: number): string | number | undefined {
  const cell = cells.get(column);
  if (!cell) return undefined;
  return cell.kind === 'number' && cell.text.length < 15 ? Number(cell.text) : cell.text;
}
