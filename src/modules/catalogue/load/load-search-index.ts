import { bumpGeneration, type Database, loadWhenChanged } from '../../../platform/database/index.ts';
import { catalogueGeneration } from '../generation.ts';
import { indexEverything } from '../index-items.ts';

/** Rises when documents are made in another way (`search/search-document.ts`, `search/word.ts`). */
const indexVersion = 2;

/** Makes the search index anew after an update that makes it differently: a minute for a whole province. */
export function loadSearchIndex(database: Database): Promise<boolean> {
  return loadWhenChanged(database, { name: 'search', version: indexVersion, directories: [] }, async (tx) => {
    await indexEverything(tx);
    await bumpGeneration(tx, catalogueGeneration);
  });
}
