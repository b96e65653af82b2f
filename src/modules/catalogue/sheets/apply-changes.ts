import type { Text } from '../../../kernel/messages.ts';
import type { ItemCodeTables } from '../codes/item-code-table.ts';
import { readCell } from './cell-input.ts';
import { type CellChange, emptyListMark, type ItemChanges, type SeenRow } from './item-changes.ts';
import { type OpenObject, type OpenValue, openObject, openValueAt, writeAt } from './json-places.ts';
import { itemSheet, type SheetPlan, sheetPlans } from './plan.ts';

/** Where a part of an item stands in the file: of `item.materials.3` the sheet and the row. */
export interface RowPlace {
  readonly plan: SheetPlan;
  readonly row: SeenRow;
}

export interface CellFault {
  readonly plan: SheetPlan;
  readonly row: number;
  readonly at: number;
  readonly header: string;
  readonly value: string;
  readonly message: Text;
}

export interface AppliedChanges {
  readonly content: OpenObject;
  readonly faults: readonly CellFault[];
  readonly places: ReadonlyMap<string, RowPlace>;
}

/** Writes what a file changes into `{ item, offering }`; what the file does not name stays as it is. */
export function applyChanges(
  content: OpenObject,
  changes: ItemChanges,
  tables: ItemCodeTables,
): AppliedChanges {
  return new Application(content, changes, tables).apply();
}

class Application {
  readonly #content: OpenObject;
  readonly #changes: ItemChanges;
  readonly #tables: ItemCodeTables;
  readonly #faults: CellFault[] = [];
  readonly #places = new Map<string, RowPlace>();
  /** Members of outer lists by what their rows call them, with the path at which they stand now. */
  readonly #members = new Map<SheetPlan, Map<string, { member: OpenObject; path: string }>>();

  constructor(content: OpenObject, changes: ItemChanges, tables: ItemCodeTables) {
    this.#content = content;
    this.#changes = changes;
    this.#tables = tables;
  }

  apply(): AppliedChanges {
    const { itemRow } = this.#changes;
    if (itemRow) {
      this.#places.set('', { plan: itemSheet, row: itemRow });
      this.#writeCells(this.#content, itemSheet, itemRow);
    }
    for (const plan of sheetPlans) {
      if (plan.part === undefined) continue;
      const rows = this.#changes.parts.get(plan);
      if (plan.outer) this.#applyInner(plan, plan.outer, rows ?? []);
      else this.#applyList(plan, rows);
    }
    return { content: this.#content, faults: this.#faults, places: this.#places };
  }

  /** The members of a list of the item, in the order of the rows. */
  #applyList(plan: SheetPlan, rows: readonly SeenRow[] | undefined): void {
    const path = listPath(plan.part ?? '');
    const before = listOf(openValueAt(this.#content, path));
    if (rows) writeAt(this.#content, path, this.#membersOf(plan, rows, { before, path }));
    else this.#name(plan, before, path);
  }

  #applyInner(plan: SheetPlan, outer: SheetPlan, rows: readonly SeenRow[]): void {
    const inside = listPath((plan.part ?? '').slice((outer.part ?? '').length + 1));
    const holders = this.#members.get(outer) ?? new Map();
    for (const [name, some] of Map.groupBy(rows, (row) => row.outer)) {
      const holder = holders.get(name);
      if (holder) {
        const path = `${holder.path}.${inside}`;
        const before = listOf(openValueAt(holder.member, inside));
        writeAt(holder.member, inside, this.#membersOf(plan, some, { before, path }));
      } else {
        for (const row of some) this.#fault(plan, row, undefined, says.noOuter(outer.name, name));
      }
    }
  }

  #membersOf(
    plan: SheetPlan,
    rows: readonly SeenRow[],
    { before, path }: { before: readonly OpenValue[]; path: string },
  ): OpenValue[] {
    const named = new Map<string, { member: OpenObject; path: string }>();
    const members: OpenObject[] = [];
    for (const row of rows.filter(({ order }) => order !== emptyListMark)) {
      const member = openObject(before[Number(row.order) - 1]) ?? {};
      const place = `${path}.${members.length}`;
      this.#writeCells(member, plan, row);
      members.push(member);
      this.#places.set(place, { plan, row });
      named.set(row.order, { member, path: place });
    }
    addCodes(plan, members);
    this.#members.set(plan, new Map([...(this.#members.get(plan) ?? []), ...named]));
    return members;
  }

  #name(plan: SheetPlan, members: readonly OpenValue[], path: string): void {
    const named = members.flatMap((value, index) => {
      const member = openObject(value);
      return member ? [[String(index + 1), { member, path: `${path}.${index}` }] as const] : [];
    });
    this.#members.set(plan, new Map(named));
  }

  #writeCells(target: OpenObject, plan: SheetPlan, row: SeenRow): void {
    for (const change of row.cells) {
      const { cell, column } = change;
      const isOpen = this.#changes.isNew && openForNew.has(column.path);
      const read = readCell(cell, isOpen ? { ...column, isFixed: false } : column, {
        tables: this.#tables,
        before: openValueAt(target, column.path),
      });
      if ('fault' in read) this.#fault(plan, row, change, read.fault);
      else writeAt(target, column.path, read.value as OpenValue | undefined);
    }
  }

  #fault(plan: SheetPlan, { row, outer }: SeenRow, change: CellChange | undefined, message: Text): void {
    this.#faults.push({
      plan,
      row,
      at: change?.at ?? 1,
      header: change?.column.header ?? '',
      value: change?.cell?.text ?? (change ? '' : outer),
      message,
    });
  }
}

/** Who makes a new item says its codes. */
const openForNew: ReadonlySet<string> = new Set(['item.basicCode']);

function listPath(part: string): string {
  return part.slice(0, -'[]'.length);
}

function listOf(value: OpenValue | undefined): readonly OpenValue[] {
  return Array.isArray(value) ? value : [];
}

/** Members that programs name by a code get one where the person gave none. */
function addCodes(plan: SheetPlan, members: readonly OpenObject[]): void {
  if (!plan.columns.some(({ path }) => path === 'code') || plan.part === 'item.jointAgencies[]') return;
  const stem = /(\w+)s\[\]$/.exec(plan.part ?? '')?.[1] ?? 'page';
  const taken = new Set(members.map(({ code }) => code));
  for (const member of members) {
    if (member.code !== undefined) continue;
    let number = 1;
    while (taken.has(`${stem}-${number}`)) number += 1;
    member.code = `${stem}-${number}`;
    taken.add(member.code);
  }
}

const says = {
  noOuter: (outer: string, order: string): Text => ({
    zh: `“${outer}”里没有序号为“${order}”的行。`,
    en: `There is no row “${order}” in “${outer}”.`,
  }),
};
