import type { Database } from '../../../platform/database/index.ts';
import { getDirectory } from '../../agencies/index.ts';
import { type ListedItem, readList } from '../list-store.ts';
import { regionScope } from './region-scope.ts';

export type { ListedItem } from '../list-store.ts';

export interface ItemPage {
  readonly items: readonly ListedItem[];
  /** Cursor of the next page, where there is one. */
  readonly next?: string | undefined;
}

/** One page of a list of the portal: `person`, `topic:housing`, `agency:yunxi-housing-fund` … */
export async function listItems(
  database: Database,
  request: {
    readonly list: string;
    /** Where one is looking from: its own items, those above and those below. */
    readonly region?: string | undefined;
    /** The items of this one region alone. */
    readonly only?: string | undefined;
    readonly after?: string | undefined;
    readonly size?: number;
  },
): Promise<ItemPage> {
  const size = request.size ?? 20;
  const scope = request.only ? [request.only] : regionScope(await getDirectory(database), request.region);
  const found = await readList(database, { ...request, scope, limit: size + 1 });
  const items = found.slice(0, size);
  return { items, next: found.length > size ? items.at(-1)?.position : undefined };
}
