import { type Database, reference } from '../../../platform/database/index.ts';
import { catalogueGeneration } from '../generation.ts';
import { countItems, countItemsByRegion, countLists } from '../list-store.ts';

export { countItemsByAgency, countItemsOfAgency } from '../list-store.ts';

/** How many families each list of the whole catalogue has. Held in memory. */
export const getListCounts: (database: Database) => Promise<ReadonlyMap<string, number>> = reference(
  catalogueGeneration,
  countLists,
);

/** How many items are offered in the whole catalogue. Held in memory. */
export const getItemCount: (database: Database) => Promise<number> = reference(
  catalogueGeneration,
  countItems,
);

/** How many items each region offers. Held in memory. */
export const getRegionCounts: (database: Database) => Promise<ReadonlyMap<string, number>> = reference(
  catalogueGeneration,
  countItemsByRegion,
);
