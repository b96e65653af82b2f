export { importItems } from './import/import-items.ts';
export { Mapping } from './import/mapping.ts';
export { describeReport, type ImportReport } from './import/report.ts';
export {
  type Audience,
  audiences,
  Item,
  ItemDeclaration,
  itemTypes,
  type Limit,
  type Material,
  type Question,
  type Section,
} from './item.ts';
export { getItemVersion, getItemVersionById } from './item-versions.ts';
export { loadItems } from './load/load-items.ts';
export { readItemContent } from './load/read-item-content.ts';
export type { ItemVersion, Offering, Place } from './offering.ts';
export { Topic } from './topic.ts';
