import type { Platform } from '../../../platform/platform.ts';
import { type CaseView, readCaseView } from '../../procedures/index.ts';
import type { Matter } from '../matter.ts';

/** The cases of a matter that are not decided, in their order. Who may see them is for the caller to ask. */
export function readOpenCases(platform: Platform, { items }: Pick<Matter, 'items'>): Promise<CaseView[]> {
  const open = items.flatMap(({ status, caseNumber }) =>
    status === 'open' && caseNumber !== undefined ? [caseNumber] : [],
  );
  return Promise.all(open.map((number) => readCaseView(platform, number)));
}
