import { createHash } from 'node:crypto';
import { onlineWay } from './card.ts';
import type { Item } from './item.ts';
import type { ItemContent } from './offering.ts';
import { isAppliedFor } from './power.ts';

/**
 * Whether an item stands in lists and search by itself. Powers that nobody applies for stand in the lists of powers;
 * the city's handling items are found through their item, imports bring them without it.
 */
export function isListed({ item, offering }: ItemContent, source: string): boolean {
  return isAppliedFor(item) && (source !== 'content' || offering.partOf === undefined);
}

/** Lists of the portal that an item stands in; each is kept in the table `listing`. */
export function listsOf({ item, offering }: ItemContent): string[] {
  const lists = ['all', `agency:${offering.agency}`];
  if (isForPersons(item)) lists.push('person');
  if (isForOthers(item)) lists.push('company');
  lists.push(
    ...item.topics.map((topic) => `topic:${topic}`),
    ...item.events.map((event) => `event:${event}`),
  );
  if (onlineWay(item) === 'form') lists.push('apply-here');
  return lists;
}

/**
 * Persons find first what is for persons alone, companies what is for companies alone; an event begins with the
 * items that name it first.
 */
export function positionIn(list: string, item: Pick<Item, 'audience' | 'events'>, position: string): string {
  if (list.startsWith('event:')) return `${item.events.indexOf(list.slice('event:'.length))}.${position}`;
  if (list === 'person') return `${isForOthers(item) ? 1 : 0}.${position}`;
  if (list === 'company') return `${isForPersons(item) ? 1 : 0}.${position}`;
  return position;
}

function isForPersons({ audience }: Pick<Item, 'audience'>): boolean {
  return audience.includes('1');
}

function isForOthers({ audience }: Pick<Item, 'audience'>): boolean {
  return audience.some((one) => one !== '1');
}

/** The same item at several agencies: basic code and name agree. */
export function familyOf(basicCode: string, name: string): string {
  return createHash('sha256').update(`${basicCode}\n${name}`).digest('hex').slice(0, 24);
}

/** Order in every list: what can be applied for here first, then this city's guides, then imports; then by basic code. */
export function positionOf(content: ItemContent, source: string): string {
  const { item } = content;
  const tier =
    source === 'content' ? (onlineWay(item) === 'form' ? '1' : '2') : onlineWay(item) === 'none' ? '6' : '5';
  return `${tier}.${item.basicCode}.${familyOf(item.basicCode, item.name.zh).slice(0, 8)}`;
}
