import { closestName } from '../../../kernel/closest-name.ts';
import type { Text } from '../../../kernel/messages.ts';
import type { Database } from '../../../platform/database/index.ts';
import { parseAddress, type SheetRow, type WorkbookSheet } from '../../../platform/spreadsheet/index.ts';
import type { ItemCodeTables } from '../codes/item-code-table.ts';
import { type BaseItem, BaseItems, placeKey } from './base-items.ts';
import { type CellChange, emptyListMark, type ItemChanges, isNewMark, type SeenRow } from './item-changes.ts';
import { itemSheet, type SheetPlan, sheetPlans } from './plan.ts';
import { findPlan, isForPeople, isHeader, type RecognisedSheet, recogniseHeader } from './recognise-sheet.ts';
import type { SheetFaults } from './sheet-fault.ts';
import { readSimilarCodes } from './sheet-store.ts';

/** What a file says differently from the catalogue it was written out of. */
export interface ReadChanges {
  /** Rows below the headers, of all sheets. */
  readonly rows: number;
  /** Items the file names. */
  readonly items: number;
  /** Those of which anything differs. */
  readonly changes: readonly ItemChanges[];
}

/** Reads the sheets one after the other; of what is as it was nothing is kept. */
export async function readChanges(
  database: Database,
  sheets: readonly WorkbookSheet[],
  { tables, faults }: { tables: ItemCodeTables; faults: SheetFaults },
): Promise<ReadChanges> {
  const reader = new ChangeReader(database, tables, faults);
  const planned = sheets
    .filter(({ name }) => !isForPeople(name))
    .flatMap((sheet) => {
      const plan = findPlan(sheet.name, faults);
      return plan ? [{ sheet, plan }] : [];
    });
  // Versions stand in the sheet of items: it is read first, wherever it stands.
  for (const plan of sheetPlans) {
    for (const each of planned.filter((other) => other.plan === plan)) await reader.read(each.sheet, plan);
  }
  return reader.result();
}

class ChangeReader {
  readonly #database: Database;
  readonly #faults: SheetFaults;
  readonly #base: BaseItems;
  readonly #changes = new Map<string, ItemChanges>();
  readonly #named = new Set<string>();
  readonly #unknown = new Set<string>();
  #rows = 0;

  constructor(database: Database, tables: ItemCodeTables, faults: SheetFaults) {
    this.#database = database;
    this.#faults = faults;
    this.#base = new BaseItems(database, tables);
  }

