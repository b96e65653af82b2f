import type { Database } from '../../../platform/database/index.ts';
import { getDirectory } from '../../agencies/index.ts';
import { getItemVersionById } from '../item-versions.ts';
import { readOffers } from '../offer-store.ts';
import type { ItemVersion } from '../offering.ts';
import { regionScope } from './region-scope.ts';

export {
  type HandledOffer,
  readContentItems as listContentItems,
  readHandledOffers as listHandledOffers,
} from '../offer-store.ts';

/** The city's own items by basic code, as offered to somebody in this region; items that nobody offers there are left out. */
export async function getOffers(
  database: Database,
  basicCodes: readonly string[],
  region: string,
): Promise<ReadonlyMap<string, ItemVersion>> {
  const scope = regionScope(await getDirectory(database), region);
  const rows = await readOffers(database, basicCodes, scope);
  const versions = await Promise.all(
    rows.map(async ({ basicCode, itemId, version }) => {
      return [basicCode, await getItemVersionById(database, itemId, version)] as const;
    }),
  );
  return new Map(versions);
}
