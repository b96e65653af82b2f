import type { Text } from '../../kernel/messages.ts';
import type { Item, Limit } from './item.ts';
import type { ItemContent } from './offering.ts';

/** What a list shows of an item. */
export interface Card {
  readonly name: Text;
  /** 业务办理项名称 of a handling item. */
  readonly handlingItem?: Text | undefined;
  readonly summary: Text;
  readonly agencyName: Text;
  readonly regionName: Text;
  readonly type: Item['type'];
  readonly audience: Item['audience'];
  readonly promised?: Limit | undefined;
  readonly visits?: number | undefined;
  readonly online: OnlineWay;
}

/** `form`: applied for on this platform; `external`: on another site; `none`: at a window only. */
export type OnlineWay = 'form' | 'external' | 'none';

export function onlineWay(item: Item): OnlineWay {
  if (item.form.length > 0) return 'form';
  return item.externalUrl ? 'external' : 'none';
}

export function cardOf({ item, offering }: ItemContent): Card {
  return {
    name: item.name,
    handlingItem: item.handlingItem?.name,
    summary: item.summary,
    agencyName: offering.agencyName,
    regionName: offering.regionName,
    type: item.type,
    audience: item.audience,
    promised: item.limits.promised,
    visits: item.visits,
    online: onlineWay(item),
  };
}
