import { notFound } from '../../../kernel/refusal.ts';
import type { Database } from '../../../platform/database/index.ts';
import { findOffer, type Offer } from '../drafts/subject-store.ts';
import { getItemVersionById, unknownItem } from '../item-versions.ts';
import type { ItemVersion } from '../offering.ts';

/** An item by its code, in use or not: what it once was stays readable. @throws Refusal `item-unknown` */
export async function getOffer(database: Database, implementationCode: string): Promise<Offer> {
  const offer = await findOffer(database, implementationCode);
  if (!offer) throw unknownItem();
  return offer;
}

/** A version by the number people cite. @throws Refusal `item-unknown`, `version-unknown` */
export async function getVersion(
  database: Database,
  implementationCode: string,
  number: string,
): Promise<{ readonly offer: Offer; readonly version: ItemVersion }> {
  const offer = await getOffer(database, implementationCode);
  const wanted = /^[1-9]\d{0,8}$/.test(number) ? Number(number) : 0;
  if (wanted < 1 || wanted > offer.version) throw unknownVersion();
  return { offer, version: await getItemVersionById(database, offer.itemId, wanted) };
}

function unknownVersion() {
  return notFound('version-unknown', {
    zh: '这个事项没有这一版。请从“历次变更”里选择。',
    en: 'The item has no such version. Choose one from its list of changes.',
  });
}
