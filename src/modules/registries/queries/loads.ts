import { notFound } from '../../../kernel/refusal.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../../identity/index.ts';
import { brokenRows } from '../loading/broken-rows.ts';
import type { BrokenRow, Load } from '../loading/load.ts';
import { findLoad } from '../loading/load-store.ts';
import { dataSetPolicy } from '../policy.ts';
import { readWaitingLoads } from '../quality/waiting-rows-store.ts';

/** @throws Refusal `load-unknown` */
export async function getLoad(
  platform: Platform,
  actor: OfficialActor,
  { set, id }: { set: string; id: string },
): Promise<Load> {
  const load = isUuid(id) ? await findLoad(platform.database, id) : undefined;
  if (!load || load.set !== set || !dataSetPolicy.can(actor, 'load', { owner: load.owner })) {
    throw notFound('load-unknown', { zh: '没有这个装载批次。', en: 'There is no such load.' });
  }
  return load;
}

/** The first rows that broke a rule, for a look at them. */
export async function firstBrokenRows(platform: Platform, load: Load): Promise<readonly BrokenRow[]> {
  for await (const part of brokenRows(platform, load.id, 20)) return part;
  return [];
}

/** How many of its broken rows nobody has mended or waived. */
export async function countWaitingOf({ database }: Pick<Platform, 'database'>, load: Load): Promise<number> {
  const loads = await readWaitingLoads(database, load.set, undefined);
  return loads.find(({ id }) => id === load.id)?.rows ?? 0;
}
