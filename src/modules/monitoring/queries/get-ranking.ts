import { dateIn, isCalendarDate } from '../../../kernel/date.ts';
import { notAllowed } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import { holdsPost, type OfficialActor, ownAgencies } from '../../identity/index.ts';
import { type Dimension, dimensions } from '../figures/contribution.ts';
import { type Period, type PeriodKind, periodBefore, periodKinds, periodOf } from '../figures/period.ts';
import { type RankedSums, readSums } from '../figures/ranking-store.ts';
import { monitoringPolicy } from '../policy.ts';

export interface RankingChoice {
  readonly dimension: Dimension;
  readonly period: Period;
}

/** A line of the ranking: the period, and the one before it. */
export interface RankingLine {
  readonly sums: RankedSums;
  readonly before: RankedSums | undefined;
}

export interface Ranking extends RankingChoice {
  /** The best kept promises first; those without a decision last. */
  readonly lines: readonly RankingLine[];
  /** What the reader may rank by. */
  readonly dimensions: readonly Dimension[];
}

export async function getRanking(
  platform: Platform,
  actor: OfficialActor,
  choice: RankingChoice,
): Promise<Ranking> {
  const agencies = rankedAgencies(actor, choice.dimension);
  const { from, to } = choice.period;
  const earlier = periodBefore(choice.period);
  const [now, before] = await Promise.all([
    readSums(platform.database, choice.dimension, { from, to, agencies }),
    readSums(platform.database, choice.dimension, { from: earlier.from, to: earlier.to, agencies }),
  ]);
  const known = new Map(before.map((sums) => [sums.subject, sums]));
  const lines = now.map((sums) => ({ sums, before: known.get(sums.subject) }));
  return { ...choice, lines: lines.toSorted(byPromises), dimensions: dimensionsFor(actor) };
}

/**
 * Agencies whose figures an official sees; undefined for all. Persons are seen by their own heads alone, supervisors
 * or not. @throws Refusal `not-allowed`
 */
export function rankedAgencies(actor: OfficialActor, dimension: Dimension): readonly string[] | undefined {
  const action = dimension === 'person' ? 'see-persons' : 'see-figures';
  if (action === 'see-figures' && holdsPost(actor, 'supervisor')) return undefined;
  const own = ownAgencies(actor).filter((agency) => monitoringPolicy.can(actor, action, { agency }));
  if (own.length > 0) return own;
  throw notAllowed('not-allowed', {
    zh: '统计只给效能监督人员和本部门决定岗查看；人员的统计只给本部门决定岗查看。',
    en: 'Figures are for supervisors and the heads of the office; those of persons for their heads alone.',
  });
}

/** Empty for whoever may see no figures. */
export function dimensionsFor(actor: OfficialActor): readonly Dimension[] {
  const isHead = holdsPost(actor, 'decider');
  if (!isHead && !holdsPost(actor, 'supervisor')) return [];
  return dimensions.filter((dimension) => dimension !== 'person' || isHead);
}

export function readRankingChoice(query: (name: string) => string | undefined, now: Date): RankingChoice {
  const kind: PeriodKind = periodKinds.find((one) => one === query('period')) ?? 'month';
  const day = query('on') ?? '';
  return {
    dimension: dimensions.find((one) => one === query('by')) ?? 'agency',
    period: periodOf(kind, isCalendarDate(day) ? day : dateIn(now)),
  };
}

/** Share of the decisions that kept the promise; undefined without a decision. */
export function onTimeShare({ onTime, decided }: Pick<RankedSums, 'onTime' | 'decided'>): number | undefined {
  return decided > 0 ? onTime / decided : undefined;
}

export function meanDays({ days, decided }: Pick<RankedSums, 'days' | 'decided'>): number | undefined {
  return decided > 0 ? days / decided : undefined;
}

function byPromises(left: RankingLine, right: RankingLine): number {
  const [first, second] = [onTimeShare(left.sums) ?? -1, onTimeShare(right.sums) ?? -1];
  if (first !== second) return second - first;
  return right.sums.decided - left.sums.decided || (left.sums.subject < right.sums.subject ? -1 : 1);
}
