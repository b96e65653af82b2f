import type { DifferenceChoice } from '../queries/list-differences.ts';

export const comparisonsPath = '/workbench/comparisons';
export const differencePathPattern = `${comparisonsPath}/differences/:number`;

export function comparisonPath(code: string): string {
  return `${comparisonsPath}/of/${code}`;
}

export function runsPath(code: string): string {
  return `${comparisonPath(code)}/runs`;
}

export function runPath(code: string, id: string): string {
  return `${runsPath(code)}/${id}`;
}

export function differencePath(number: string): string {
  return `${comparisonsPath}/differences/${number}`;
}

/** A list of differences; every state of it has an address. */
export function differencesPath(
  code: string,
  choice: Partial<DifferenceChoice> = {},
  after?: string,
): string {
  const { kind, state, run } = choice;
  const query = new URLSearchParams({
    ...(kind && { kind }),
    ...(state && state !== 'open' && { state }),
    ...(run && { run }),
    ...(after && { after }),
  });
  const path = `${comparisonPath(code)}/differences`;
  return query.size > 0 ? `${path}?${query}` : path;
}
