export { elementParts } from './element-parts.ts';
export type { ElementPath } from './element-path.ts';
export { type ElementGroup, type ElementKind, elementGroups, type ItemElement } from './item-element.ts';
export { elementOfPath, itemElements } from './item-elements.ts';
