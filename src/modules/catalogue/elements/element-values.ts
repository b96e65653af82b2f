import type { Text } from '../../../kernel/messages.ts';
import type { ItemVersion } from '../offering.ts';
import type { ItemElement } from './item-element.ts';
import { itemElements } from './item-elements.ts';

export type ElementValue = string | number | boolean | Text;

export interface FilledElement {
  readonly element: ItemElement;
  readonly values: readonly ElementValue[];
}

/** Elements that stand once, with what the item says of them. */
export function standingOnce(version: ItemVersion): FilledElement[] {
  return keptElements(version)
    .filter(({ path }) => !path?.includes('[]'))
    .map((element) => ({ element, values: valuesAt(version, rootOf(element.path ?? '')) }));
}

/** The members of a list of parts, such as `item.materials[]`, each with its elements. */
export function membersOf(version: ItemVersion, part: string): FilledElement[][] {
  const elements = keptElements(version).filter(({ path }) => path?.startsWith(part));
  const [root = '', ...steps] = part.slice(0, -'[]'.length).split('.');
  const list = stepInto(root === 'item' ? version.item : version.offering, steps);
  if (!Array.isArray(list)) return [];
  return list.map((member: unknown) =>
    elements.map((element) => ({
      element,
      values: valuesAt(member, element.path?.slice(part.length + 1) ?? ''),
    })),
  );
}

/** Those that this type of item has and the catalogue keeps. */
function keptElements({ item }: ItemVersion): ItemElement[] {
  return itemElements.filter(
    ({ path, types }) =>
      path &&
      path !== 'version.status' &&
      !path.startsWith('agency.') &&
      (!types || types.includes(item.type)),
  );
}

function rootOf(path: string): string {
  return path.startsWith('version.') ? path.slice('version.'.length) : path;
}

function stepInto(value: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined || value === null || typeof value !== 'object') return value;
  return stepInto((value as Record<string, unknown>)[step], rest);
}

function valuesAt(value: unknown, path: string): ElementValue[] {
  if (value === undefined || value === null || value === '') return [];
  if (Array.isArray(value)) return value.flatMap((member) => valuesAt(member, path));
  if (path === '') return isValue(value) ? [value] : [];
  const [step = '', ...rest] = path.replaceAll('[]', '').split('.');
  return typeof value === 'object' ? valuesAt((value as Record<string, unknown>)[step], rest.join('.')) : [];
}

function isValue(value: unknown): value is ElementValue {
  if (typeof value === 'object' && value !== null) return 'zh' in value;
  return ['string', 'number', 'boolean'].includes(typeof value);
}
