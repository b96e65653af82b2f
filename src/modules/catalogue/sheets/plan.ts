import { schemaLeaves } from '../elements/describe-elements.ts';
import { elementParts } from '../elements/element-parts.ts';
import type { ItemElement } from '../elements/item-element.ts';
import { itemElements } from '../elements/item-elements.ts';
import type { Leaf } from '../elements/schema-leaves.ts';

/** One sheet of the workbook: an item a row, or a member of one of its lists a row. */
export interface SheetPlan {
  readonly name: string;
  /** The list whose members are its rows: `item.materials[]`; undefined for the items themselves. */
  readonly part: string | undefined;
  /** For a list inside a list: the sheet in which the members of the outer one stand. */
  readonly outer: SheetPlan | undefined;
  readonly columns: readonly ColumnPlan[];
}

export interface ColumnPlan {
  readonly header: string;
  /** From the row: `name`, `limit.value`; in the sheet of items from the version: `item.limits.promised.value`. */
  readonly path: string;
  readonly element: ItemElement;
  /** Absent for what the catalogue keeps around an item, such as its status. */
  readonly leaf: Leaf | undefined;
  /** Shown for reading: what identifies an item, and what the platform works out. */
  readonly isFixed: boolean;
}

/** Columns that say which item, and which of its members, a row is about. */
export const keyHeaders = {
  code: '实施编码',
  name: '事项名称',
  outer: '所属序号',
  order: '序号',
} as const;

const codePath = 'version.implementationCode';

/** Who offers the item, and where, is no matter of words: it comes with the agency. */
const fixed: ReadonlySet<string> = new Set([
  'item.basicCode',
  'offering.agency',
  'offering.agencyName',
  'offering.creditCode',
  'offering.region',
  'offering.regionName',
  'offering.level',
  'offering.partOf',
]);

export const itemSheet: SheetPlan = {
  name: '基本信息',
  part: undefined,
  outer: undefined,
  columns: columnsOf(undefined),
};

/** The sheets of an item's lists, an outer list before the one inside it. */
export const partSheets: readonly SheetPlan[] = planParts();

export const sheetPlans: readonly SheetPlan[] = [itemSheet, ...partSheets];

function planParts(): SheetPlan[] {
  const plans: SheetPlan[] = [];
  for (const part of Object.keys(elementParts).filter((path) => path.endsWith('[]'))) {
    const outer = plans.find((plan) => plan.part !== undefined && part.startsWith(`${plan.part}.`));
    plans.push({ name: elementParts[part]?.zh ?? part, part, outer, columns: columnsOf(part) });
  }
  return plans;
}

/** Elements that stand once in the part, in the order officials know. */
function columnsOf(part: string | undefined): ColumnPlan[] {
  return itemElements.flatMap((element) => {
    const { path } = element;
    if (!path || path === codePath || path.startsWith('agency.')) return [];
    const inside =
      part === undefined ? path : path.startsWith(`${part}.`) ? path.slice(part.length + 1) : undefined;
    if (inside === undefined || inside.includes('[]')) return [];
    const leaf = schemaLeaves.get(path);
    const isFixed = !leaf || leaf.type === 'record' || fixed.has(path);
    return [{ header: element.name.zh, path: inside, element, leaf, isFixed }];
  });
}
