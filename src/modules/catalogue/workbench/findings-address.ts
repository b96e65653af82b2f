import { withQuery } from '../portal/addresses.ts';
import type { FindingFilter } from '../queries/list-findings.ts';

export const findingsPath = '/workbench/catalogue/findings';

/** The list with these choices; every state of it has an address. */
export function findingsAddress(filter: FindingFilter, after?: string): string {
  const { source, severity, agency, check } = filter;
  return withQuery(findingsPath, { source, severity, agency, check, after });
}
