import type { BurdenChoice, BurdenLineChoice } from '../queries/get-burden.ts';

export const burdenPath = '/workbench/burdens';
export const burdenCasesPath = `${burdenPath}/cases`;

/** The ledger; `path` is that of the page, or of the file. */
export function addressOfBurdens(
  { dimension, moment, period }: BurdenChoice,
  path: string = burdenPath,
): string {
  return `${path}?${new URLSearchParams({ by: dimension, moment, period: period.kind, on: period.from })}`;
}

/** The cases behind a line. */
export function addressOfBurdenCases(choice: BurdenLineChoice, after?: string): string {
  const { dimension, moment, subject, from, to } = choice;
  const query = { by: dimension, moment, of: subject, from, to, ...(after && { after }) };
  return `${burdenCasesPath}?${new URLSearchParams(query)}`;
}
