import { dateIn } from '../../../kernel/date.ts';
import { notFound } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OfficialActor } from '../../identity/index.ts';
import type { Comparison } from '../comparison.ts';
import { getComparisons, readNextRuns } from '../comparison-store.ts';
import { countOpen } from '../difference/difference-store.ts';
import { comparisonPolicy } from '../policy.ts';
import type { Run } from '../run/run.ts';
import { readLatestRuns } from '../run/run-store.ts';
import { ownersOf } from './get-difference.ts';

/** A comparison with what its last runs have found. */
export interface ComparisonLine {
  readonly comparison: Comparison;
  /** The newest first. */
  readonly runs: readonly Run[];
  readonly open: number;
  readonly late: number;
  readonly nextRunAt: Date | undefined;
}

/** Those whose sets the official's agency holds; a supervisor sees all. */
export async function listComparisons(platform: Platform, actor: OfficialActor): Promise<ComparisonLine[]> {
  const { database } = platform;
  const all = await getComparisons(database);
  const owners = await Promise.all(all.map((one) => ownersOf(platform, one)));
  const seen = all.filter((_, place) =>
    comparisonPolicy.can(actor, 'see-comparison', { owners: owners[place] ?? [] }),
  );
  const codes = seen.map(({ code }) => code);
  const [runs, open, next] = await Promise.all([
    readLatestRuns(database, codes, runsInTrend),
    countOpen(database, dateIn(platform.now())),
    readNextRuns(database),
  ]);
  return seen.map((comparison) => {
    const counted = open.find((one) => one.comparison === comparison.code);
    return {
      comparison,
      runs: runs.filter((run) => run.comparison === comparison.code),
      open: counted?.open ?? 0,
      late: counted?.late ?? 0,
      nextRunAt: next.get(comparison.code),
    };
  });
}

const runsInTrend = 12;

/** To whom it does not concern it does not exist. @throws Refusal `comparison-unknown` */
export async function getComparison(
  platform: Platform,
  actor: OfficialActor,
  code: string,
): Promise<{ comparison: Comparison; mayRun: boolean }> {
  const comparison = (await getComparisons(platform.database)).find((one) => one.code === code);
  const owners = comparison ? await ownersOf(platform, comparison) : [];
  if (comparison && comparisonPolicy.can(actor, 'see-comparison', { owners })) {
    return { comparison, mayRun: comparisonPolicy.can(actor, 'run-comparison', { owners }) };
  }
  throw notFound('comparison-unknown', {
    zh: '没有找到这个数据比对，或者您无权查看。',
    en: 'There is no such comparison, or you may not see it.',
  });
}
