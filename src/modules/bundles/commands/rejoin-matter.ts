import type { Tx } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type CaseHappening, readCaseView } from '../../procedures/index.ts';
import { replaceCase } from '../matter-store.ts';

/**
 * Somebody applies again for an item of a matter that was refused or has ended while others still wait for it: the new
 * case takes its place, and what waits goes on when that is granted.
 */
export async function rejoinMatter(
  platform: Platform,
  tx: Tx,
  { number, caseId }: Extract<CaseHappening, { happened: 'act' }>,
): Promise<void> {
  const { stored } = await readCaseView(platform, number);
  await replaceCase(tx, {
    applicantId: stored.applicantId,
    item: stored.implementationCode.slice(-basicCodeLength),
    caseId,
    number,
    at: platform.now(),
  });
}

/** An implementation code ends in the basic code (GB/T 39554.1-2020). */
const basicCodeLength = 12;
