import type { Database } from '../../../platform/database/index.ts';
import { getDirectoryChanges } from '../directory/directory-change-store.ts';
import type { Sibling } from '../item-store.ts';
import type { ItemVersion } from '../offering.ts';

/** 下放: an item that one organ handed to another, seen from one of the two. */
export interface Move {
  readonly on: string;
  readonly document: string;
  /** Entrusted: in the name of who entrusts; otherwise in the organ's own name. */
  readonly isEntrusted: boolean;
  readonly from: Sibling;
  readonly to: Sibling;
  readonly isHere: boolean;
}

/** The moves that still hold and in which this organ gave or received the item. */
export async function findMoves(
  database: Database,
  { item, offering }: ItemVersion,
  siblings: readonly Sibling[],
): Promise<Move[]> {
  const changes = await getDirectoryChanges(database);
  const offers = new Map(siblings.map((sibling) => [sibling.agency, sibling]));
  return changes
    .filter(({ kind, items }) => kind === 'devolved' && items.includes(item.basicCode))
    .flatMap((change) => {
      const from = change.from.map((agency) => offers.get(agency)).find((offer) => offer !== undefined);
      const to = change.to.map((agency) => offers.get(agency)).find((offer) => offer !== undefined);
      if (!from || !to || ![from.agency, to.agency].includes(offering.agency)) return [];
      return [
        {
          on: change.on,
          document: change.document.number ?? change.document.name,
          isEntrusted: change.powerSource === '5' || change.powerSource === '6',
          from,
          to,
          isHere: to.agency === offering.agency,
        },
      ];
    });
}
