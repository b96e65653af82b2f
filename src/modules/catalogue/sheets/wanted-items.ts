import type { Database } from '../../../platform/database/index.ts';
import type { ItemCodeTables } from '../codes/item-code-table.ts';
import type { Json } from '../comparison/json.ts';
import { asJson } from '../drafts/as-json.ts';
import { blankItem } from '../drafts/commands/start-new-item.ts';
import { getItemVersionById } from '../item-versions.ts';
import { getOffer, getVersion } from '../versions/get-version.ts';
import { type AppliedChanges, applyChanges } from './apply-changes.ts';
import type { ItemChanges } from './item-changes.ts';
import type { OpenObject } from './json-places.ts';
import { itemSheet } from './plan.ts';
import type { SheetFaults } from './sheet-fault.ts';
import type { FilePlace, WantedContent, WantedItem } from './wanted-item.ts';

/** Makes of each changed item what it shall be; items with a faulty cell are left out, and the cell is told. */
export async function* wantedItems(
  database: Database,
  changes: Iterable<ItemChanges>,
  { tables, faults }: { tables: ItemCodeTables; faults: SheetFaults },
): AsyncGenerator<WantedItem> {
  for (const change of changes) {
    const base = change.isNew ? blank : await readBase(database, change);
    const applied = applyChanges(structuredClone(base) as unknown as OpenObject, change, tables);
    for (const { plan, at, ...fault } of applied.faults) {
      faults.add({ ...fault, sheet: plan.name, column: at });
    }
    if (applied.faults.length > 0) continue;
    yield {
      code: change.code,
      isNew: change.isNew,
      base,
      content: applied.content as unknown as WantedContent,
      locate: (path) => locate(path, { change, applied }),
    };
  }
}

/** What a new item begins with. */
const blank: WantedContent = {
  item: blankItem({ name: '', basicCode: '', type: '', offeredBy: [] }),
  offering: {},
};

async function readBase(database: Database, { code, version }: ItemChanges): Promise<WantedContent> {
  const offer = await getOffer(database, code);
  const { item, offering } =
    version === undefined
      ? await getItemVersionById(database, offer.itemId, offer.version)
      : (await getVersion(database, code, String(version))).version;
  return asJson({ item, offering }) as unknown as WantedContent & Json;
}

/** The cell of a place, or the row in which it stands, or the first row of the item. */
function locate(
  path: readonly (string | number)[],
  { change, applied }: { change: ItemChanges; applied: AppliedChanges },
): FilePlace {
  for (let length = path.length; length >= 0; length -= 1) {
    const place = applied.places.get(path.slice(0, length).join('.'));
    if (!place) continue;
    const rest = path.slice(length).filter((step) => typeof step === 'string');
    const column = place.plan.columns.find((each) => isAt(rest, each.path));
    const written = place.row.cells.find((cell) => cell.column === column);
    return {
      sheet: place.plan.name,
      row: place.row.row,
      column: written?.at ?? 1,
      header: column?.header ?? path.join('.'),
      value: written?.cell?.text ?? '',
    };
  }
  const [first] = [...change.parts].flatMap(([plan, rows]) => rows.map((row) => ({ plan, row })));
  const header = path.join('.');
  return {
    sheet: first?.plan.name ?? itemSheet.name,
    row: first?.row.row ?? 1,
    column: 1,
    header,
    value: '',
  };
}

/** `['name', 'zh']` stands in the column `name`. */
function isAt(steps: readonly string[], column: string): boolean {
  const path = steps.join('.');
  return path === column || path === `${column}.zh` || path === `${column}.en`;
}
