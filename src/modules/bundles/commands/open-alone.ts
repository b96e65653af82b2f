import type { Tx } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { LoneMember } from '../../applications/index.ts';
import { findCaseNumber } from '../../procedures/index.ts';
import { getBundles } from '../bundle-store.ts';
import { openMatter } from './open-matter.ts';

/**
 * Opens a case that is applied for by itself and that several departments look at together, as a matter of its own, led by
 * whoever leads the visit. @returns the number of the case; undefined where no bundle declares such a visit for its item
 */
export async function openAlone(
  platform: Platform,
  tx: Tx,
  { code, procedure, submission }: LoneMember,
): Promise<string | undefined> {
  const { bundles } = await getBundles(platform.database);
  const [found] = bundles.flatMap(({ code: bundle, jointSteps }) =>
    jointSteps
      .filter(({ alone, items }) => alone && items.includes(code))
      .map(({ lead }) => ({ bundle, lead })),
  );
  if (!found) return undefined;
  const { id, item, region, applicant, actor } = submission;
  const matter = {
    id,
    bundle: found.bundle,
    name: item.name,
    region,
    applicant,
    submittedBy: actor.account,
    members: [{ code, after: [], yields: {}, procedure, submission }],
  };
  await openMatter(platform, tx, matter, found.lead);
  return findCaseNumber(tx, id);
}
