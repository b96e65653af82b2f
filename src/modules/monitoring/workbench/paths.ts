import type { RankingChoice } from '../queries/get-ranking.ts';
import type { CountedChoice } from '../queries/list-counted.ts';
import type { WarningListFilter } from '../queries/list-warnings.ts';

export const base = '/workbench/monitoring';
export const warningsPath = `${base}/warnings`;
export const rulesPath = `${base}/rules`;
export const rankingPath = `${base}/ranking`;
export const countedPath = `${base}/cases`;

export function warningPath(number: string): string {
  return `${warningsPath}/${number}`;
}

export function letterPath(number: string, sequence: number): string {
  return `${warningPath(number)}/letters/${sequence}`;
}

/** A list of warnings; every state of it has an address. */
export function addressOfWarnings(filter: Partial<WarningListFilter>, after?: string): string {
  const { scope, level, agency, rule, status, today } = filter;
  const query = new URLSearchParams({
    ...(scope && scope !== 'open' && { scope }),
    ...(level && { level }),
    ...(agency && { agency }),
    ...(rule && { rule }),
    ...(status && { status }),
    ...(today && { today: '1' }),
    ...(after && { after }),
  });
  return query.size > 0 ? `${warningsPath}?${query}` : warningsPath;
}

/** A ranking; `path` is that of the page, or of the file. */
export function addressOfRanking({ dimension, period }: RankingChoice, path: string = rankingPath): string {
  return `${path}?${new URLSearchParams({ by: dimension, period: period.kind, on: period.from })}`;
}

/** The cases behind a figure. */
export function addressOfCounted(choice: CountedChoice, after?: string): string {
  const { dimension, subject, counted, from, to } = choice;
  const query = new URLSearchParams({
    by: dimension,
    of: subject,
    counted,
    from,
    to,
    ...(after && { after }),
  });
  return `${countedPath}?${query}`;
}
