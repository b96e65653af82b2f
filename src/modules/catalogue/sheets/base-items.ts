import type { Database } from '../../../platform/database/index.ts';
import type { ItemCodeTables } from '../codes/item-code-table.ts';
import { cellText } from './cell-values.ts';
import { rowsOf } from './item-rows.ts';
import type { SheetPlan } from './plan.ts';
import type { SheetItem } from './sheet-item.ts';
import { readVersionsOf } from './sheet-store.ts';

/** An item as it was written out: what stands in each cell, as text. */
export interface BaseItem {
  readonly item: SheetItem;
  /** By outer place and place, such as `2/1`; in the order of the list. */
  rows(plan: SheetPlan): ReadonlyMap<string, readonly string[]>;
}

/** Reads the items that rows name, many at a time, and keeps those named last. */
export class BaseItems {
  readonly #database: Database;
  readonly #tables: ItemCodeTables;
  readonly #versions = new Map<string, number | undefined>();
  #known = new Map<string, BaseItem | undefined>();

  constructor(database: Database, tables: ItemCodeTables) {
    this.#database = database;
    this.#tables = tables;
  }

  /** The version from which the item was written out. The first word counts. */
  setVersion(code: string, version: number | undefined): void {
    if (!this.#versions.has(code)) this.#versions.set(code, version);
  }

  versionOf(code: string): number | undefined {
    return this.#versions.get(code);
  }

  /** Items of these codes; a code that nobody has is undefined. */
  async get(codes: ReadonlySet<string>): Promise<ReadonlyMap<string, BaseItem | undefined>> {
    const missing = [...codes].filter((code) => !this.#known.has(code));
    if (missing.length > 0) {
      if (this.#known.size > mostKept) this.#known = new Map();
      const wanted = missing.map((code) => ({ code, version: this.#versions.get(code) }));
      const found = new Map(
        (await readVersionsOf(this.#database, wanted)).map((item) => [item.implementationCode, item]),
      );
      for (const code of missing) {
        const item = found.get(code);
        this.#known.set(code, item && this.#baseOf(item));
      }
    }
    const again = [...codes].filter((code) => !this.#known.has(code));
    return again.length > 0 ? this.get(codes) : this.#known;
  }

  #baseOf(item: SheetItem): BaseItem {
    const byPlan = new Map<SheetPlan, ReadonlyMap<string, readonly string[]>>();
    return {
      item,
      rows: (plan) => {
        const known = byPlan.get(plan);
        if (known) return known;
        const rows = new Map(
          rowsOf(plan, item, this.#tables).map(({ outer, order, cells }) => [
            placeKey(outer === undefined ? '' : String(outer), String(order)),
            cells.map(cellText),
          ]),
        );
        byPlan.set(plan, rows);
        return rows;
      },
    };
  }
}

export function placeKey(outer: string, order: string): string {
  return `${outer}/${order}`;
}

const mostKept = 600;
