import type { WrittenColumn } from '../../../platform/spreadsheet/index.ts';
import { type CodeSheet, yesNoTable } from './code-sheet.ts';
import { type ColumnPlan, itemSheet, keyHeaders, type SheetPlan } from './plan.ts';

/** The columns of a sheet as they are written: first those that say what a row is about. */
export function writtenColumns(plan: SheetPlan, codes: CodeSheet): WrittenColumn[] {
  return [...keyColumns(plan), ...plan.columns.map((column) => writtenColumn(column, codes))];
}

function keyColumns(plan: SheetPlan): WrittenColumn[] {
  const code = { header: keyHeaders.code, width: 36, isFixed: true };
  if (plan === itemSheet) return [code];
  return [
    code,
    { header: keyHeaders.name, width: 24, isFixed: true },
    ...(plan.outer ? [{ header: keyHeaders.outer, width: 8, isFixed: true }] : []),
    { header: keyHeaders.order, width: 6, isFixed: true },
  ];
}

function writtenColumn({ header, element, leaf, isFixed }: ColumnPlan, codes: CodeSheet): WrittenColumn {
  return {
    header,
    width: widths[element.kind] ?? 16,
    isFixed,
    isRequired: !isFixed && leaf?.isRequired === true,
    choices: isFixed ? undefined : codes.choicesOf(choicesOf(element.kind, element.table)),
  };
}

/** A cell with several codes has no drop-down: choosing one would replace the others. */
function choicesOf(kind: ColumnPlan['element']['kind'], table: string | undefined): string | undefined {
  if (kind === 'flag') return yesNoTable;
  return kind === 'codes' ? undefined : table;
}

const widths: Partial<Record<ColumnPlan['element']['kind'], number>> = {
  paragraph: 40,
  lines: 32,
  integer: 8,
  flag: 8,
  date: 12,
  address: 28,
};
