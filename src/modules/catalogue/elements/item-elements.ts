import { basicElements } from './basic-elements.ts';
import { directoryElements } from './directory-elements.ts';
import type { ElementPath } from './element-path.ts';
import { extensionElements } from './extension-elements.ts';
import { feeElements, questionElements } from './fee-and-question-elements.ts';
import type { ItemElement } from './item-element.ts';
import { materialElements } from './material-elements.ts';
import { platformElements } from './platform-elements.ts';
import { organElements, powerElements } from './power-and-organ-elements.ts';
import { provinceElements } from './province-elements.ts';
import { standardElements } from './standard-elements.ts';

/** The full element set of an item, in the order officials know. */
export const itemElements: readonly ItemElement[] = [
  ...directoryElements,
  ...basicElements,
  ...extensionElements,
  ...materialElements,
  ...feeElements,
  ...questionElements,
  ...powerElements,
  ...organElements,
  ...provinceElements,
  ...standardElements,
  ...platformElements,
];

const byPath = new Map(itemElements.flatMap((element) => (element.path ? [[element.path, element]] : [])));

/**
 * The element that a place inside `{ item, offering }` belongs to: `item.materials[2].name.zh` is 材料名称.
 * Places above an element, such as `item.materials`, belong to none.
 */
export function elementOfPath(path: string): ItemElement | undefined {
  for (let name = generalPath(path); name !== ''; name = placeAbove(name)) {
    const element = byPath.get(name as ElementPath);
    if (element) return element;
  }
  return undefined;
}

/** `item.materials[2].name`, `item.materials.2.name` → `item.materials[].name`. */
function generalPath(path: string): string {
  return path.replace(/\[\d*\]|\.\d+(?=\.|$)/g, '[]');
}

function placeAbove(path: string): string {
  return path.endsWith('[]') ? path.slice(0, -2) : path.slice(0, Math.max(path.lastIndexOf('.'), 0));
}