  async read(sheet: WorkbookSheet, plan: SheetPlan): Promise<void> {
    let recognised: RecognisedSheet | undefined;
    for await (const part of sheet.rows()) {
      let rows = part;
      if (!recognised) {
        const header = rows.findIndex(isHeader);
        const found = rows[header];
        if (!found) continue;
        recognised = recogniseHeader(plan, found, this.#faults);
        rows = rows.slice(header + 1);
      }
      await this.#readRows(rows, recognised);
    }
    if (!recognised) this.#fault({ plan, row: 1, at: 1, header: '', value: '' }, says.noHeader);
    else this.#reportMerged(sheet.merged, recognised);
    await this.#settle(plan);
  }

  result(): ReadChanges {
    const changes = [...this.#changes.values()].filter(
      ({ itemRow, parts }) => parts.size > 0 || (itemRow && itemRow.cells.length > 0),
    );
    return { rows: this.#rows, items: this.#named.size, changes };
  }

  async #readRows(rows: readonly SheetRow[], sheet: RecognisedSheet): Promise<void> {
    const codes = new Set<string>();
    for (const row of rows) {
      const code = textAt(row, sheet.code);
      if (code === '' || isNewMark(code)) continue;
      if (sheet.plan === itemSheet) this.#base.setVersion(code, versionIn(row, sheet));
      codes.add(code);
    }
    const known = await this.#base.get(codes);
    for (const row of rows) {
      this.#rows += 1;
      await this.#readRow(row, sheet, known);
    }
  }

  async #readRow(
    row: SheetRow,
    sheet: RecognisedSheet,
    known: ReadonlyMap<string, BaseItem | undefined>,
  ): Promise<void> {
    const code = textAt(row, sheet.code);
    const at = (message: Text, column = sheet.code) => this.#faultIn(row, sheet, column, message);
    if (code === '') return at(says.noCode);
    const base = known.get(code);
    if (!base && !isNewMark(code)) return at(await this.#unknownCode(code));
    this.#named.add(code);
    const changes = this.#changesOf(code);
    if (sheet.plan === itemSheet) {
      if (changes.itemRow) return at(says.twice(changes.itemRow.row));
      const cells = changedCells(row, sheet, base?.rows(itemSheet).values().next().value);
      changes.itemRow = { row: row.number, outer: '', order: '', cells };
      return;
    }
    const seen = this.#seenRow(row, sheet, base);
    if (seen) changes.parts.set(sheet.plan, [...(changes.parts.get(sheet.plan) ?? []), seen]);
  }

  #seenRow(row: SheetRow, sheet: RecognisedSheet, base: BaseItem | undefined): SeenRow | undefined {
    const outer = sheet.outer === undefined ? '' : textAt(row, sheet.outer);
    const order = sheet.order === undefined ? '' : textAt(row, sheet.order);
    if (sheet.plan.outer && outer === '') {
      this.#faultIn(row, sheet, sheet.outer ?? sheet.code, says.noOuter(sheet.plan.outer.name));
      return undefined;
    }
    const before = base?.rows(sheet.plan).get(placeKey(outer, order));
    if (!before && /^\d+$/.test(order)) {
      this.#faultIn(row, sheet, sheet.order ?? sheet.code, says.noSuchRow(order));
      return undefined;
    }
    if (order === emptyListMark) return { row: row.number, outer, order, cells: [] };
    return { row: row.number, outer, order, cells: changedCells(row, sheet, before) };
  }

  /** Lists that are as they were are forgotten, so that a large file leaves little behind. */
  async #settle(plan: SheetPlan): Promise<void> {
    if (plan === itemSheet) return;
    const seen = [...this.#changes.values()].filter(({ parts }) => parts.has(plan));
    for (let start = 0; start < seen.length; start += settled) {
      const some = seen.slice(start, start + settled);
      const known = await this.#base.get(
        new Set(some.map(({ code }) => code).filter((code) => !isNewMark(code))),
      );
      for (const changes of some) {
        const rows = changes.parts.get(plan) ?? [];
        this.#reportTwice(rows, plan);
        const before = known.get(changes.code)?.rows(plan);
        if (before && isAsBefore(rows, before)) changes.parts.delete(plan);
      }
    }
  }

  #reportTwice(rows: readonly SeenRow[], plan: SheetPlan): void {
    const first = new Map<string, number>();
    for (const { row, outer, order } of rows) {
      const key = placeKey(outer, order);
      const before = first.get(key);
      if (order !== '' && before !== undefined) {
        this.#fault({ plan, row, at: 1, header: '序号', value: order }, says.twice(before));
      }
      if (before === undefined) first.set(key, row);
    }
  }

  /** Only the first cell of an area holds what people see in all of them. */
  #reportMerged(areas: readonly string[], sheet: RecognisedSheet): void {
    for (const area of areas) {
      const [start, end] = area.split(':').map(parseAddress);
      if (!start || (end ?? start).row <= sheet.headerRow) continue;
      const header = sheet.headers.get(start.column) ?? '';
      this.#fault(
        { plan: sheet.plan, row: start.row, at: start.column, header, value: area },
        says.merged(area),
      );
    }
  }

  #changesOf(code: string): ItemChanges {
    const known = this.#changes.get(code);
    if (known) return known;
    const made: ItemChanges = {
      code,
      isNew: isNewMark(code),
      version: this.#base.versionOf(code),
      itemRow: undefined,
      parts: new Map(),
    };
    this.#changes.set(code, made);
    return made;
  }

  async #unknownCode(code: string): Promise<Text> {
    // A hint needs a look into the catalogue: for the first few, not for a file of foreign codes.
    const isFirst = !this.#unknown.has(code) && this.#unknown.size < mostHints;
    this.#unknown.add(code);
    const closest = isFirst ? closestName(code, await readSimilarCodes(this.#database, code)) : undefined;
    return says.noItem(code, closest, this.#base.versionOf(code));
  }

  #faultIn(row: SheetRow, sheet: RecognisedSheet, column: number, message: Text): void {
    const header = sheet.headers.get(column) ?? '';
    this.#fault(
      { plan: sheet.plan, row: row.number, at: column, header, value: textAt(row, column) },
      message,
    );
  }

  #fault(
    { plan, at, ...place }: { plan: SheetPlan; row: number; at: number; header: string; value: string },
    message: Text,
  ): void {
    this.#faults.add({ ...place, sheet: plan.name, column: at, message });
  }
}

