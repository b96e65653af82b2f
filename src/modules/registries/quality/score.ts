import { dateIn, daysBetween } from '../../../kernel/date.ts';
import type { DataSet } from '../data-set.ts';
import { freshDays } from '../freshness.ts';
import type { Counted, Ground, Scores } from './measurement.ts';
import { type Dimension, demandOf, dimensions } from './quality-demand.ts';

/** Of a hundred rows, records and rows kept aside together, how many are without fault; cut, never rounded up. */
export function scoresOf(set: DataSet, counted: Counted, now: Date): Scores | undefined {
  const rows = counted.records + counted.waiting;
  if (rows === 0) return undefined;
  const share = (dimension: Dimension) =>
    1 - Math.min(1, (counted.faulty[dimension] + counted.waitingFaulty[dimension]) / rows);
  const score = (dimension: Dimension) =>
    dimension === 'timeliness' ? Math.min(share(dimension), upToDate(set, counted, now)) : share(dimension);
  return Object.fromEntries(
    dimensions.map((dimension) => [dimension, Math.floor(score(dimension) * 10_000 + 1e-6) / 100]),
  ) as Record<Dimension, number>;
}

/** Whole until one cycle has passed since the last update, half after two. */
function upToDate({ updateCycle }: DataSet, { updatedAt }: Counted, now: Date): number {
  const cycle = freshDays[updateCycle];
  if (cycle === undefined || updatedAt === undefined) return 1;
  const age = daysBetween(dateIn(new Date(updatedAt)), dateIn(now));
  return age <= cycle ? 1 : cycle / age;
}

/** The mean of the dimensions. */
export function overallScore(scores: Scores): number {
  return mean(dimensions.map((dimension) => scores[dimension]));
}

export function mean(scores: readonly number[]): number {
  return Math.floor((scores.reduce((sum, one) => sum + one, 0) / scores.length) * 100 + 1e-6) / 100;
}

/** What the owner has to mend, with the figure and what the set demands. */
export function groundsOf(
  set: DataSet,
  { counted, scores }: { readonly counted: Counted; readonly scores: Scores | undefined },
  now: Date,
): { readonly ground: Ground; readonly figure: number; readonly demand: number }[] {
  const demand = demandOf(set);
  const low = dimensions.flatMap((dimension) =>
    scores && scores[dimension] < demand[dimension]
      ? [{ ground: dimension, figure: scores[dimension], demand: demand[dimension] }]
      : [],
  );
  const waited = counted.waitingSince ? daysBetween(dateIn(new Date(counted.waitingSince)), dateIn(now)) : 0;
  return waited > demand.waitAtMost
    ? [...low, { ground: 'waiting', figure: waited, demand: demand.waitAtMost }]
    : low;
}
