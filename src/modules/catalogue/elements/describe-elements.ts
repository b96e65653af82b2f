import { Item } from '../item.ts';
import { Offering } from '../offering.ts';
import type { ElementPath } from './element-path.ts';
import type { ElementKind, ItemElement } from './item-element.ts';
import { type Leaf, leavesOf } from './schema-leaves.ts';

/** Every element of the schemas of an item and of an offer, by path. */
export const schemaLeaves: ReadonlyMap<string, Leaf> = new Map([
  ...leavesOf(Item, 'item'),
  ...leavesOf(Offering, 'offering'),
]);

/**
 * One line of the description: number, path (a list of paths where the element is worked out from them), column of the
 * exchange with its size and `R` where it is required, Chinese and English name, and what differs from the usual.
 */
export type ElementRow = readonly [
  number: number,
  path: ElementPath | readonly ElementPath[],
  exchange: string,
  zh: string,
  en: string,
  more?: Partial<Pick<ItemElement, 'kind' | 'types' | 'table' | 'layer'>>,
];

export function describeElements(
  usual: Pick<ItemElement, 'group' | 'layer'>,
  rows: readonly ElementRow[],
): readonly ItemElement[] {
  return rows.map(([number, path, exchange, zh, en, more]) => {
    const [column, size = '', need] = exchange.split(' ');
    const derivedFrom = typeof path === 'string' ? undefined : path;
    return {
      ...usual,
      number,
      name: { zh, en },
      kind: kindOf(typeof path === 'string' ? schemaLeaves.get(path) : undefined, size),
      exchange: column === '' ? undefined : column,
      length: /^v(\d+)$/.test(size) ? Number(size.slice(1)) : undefined,
      isRequired: need === 'R',
      ...(derivedFrom ? { derivedFrom } : { path: path as ElementPath }),
      ...more,
    };
  });
}

const longText = 500;

function kindOf(leaf: Leaf | undefined, size: string): ElementKind {
  if (size === 'int') return 'integer';
  if (size === 'datetime') return 'date';
  switch (leaf?.type) {
    case 'enum':
      return leaf.isList ? 'codes' : 'code';
    case 'number':
      return 'integer';
    case 'boolean':
      return 'flag';
    case 'record':
      return 'reference';
    default:
      if (leaf?.isList) return 'lines';
      return size === 'text' || Number(size.slice(1)) >= longText ? 'paragraph' : 'text';
  }
}
