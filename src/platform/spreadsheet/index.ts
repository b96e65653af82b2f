export { columnLetters, parseAddress } from './cell-address.ts';
export { harmlessText, meantText } from './harmless-text.ts';
export { openWorkbook, type WorkbookSheet } from './open-workbook.ts';
export type { SheetCell, SheetRow } from './sheet-rows.ts';
export { WorkbookFile } from './write-workbook.ts';
export type {
  PlacedRow,
  SheetLayout,
  WrittenCell,
  WrittenColumn,
  WrittenRow,
  WrittenValue,
} from './written-sheet.ts';
