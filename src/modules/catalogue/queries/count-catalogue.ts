import { type Database, reference } from '../../../platform/database/index.ts';
import { catalogueGeneration } from '../generation.ts';
import { countLists, countOffers } from '../list-store.ts';

/** How much there is: by list, by agency, by region. Held in memory. */
export interface CatalogueCounts {
  readonly lists: ReadonlyMap<string, number>;
  readonly byAgency: ReadonlyMap<string, number>;
  readonly byRegion: ReadonlyMap<string, number>;
}

export const countCatalogue: (database: Database) => Promise<CatalogueCounts> = reference(
  catalogueGeneration,
  async (database) => ({ lists: await countLists(database), ...(await countOffers(database)) }),
);
