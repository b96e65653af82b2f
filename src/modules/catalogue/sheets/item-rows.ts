import type { WrittenValue } from '../../../platform/spreadsheet/index.ts';
import type { ItemCodeTables } from '../codes/item-code-table.ts';
import { cellValue } from './cell-values.ts';
import type { SheetPlan } from './plan.ts';
import type { SheetItem } from './sheet-item.ts';

/** A row of an item in one of the sheets. */
export interface ItemRow {
  /** Place of the outer member, from 1; only in lists inside lists. */
  readonly outer: number | undefined;
  /** Place in its list, from 1. */
  readonly order: number;
  /** In the order of the plan's columns. */
  readonly cells: readonly WrittenValue[];
}

/** What an item says in a sheet: one row, or one for each member of the list. */
export function rowsOf(plan: SheetPlan, item: SheetItem, tables: ItemCodeTables): ItemRow[] {
  return membersOf(plan, item).map(({ outer, order, member }) => ({
    outer,
    order,
    cells: plan.columns.map((column) => cellValue(valueAt(member, column.path), column, tables)),
  }));
}

interface Member {
  readonly outer: number | undefined;
  readonly order: number;
  readonly member: unknown;
}

function membersOf({ part, outer }: SheetPlan, item: SheetItem): Member[] {
  const root = { item: item.item, offering: item.offering, version: item };
  if (part === undefined) return [{ outer: undefined, order: 1, member: root }];
  if (!outer?.part)
    return listAt(root, part.slice(0, -2)).map((member, index) => ({
      outer: undefined,
      order: index + 1,
      member,
    }));
  const inside = part.slice(outer.part.length + 1, -2);
  return listAt(root, outer.part.slice(0, -2)).flatMap((holder, place) =>
    listAt(holder, inside).map((member, index) => ({ outer: place + 1, order: index + 1, member })),
  );
}

function listAt(value: unknown, path: string): readonly unknown[] {
  const found = valueAt(value, path);
  return Array.isArray(found) ? found : [];
}

export function valueAt(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (inner, step) =>
        inner !== null && typeof inner === 'object' ? (inner as Record<string, unknown>)[step] : undefined,
      value,
    );
}