const settled = 200;
const mostHints = 20;

function textAt(row: SheetRow, column: number): string {
  return row.cells.get(column)?.text.trim() ?? '';
}

function versionIn(row: SheetRow, { columns }: RecognisedSheet): number | undefined {
  const found = columns.find(({ column }) => column.path === 'version.version');
  const text = found ? textAt(row, found.at) : '';
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}

function changedCells(
  row: SheetRow,
  { columns }: RecognisedSheet,
  before: readonly string[] | undefined,
): readonly CellChange[] {
  const changed: CellChange[] = [];
  for (const { at, column, index } of columns) {
    const cell = row.cells.get(at);
    const text = cell?.text.trim() ?? '';
    if (text === (before?.[index] ?? '')) continue;
    changed.push({ at, column, cell: text === '' ? undefined : cell });
  }
  return changed.length === 0 ? nothing : changed;
}

/** One for all rows that are as they were. */
const nothing: readonly CellChange[] = [];

function isAsBefore(rows: readonly SeenRow[], before: ReadonlyMap<string, readonly string[]>): boolean {
  const places = [...before.keys()];
  return (
    rows.length === places.length &&
    rows.every(
      ({ outer, order, cells }, index) => cells.length === 0 && placeKey(outer, order) === places[index],
    )
  );
}

const says = {
  noHeader: {
    zh: '没有找到表头（应有“实施编码”列）。请使用下载的表格，不要删去表头。',
    en: 'There is no header (with a column 实施编码). Use the sheet as downloaded.',
  },
  noCode: {
    zh: '没有填实施编码，这一行没有读取。新增的事项填“新增1”“新增2”……',
    en: 'The implementation code is missing, so the row was not read. For a new item write 新增1.',
  },
  noItem: (code: string, closest: string | undefined, version: number | undefined): Text => ({
    zh: `目录中没有实施编码“${code}”${version ? `（第 ${version} 版）` : ''}，这一行没有读取。${closest ? `是否想写“${closest}”？` : ''}`,
    en: `No item has the code “${code}”${version ? ` (version ${version})` : ''}; the row was not read.${closest ? ` Did you mean “${closest}”?` : ''}`,
  }),
  noOuter: (outer: string): Text => ({
    zh: `没有填“所属序号”，不知道属于“${outer}”里的哪一行。`,
    en: `Say to which row of “${outer}” it belongs.`,
  }),
  noSuchRow: (order: string): Text => ({
    zh: `原来没有序号为 ${order} 的行。新增的行请把“序号”留空。`,
    en: `There was no row ${order}. Leave the number of a new row empty.`,
  }),
  twice: (row: number): Text => ({
    zh: `与第 ${row} 行重复，请删去一行。`,
    en: `The same as row ${row}. Delete one of them.`,
  }),
  merged: (area: string): Text => ({
    zh: `${area} 是合并单元格，只有左上角一格有内容。请取消合并，逐行填写。`,
    en: `${area} are merged cells; only the first one holds anything. Split them.`,
  }),
};
