import { withQuery } from '../portal/addresses.ts';

/** Addresses of the stewards' pages about items and drafts, without the locale prefix. */
export const itemsPath = '/workbench/catalogue/items';
export const newItemPath = `${itemsPath}/new`;
export const stewardItemPath = (implementationCode: string) =>
  `${itemsPath}/${encodeURIComponent(implementationCode)}`;
export const draftsPath = '/workbench/catalogue/drafts';
export const importPath = `${draftsPath}/import`;
export const draftPath = (id: string) => `${draftsPath}/${id}`;
export const draftChangesPath = (id: string) => `${draftPath(id)}/changes`;
/** Where the navigator shows whose result a draft changes. */
export const draftPreviewPath = (id: string) => `/workbench/guidance/drafts/${id}`;
export const sectionPath = (id: string, section: string, query: Readonly<Record<string, string>> = {}) =>
  withQuery(`${draftPath(id)}/sections/${section}`, query);
