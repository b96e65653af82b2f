import type { Item, ItemDeclaration } from '../item.ts';

/** The item as it is stored and shown: without what only its authors need. */
export function published({ accepts: _, adjustments: __, handlingItems, ...item }: ItemDeclaration): Item {
  return {
    ...item,
    handlingItems: handlingItems.map(({ serial, name, summary, facts }) => ({
      serial,
      name,
      summary,
      facts,
    })),
  };
}
