import type { SheetCell } from '../../../platform/spreadsheet/index.ts';
import type { ColumnPlan, SheetPlan } from './plan.ts';

/** What a file changes of one item. */
export interface ItemChanges {
  /** Implementation code, or the mark of an item that is new. */
  readonly code: string;
  readonly isNew: boolean;
  /** The version that was written out; without one, that in force. */
  readonly version: number | undefined;
  /** Where it stands in the sheet of items. */
  itemRow: SeenRow | undefined;
  /** All rows of a list, changed or not, in their order; lists that are as they were are left out. */
  readonly parts: Map<SheetPlan, SeenRow[]>;
}

export interface SeenRow {
  readonly row: number;
  /** What the row says of its places: a number, or a mark of a new member. */
  readonly outer: string;
  readonly order: string;
  readonly cells: readonly CellChange[];
}

export interface CellChange {
  /** From 1. */
  readonly at: number;
  readonly column: ColumnPlan;
  /** Undefined where the cell has been emptied. */
  readonly cell: SheetCell | undefined;
}

/** 序号 of the one row that stands for an empty list. */
export const emptyListMark = '无';

/** 新增1, 新增2 … */
export function isNewMark(code: string): boolean {
  return /^新增\d{0,4}$/.test(code);
}
