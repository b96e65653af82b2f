import { onlineWay } from '../card.ts';
import type { Item } from '../item.ts';
import type { Level } from '../item-codes.ts';
import type { OfferSurroundings } from './offer-surroundings.ts';

/** The item with the elements that follow from others, where it does not name them itself. */
export function completed(
  item: Item,
  levels: readonly Level[],
  { responsibilities }: Pick<OfferSurroundings, 'responsibilities'>,
): Item {
  const ofType = responsibilities.find(({ types }) => types.includes(item.type));
  return {
    ...item,
    levels: item.levels.length > 0 ? item.levels : [...levels],
    onlineDepth: item.onlineDepth.length > 0 ? item.onlineDepth : onlineDepthOf(item),
    trustLevel: item.trustLevel ?? (onlineWay(item) === 'form' ? '2' : undefined),
    rights: item.rights.length > 0 ? item.rights : (ofType?.rights ?? []),
    duties: item.duties.length > 0 ? item.duties : (ofType?.duties ?? []),
    responsibilities:
      item.responsibilities.length > 0 ? item.responsibilities : (ofType?.responsibilities ?? []),
    accountability: item.accountability.length > 0 ? item.accountability : (ofType?.accountability ?? []),
  };
}

/** On this platform everything up to the result is done online; a certificate comes as a file. */
function onlineDepthOf(item: Item): Item['onlineDepth'] {
  if (onlineWay(item) !== 'form') return [];
  return item.result.certificate ? ['1', '2', '3', '4', '5', '6', '7'] : ['1', '2', '3', '4', '5', '6'];
}
