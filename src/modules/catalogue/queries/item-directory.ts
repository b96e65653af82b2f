import type { Platform } from '../../../platform/platform.ts';
import type { ItemDirectory } from '../../identity/index.ts';
import { readItemNames } from '../item-name-store.ts';
import { searchItems } from './search-items.ts';

const shown = 8;

/** Items for those who name them elsewhere: in a power of attorney, in the duties of a post. */
export function itemDirectory({ database }: Platform): ItemDirectory {
  return {
    async find(words) {
      const { items } = await searchItems(database, { query: words, size: shown });
      const found = await readItemNames(database, { ids: items.map(({ itemId }) => itemId) });
      return [...found].map(([basicCode, name]) => ({ basicCode, name }));
    },
    named: (codes) => readItemNames(database, { codes }),
  };
}
