import { withQuery } from '../portal/addresses.ts';

export const searchesPath = '/workbench/catalogue/searches';
export const explainPath = '/workbench/catalogue/searches/explain';
export const synonymsPath = '/workbench/catalogue/synonyms';
export const synonymsFilePath = '/workbench/catalogue/synonyms.yaml';

export const explainAddress = (query: string) => withQuery(explainPath, { q: query });
export const teachAddress = (word: string) => withQuery(synonymsPath, { word });
