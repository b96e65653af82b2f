import type { Text } from '../../../kernel/messages.ts';
import { elementParts } from '../elements/element-parts.ts';
import { itemElements } from '../elements/item-elements.ts';
import type { Item, Limit } from '../item.ts';
import type { ItemContent } from '../offering.ts';
import { digestOf } from '../version-digest.ts';

/** What an organ does otherwise than the standard: an element, and what it says where that is short. */
export interface Difference {
  readonly name: Text;
  readonly here?: Limit | readonly (string | number | boolean | Text)[] | undefined;
  /** Code table of what it says. */
  readonly table?: string | undefined;
}

/** Elements in which two implementations of one standard differ, in the order of the standard. */
export function differencesOf(standard: ItemContent, here: ItemContent): Difference[] {
  if (digestOf({ ...standard, offering: here.offering }) === digestOf(here)) return [];
  const seen = new Set<string>();
  return itemElements.flatMap(({ path, name, table }) => {
    const [root, member = '', ...inner] = path?.replace('[]', '').split('.') ?? [];
    if (root !== 'item' || ignored.has(member)) return [];
    const place = member === 'limits' ? `limits.${inner[0]}` : member;
    if (seen.has(place)) return [];
    seen.add(place);
    const [before, now] = [valueAt(standard.item, place), valueAt(here.item, place)];
    if (sameText(before, now)) return [];
    const part = elementParts[`item.${place}[]`] ?? elementParts[`item.${place}`] ?? name;
    return [{ name: part, here: shortValue(now), table: part === name ? table : undefined }];
  });
}

/** Codes and names, and what the program works out of others, are no differences of substance. */
const ignored = new Set([
  'offeredBy',
  'more',
  'handlingItem',
  'basicCode',
  'nationalCode',
  'name',
  'summary',
  'form',
]);

function valueAt(item: Item, place: string): unknown {
  return place
    .split('.')
    .reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], item);
}

function sameText(left: unknown, right: unknown): boolean {
  return JSON.stringify(left ?? null) === JSON.stringify(right ?? null);
}

function shortValue(value: unknown): Difference['here'] {
  if (isLimit(value)) return value;
  const values = Array.isArray(value) ? value : [value];
  return values.every(isPlain) && values.length <= 6 ? values : undefined;
}

function isPlain(value: unknown): value is string | number | boolean | Text {
  if (typeof value === 'object' && value !== null) return 'zh' in value;
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function isLimit(value: unknown): value is Limit {
  return typeof value === 'object' && value !== null && 'unit' in value;
}
