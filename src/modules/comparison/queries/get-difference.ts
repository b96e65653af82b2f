import { notFound } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../../identity/index.ts';
import { getDataSets } from '../../registries/index.ts';
import type { Comparison } from '../comparison.ts';
import { getComparisons } from '../comparison-store.ts';
import { type DifferenceView, findDifferenceView } from '../difference/carry.ts';
import { comparisonPolicy } from '../policy.ts';

export interface DifferencePageView {
  readonly view: DifferenceView;
  /** Undefined where the comparison was given up since. */
  readonly comparison: Comparison | undefined;
}

/** To whom it does not concern it does not exist. @throws Refusal `difference-unknown` */
export async function getDifference(
  platform: Platform,
  actor: OfficialActor,
  number: string,
): Promise<DifferencePageView> {
  const view = await findDifferenceView(platform.database, { number });
  const comparison =
    view && (await getComparisons(platform.database)).find(({ code }) => code === view.stored.comparison);
  const owners = view
    ? [view.stored.agency, ...(comparison ? await ownersOf(platform, comparison) : [])]
    : [];
  if (view && comparisonPolicy.can(actor, 'see-comparison', { owners })) return { view, comparison };
  throw notFound('difference-unknown', {
    zh: '没有找到这条数据差异，或者您无权查看。请核对差异编号。',
    en: 'There is no such difference, or you may not see it. Check its number.',
  });
}

/** Agencies that hold the sets of a comparison. */
export async function ownersOf(
  { database }: Pick<Platform, 'database'>,
  { sets }: Comparison,
): Promise<string[]> {
  const { findLayout } = await getDataSets(database);
  return [...new Set(sets.flatMap((code) => findLayout(code)?.set.owner ?? []))];
}
