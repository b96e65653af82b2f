import type { Platform } from '../../../platform/platform.ts';
import { type Directory, getDirectory } from '../../agencies/index.ts';
import { getOffers, type ItemVersion } from '../../catalogue/index.ts';
import type { Reply } from '../reply.ts';
import type { Intent } from '../understanding/intent.ts';
import { regionChoices } from './ask-back.ts';
import { says } from './words.ts';

/** The offer where the asker is, or the question where that is. */
export type Placed =
  | { readonly kind: 'offer'; readonly version: ItemVersion; readonly isOwn: boolean }
  | ({ readonly kind: 'ask' } & Pick<Reply, 'asks' | 'choices' | 'pending'>);

const dependOnPlace: readonly Intent[] = ['place', 'hours', 'phone', 'decider', 'complaint'];

/** What an item says of places, hours and phones is another thing in every county; the rest is the same. */
export async function placeItem(
  { database, site }: Pick<Platform, 'database' | 'site'>,
  version: ItemVersion,
  intents: readonly Intent[],
  region: string | undefined,
): Promise<Placed> {
  const directory = await getDirectory(database);
  const level = levelOf(version);
  if (level === undefined) return { kind: 'offer', version, isOwn: true };
  const named = region === undefined ? undefined : regionAt(directory, region, level);
  if (named === undefined && intents.some((intent) => dependOnPlace.includes(intent))) {
    return askWhere(directory, site.region, version, intents, region);
  }
  if (region === undefined) return { kind: 'offer', version, isOwn: false };
  const offers = await getOffers(database, [version.item.basicCode], named ?? region);
  const offer = offers.get(version.item.basicCode) ?? version;
  return { kind: 'offer', version: offer, isOwn: named !== undefined };
}

/** At which level the agencies are that offer it, each in its own region; undefined where there is one agency. */
function levelOf({ item, source }: ItemVersion): 'county' | 'town' | undefined {
  if (source !== 'content') return undefined;
  if (item.offeredBy.some((offer) => offer.endsWith('@town'))) return 'town';
  return item.offeredBy.some((offer) => offer.endsWith('@county')) ? 'county' : undefined;
}

function regionAt(directory: Directory, region: string, level: 'county' | 'town'): string | undefined {
  return directory.regionChain(region).find((above) => above.level === level)?.code;
}

function askWhere(
  directory: Directory,
  city: string,
  { implementationCode, item }: ItemVersion,
  intents: readonly Intent[],
  region: string | undefined,
): Placed {
  const county = region === undefined ? undefined : regionAt(directory, region, 'county');
  const isTown = item.offeredBy.some((offer) => offer.endsWith('@town')) && county !== undefined;
  return {
    kind: 'ask',
    asks: isTown ? says.whichTown : says.whichRegion,
    choices: regionChoices(directory.childRegions(county !== undefined && isTown ? county : city)),
    pending: { kind: 'which-region', intents: [...intents], code: implementationCode },
  };
}
