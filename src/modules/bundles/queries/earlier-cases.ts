import type { Uuid } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type CaseView, readCaseView } from '../../procedures/index.ts';
import { findMatter } from '../matter-store.ts';

/** The cases of its matter that stand before a case: what was handed in for them was not asked again. */
export async function earlierCasesOf(platform: Platform, caseId: Uuid): Promise<CaseView[]> {
  const matter = await findMatter(platform.database, { caseId });
  const items = matter?.items ?? [];
  const place = items.findIndex((item) => item.caseId === caseId);
  const numbers = items.slice(0, Math.max(place, 0)).flatMap(({ caseNumber }) => caseNumber ?? []);
  return Promise.all(numbers.map((number) => readCaseView(platform, number)));
}
