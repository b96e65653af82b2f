import { notFound, Refusal } from '../../kernel/refusal.ts';
import type { Database } from '../../platform/database/index.ts';
import { findCurrentItem, readItemVersion } from './item-store.ts';
import type { ItemVersion } from './offering.ts';

/** The version in force of an item that can be applied for. @throws Refusal `item-unknown`, `item-not-in-use` */
export async function getItemVersion(database: Database, implementationCode: string): Promise<ItemVersion> {
  const current = await findCurrentItem(database, implementationCode);
  if (!current) throw unknownItem();
  if (current.status !== 'in-use') throw notInUse();
  return getItemVersionById(database, current.itemId, current.version);
}

/** A version once written never changes, so those in use stay in memory. @throws Refusal `item-unknown` */
export async function getItemVersionById(
  database: Database,
  itemId: string,
  version: number,
): Promise<ItemVersion> {
  const key = `${itemId}/${version}`;
  const known = recent.get(key);
  if (known) {
    recent.delete(key);
    recent.set(key, known);
    return known;
  }
  const read = await readItemVersion(database, itemId, version);
  if (!read) throw unknownItem();
  recent.set(key, read);
  if (recent.size > maximumRecent) recent.delete(recent.keys().next().value ?? '');
  return read;
}

const maximumRecent = 500;

/** The least recently used stands first. */
const recent = new Map<string, ItemVersion>();

export function unknownItem(): Refusal {
  return notFound('item-unknown', {
    zh: '没有这个事项，或者它的编码已经变更。您可以按名称搜索。',
    en: 'There is no such service, or its code has changed. Try a search by name.',
  });
}

function notInUse(): Refusal {
  return new Refusal('not-found', 'item-not-in-use', {
    zh: '这个事项已经停止办理。您可以搜索替代的事项，或拨打政务服务便民热线询问。',
    en: 'This service is no longer offered. Search for another one, or ask the service hotline.',
  });
}
