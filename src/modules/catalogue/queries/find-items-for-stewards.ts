import type { Text } from '../../../kernel/messages.ts';
import type { Database } from '../../../platform/database/index.ts';
import { getDirectory } from '../../agencies/index.ts';
import { readStoppedItems } from '../item-store.ts';
import type { ItemStatus } from '../offering.ts';
import { type ListedItem, listItems } from './list-items.ts';
import { searchItems } from './search-items.ts';

/** An item as stewards find it. */
export interface FoundItem {
  readonly implementationCode: string;
  readonly name: Text;
  readonly agency: string;
  readonly agencyName: Text;
  /** In how many regions it is offered. */
  readonly offers: number;
  readonly status: ItemStatus;
}

export interface FoundItems {
  readonly items: readonly FoundItem[];
  readonly next: string | undefined;
}

const size = 30;

/** Items by words or code, of an agency, or all, each family once; stopped ones where they are asked for. */
export async function findItemsForStewards(
  database: Database,
  filter: {
    readonly query: string;
    readonly agency: string | undefined;
    readonly isStopped: boolean;
    readonly after: string | undefined;
  },
): Promise<FoundItems> {
  const { query, agency, isStopped, after } = filter;
  if (isStopped) return findStopped(database, after);
  if (query !== '') {
    const { items, next } = await searchItems(database, { query, agency, after, size });
    return { items: items.map(shown), next };
  }
  if (agency !== undefined) {
    const region = (await getDirectory(database)).findAgency(agency)?.region;
    const { items, next } = await listItems(database, {
      list: `agency:${agency}`,
      only: region,
      after,
      size,
    });
    return { items: items.map(shown), next };
  }
  const { items, next } = await listItems(database, { list: 'all', after, size });
  return { items: items.map(shown), next };
}

async function findStopped(database: Database, after: string | undefined): Promise<FoundItems> {
  const found = await readStoppedItems(database, { after, limit: size + 1 });
  const items = found.slice(0, size);
  return { items, next: found.length > size ? items.at(-1)?.implementationCode : undefined };
}

function shown({ implementationCode, name, agency, agencyName, regions }: ListedItem): FoundItem {
  return { implementationCode, name, agency, agencyName, offers: regions.length, status: 'in-use' };
}
