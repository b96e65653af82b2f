import type { Text } from '../../../kernel/messages.ts';
import { notFound } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getOffers } from '../../catalogue/index.ts';
import { getBase } from '../base/base.ts';
import type { PublishedEntry } from '../base/entry.ts';

/** A published entry with the items it belongs to. @throws Refusal `entry-unknown` */
export async function getEntry(
  { database, site }: Pick<Platform, 'database' | 'site'>,
  code: string,
): Promise<{
  readonly entry: PublishedEntry;
  readonly items: readonly { readonly code: string; readonly name: Text }[];
}> {
  const entry = (await getBase(database)).findEntry(code);
  if (!entry) {
    throw notFound('entry-unknown', {
      zh: '没有这条问答，或者它已经停用。您可以直接提问。',
      en: 'There is no such answer, or it is no longer in use. Just ask.',
    });
  }
  const offers = await getOffers(database, entry.content.items, site.region);
  return {
    entry,
    items: [...offers.values()].map(({ implementationCode, item }) => ({
      code: implementationCode,
      name: item.name,
    })),
  };
}
