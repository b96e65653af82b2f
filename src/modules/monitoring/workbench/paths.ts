import type { WarningListFilter } from '../queries/list-warnings.ts';

export const base = '/workbench/monitoring';
export const warningsPath = `${base}/warnings`;
export const rulesPath = `${base}/rules`;

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
